// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journey/leaks.h"

#include "support/suite.h"

#include <QDir>
#include <QDirIterator>

namespace tests {
namespace {

// The text with every \x of JSON replaced by what it stands for; foreign backslashes do no harm.
QByteArray jsonUnescaped(const QByteArray &text)
{
    static constexpr std::string_view letters = "nrtbf";
    static constexpr std::string_view meanings = "\n\r\t\b\f";
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = text.at(i) == '\\' && i + 1 < text.size() ? text.at(i + 1) : '\0';
        if (next == '\0') {
            result += text.at(i);
        } else if (next == 'u') {
            bool number = false;
            const ushort unit = text.mid(i + 2, 4).toUShort(&number, 16);
            if (number)
                result += QString(QChar(unit)).toUtf8();
            i += number ? 5 : 1;
        } else {
            const std::size_t index = letters.find(next);
            result += index == std::string_view::npos ? next : meanings[index];
            ++i;
        }
    }
    return result;
}

// The part of the base64 text that says the secret alone, where it stands behind `offset` other bytes.
QByteArray base64Core(const QByteArray &secret, int offset, QByteArray::Base64Options alphabet)
{
    const QByteArray whole = (QByteArray(offset, '\0') + secret).toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const qsizetype first = (offset * 8 + 5) / 6;
    const qsizetype end = (offset + secret.size()) * 8 / 6;
    return whole.sliced(first, end - first);
}

QByteArray utf16(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    return {reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2};
}

// The text as it is, and with its escapes undone.
struct Readings {
    QByteArray raw;
    QByteArray percent;
    QByteArray json;
    QByteArray jsonInPercent;
    QByteArray percentInJson;
    QByteArray lower;
};

Readings readingsOf(const QByteArray &text)
{
    const QByteArray percent = QByteArray::fromPercentEncoding(text);
    const QByteArray json = jsonUnescaped(text);
    return {text, percent, json, jsonUnescaped(percent), QByteArray::fromPercentEncoding(json), text.toLower()};
}

QStringList encodingsOf(const QByteArray &secret, const Readings &in)
{
    QStringList found;
    const auto look = [&found](bool there, const char *encoding) {
        if (there && !found.contains(QLatin1String(encoding)))
            found.append(QLatin1String(encoding));
    };
    look(in.raw.contains(secret), "itself");
    if (found.isEmpty()) {
        look(in.percent.contains(secret), "percent-encoded");
        look(in.json.contains(secret), "JSON-escaped");
    }
    if (found.isEmpty())
        look(in.jsonInPercent.contains(secret) || in.percentInJson.contains(secret), "percent-encoded JSON");
    for (int offset = 0; offset < 3; ++offset) {
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray core = base64Core(secret, offset, alphabet);
            look(in.raw.contains(core) || in.json.contains(core), "base64");
        }
    }
    look(in.lower.contains(secret.toHex()), "hex");
    look(in.raw.contains(utf16(secret)), "UTF-16");
    return found;
}

} // namespace

QStringList leaksIn(const QByteArray &text, const QList<Canary> &canaries)
{
    const Readings readings = readingsOf(text);
    QStringList leaks;
    for (const Canary &canary : canaries) {
        for (const QString &encoding : encodingsOf(canary.text, readings))
            leaks.append(QStringLiteral("%1 as %2").arg(canary.name, encoding));
    }
    return leaks;
}

QStringList leaksBelow(const QString &folder, const QList<Canary> &canaries)
{
    QStringList leaks;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = QDir(folder).relativeFilePath(path);
        QStringList here = leaksIn(name.toUtf8(), canaries);
        if (files.fileInfo().isFile())
            here += leaksIn(support::contentsOf(path), canaries);
        for (const QString &leak : std::as_const(here))
            leaks.append(name + QStringLiteral(": ") + leak);
    }
    return leaks;
}

} // namespace tests
