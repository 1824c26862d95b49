// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/pem.h"

#include "jose/key_errors.h"

#include <array>
#include <string_view>

namespace jose {
namespace {

using base::fail;

constexpr QByteArrayView beginMark = "-----BEGIN ";
constexpr QByteArrayView endMark = "-----END ";
constexpr QByteArrayView dashes = "-----";

constexpr qsizetype mostBlocks = 256; // a bundle of the world's authorities has 150

constexpr signed char foreign = -1;
constexpr signed char blank = -2;

constexpr std::array<signed char, 256> valuesOfBase64()
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<signed char, 256> values{};
    values.fill(foreign);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values.at(static_cast<unsigned char>(alphabet[i])) = static_cast<signed char>(i);
    for (const char character : {' ', '\t', '\r', '\n'})
        values.at(static_cast<unsigned char>(character)) = blank;
    return values;
}

constexpr auto values = valuesOfBase64();

signed char valueOf(char character)
{
    return values[static_cast<unsigned char>(character)];
}

bool startsLine(QByteArrayView text, qsizetype at)
{
    return at == 0 || text[at - 1] == '\n';
}

bool endsLine(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && text[at] != '\n' && valueOf(text[at]) == blank)
        ++at;
    return at == text.size() || text[at] == '\n';
}

} // namespace

base::Result<QList<PemBlock>> pemBlocks(QByteArrayView text)
{
    QList<PemBlock> blocks;
    for (qsizetype begin = text.indexOf(beginMark); begin >= 0; begin = text.indexOf(beginMark, begin)) {
        if (blocks.size() == mostBlocks)
            return malformedKey(QStringLiteral("PEM: more than %1 blocks").arg(mostBlocks));
        const qsizetype labelStart = begin + beginMark.size();
        const qsizetype labelEnd = text.indexOf(dashes, labelStart);
        if (labelEnd < 0)
            return malformedKey(QStringLiteral("PEM: BEGIN line without its dashes"));
        const QByteArrayView label = text.sliced(labelStart, labelEnd - labelStart);
        const qsizetype bodyStart = labelEnd + dashes.size();
        const qsizetype end = text.indexOf(endMark, bodyStart);
        if (end < 0)
            return malformedKey(QStringLiteral("PEM: END line is missing"));
        const QByteArrayView closing = text.sliced(end + endMark.size());
        if (!closing.startsWith(label) || !closing.sliced(label.size()).startsWith(dashes))
            return malformedKey(QStringLiteral("PEM: END line does not fit BEGIN"));
        const qsizetype after = end + endMark.size() + label.size() + dashes.size();
        const bool onOwnLines =
            startsLine(text, begin) && endsLine(text, bodyStart) && startsLine(text, end) && endsLine(text, after);
        blocks.append({label, text.sliced(bodyStart, end - bodyStart), onOwnLines});
        begin = after;
    }
    return blocks;
}

QByteArray pemArmoured(QByteArrayView label, QByteArrayView der)
{
    constexpr qsizetype columns = 64;
    const QByteArray name = label.toByteArray();
    const QByteArray text = der.toByteArray().toBase64();
    QByteArray pem = beginMark.toByteArray() + name + "-----\n";
    for (qsizetype at = 0; at < text.size(); at += columns)
        pem += text.mid(at, columns) + '\n';
    return pem + endMark.toByteArray() + name + "-----\n";
}

std::optional<QByteArray> base64Decoded(QByteArrayView text)
{
    QByteArray out(text.size() / 4 * 3 + 3, Qt::Uninitialized);
    char *end = out.data();
    unsigned group = 0;
    int characters = 0;
    int padding = 0;
    for (const char character : text) {
        const signed char value = valueOf(character);
        if (value == blank)
            continue;
        if (character == '=' && ++padding <= 2)
            continue;
        if (value < 0 || padding != 0)
            return std::nullopt;
        group = group << 6 | static_cast<unsigned>(value);
        if (++characters % 4 != 0)
            continue;
        *end++ = char(group >> 16);
        *end++ = char(group >> 8);
        *end++ = char(group);
    }
    const int rest = characters % 4;
    if (rest == 1 || (rest + padding) % 4 != 0)
        return std::nullopt;
    if (rest >= 2)
        *end++ = char(group >> (rest == 2 ? 4 : 10));
    if (rest == 3)
        *end++ = char(group >> 2);
    out.truncate(end - out.data());
    return out;
}

} // namespace jose
