// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// An exchange as a curl command.
#include "formats/curl.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace formats {
namespace {

QString capitals(const QString &name)
{
    QString variable = name.toUpper();
    for (QChar &c : variable) {
        const bool plain =
            (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (!plain)
            c = QLatin1Char('_');
    }
    const bool usable = !variable.isEmpty() && !variable.at(0).isDigit();
    return usable ? variable : QStringLiteral("SECRET");
}

// The name that stands before a redacted value, in JSON ("password":"...) or in a query or form (password=...).
QString nameBefore(const QString &text)
{
    static const QRegularExpression json(QStringLiteral("\"([^\"\\\\]+)\"\\s*:\\s*\\[?\\s*\"?[^\"]*$"));
    static const QRegularExpression pair(QStringLiteral("(?:^|[?&])([^=&?]+)=[^&]*$"));
    const bool isJson = text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['));
    const QRegularExpressionMatch match = (isJson ? json : pair).match(text);
    if (match.hasMatch())
        return capitals(match.captured(1));
    return QStringLiteral("SECRET");
}

// The text as one shell word: quoted, with "$NAME" where something was taken out.
template <class NameFor> QString wordOf(const QString &text, NameFor nameFor)
{
    const QString mark = QLatin1String(model::redactedMark);
    QString word;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
        if (at > from)
            word += shellQuoted(text.mid(from, at - from));
        word += QStringLiteral("\"$%1\"").arg(nameFor(text.left(at)));
        from = at + mark.size();
    }
    return from < text.size() || word.isEmpty() ? word + shellQuoted(text.mid(from)) : word;
}

bool isCurlsOwn(const QByteArray &name)
{
    static const QList<QByteArray> names{"host", "content-length", "connection", "accept-encoding", "user-agent"};
    return names.contains(name.toLower());
}

QString variableOfHeader(const model::Exchange &exchange, const QByteArray &name)
{
    if (name.compare("Authorization", Qt::CaseInsensitive) == 0) {
        if (exchange.system == QLatin1String("fusionauth"))
            return QStringLiteral("FUSIONAUTH_API_KEY");
        return exchange.system == QLatin1String("proxy") ? QStringLiteral("TOKEN") : QStringLiteral("AUTHORIZATION");
    }
    return capitals(QString::fromLatin1(name));
}

QString headerWord(const model::Exchange &exchange, const model::Header &header)
{
    QString text = QString::fromLatin1(header.name) + QStringLiteral(": ");
    const QString variable = variableOfHeader(exchange, header.name);
    if (variable == QLatin1String("TOKEN") && header.value == model::redactedMark)
        text += QStringLiteral("Bearer "); // the only scheme that the proxy is asked with
    text += QString::fromUtf8(header.value);
    return wordOf(text, [&variable](const QString &) { return variable; });
}

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar(u'\0'));
}

} // namespace

QString curlFor(const model::Exchange &exchange)
{
    const model::Request &request = exchange.request;
    QStringList words{QStringLiteral("curl --silent --show-error --include")};
    words.append(QStringLiteral("-X ") + shellQuoted(QString::fromLatin1(request.method)));
    for (const model::Header &header : request.headers) {
        if (!isCurlsOwn(header.name))
            words.append(QStringLiteral("-H ") + headerWord(exchange, header));
    }
    QString before;
    if (!request.body.isEmpty() && exchange.truncated) {
        before = QStringLiteral("# The body was cut in the log and is left out.\n");
    } else if (!request.body.isEmpty() && isText(request.body)) {
        words.append(QStringLiteral("--data-raw ") + wordOf(QString::fromUtf8(request.body), nameBefore));
    } else if (!request.body.isEmpty()) {
        before = QStringLiteral("printf %s %1 | base64 -d | ").arg(QString::fromLatin1(request.body.toBase64()));
        words.append(QStringLiteral("--data-binary @-"));
    }
    words.append(wordOf(QString::fromUtf8(request.url), nameBefore));
    return before + words.join(QStringLiteral(" \\\n  "));
}

} // namespace formats
