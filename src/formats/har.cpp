// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/har.h"

#include "base/json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

namespace formats {
namespace {

const qint64 notKnown = -1; // HAR's own word for a size or a time that nobody measured

std::optional<QString> utf8In(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// `text`, and beside it how it is encoded where it is no text.
void addText(QJsonObject &json, const QByteArray &body, const QString &encodingMember)
{
    if (const auto text = utf8In(body)) {
        json.insert(QStringLiteral("text"), *text);
    } else {
        json.insert(QStringLiteral("text"), QString::fromLatin1(body.toBase64()));
        json.insert(encodingMember, QStringLiteral("base64"));
    }
}

QString mimeTypeOf(const model::Headers &headers)
{
    return QString::fromLatin1(model::headerValue(headers, "Content-Type").value_or(QByteArray()));
}

QJsonArray headersOf(const model::Headers &headers)
{
    QJsonArray list;
    for (const model::Header &header : headers)
        list.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(header.name)},
                                {QStringLiteral("value"), QString::fromUtf8(header.value)}});
    return list;
}

QJsonArray queryOf(const QString &url)
{
    QJsonArray list;
    const QUrlQuery query{QUrl(url)};
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        list.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    return list;
}

// Everything that both directions have.
QJsonObject messageOf(const model::Headers &headers, const QByteArray &body)
{
    return {{QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
            {QStringLiteral("cookies"), QJsonArray()},
            {QStringLiteral("headers"), headersOf(headers)},
            {QStringLiteral("headersSize"), notKnown},
            {QStringLiteral("bodySize"), body.size()}};
}

QJsonObject requestOf(const model::Exchange &exchange)
{
    const model::Request &request = exchange.request;
    const QString url = QString::fromUtf8(request.url);
    QJsonObject json = messageOf(request.headers, request.body);
    json.insert(QStringLiteral("method"), QString::fromLatin1(request.method));
    json.insert(QStringLiteral("url"), url);
    json.insert(QStringLiteral("queryString"), queryOf(url));
    if (!request.body.isEmpty()) {
        QJsonObject posted{{QStringLiteral("mimeType"), mimeTypeOf(request.headers)}};
        addText(posted, request.body, QStringLiteral("_encoding")); // HAR has no member for it here
        json.insert(QStringLiteral("postData"), posted);
    }
    return json;
}

QJsonObject responseOf(const model::Exchange &exchange)
{
    const model::Answer answer = exchange.answer.value_or(model::Answer());
    QJsonObject content{{QStringLiteral("size"), answer.body.size()},
                        {QStringLiteral("mimeType"), mimeTypeOf(answer.headers)}};
    if (!answer.body.isEmpty())
        addText(content, answer.body, QStringLiteral("encoding"));
    QJsonObject json = messageOf(answer.headers, answer.body);
    json.insert(QStringLiteral("status"), answer.status);
    json.insert(QStringLiteral("statusText"), QString());
    json.insert(QStringLiteral("redirectURL"),
                QString::fromUtf8(model::headerValue(answer.headers, "Location").value_or(QByteArray())));
    json.insert(QStringLiteral("content"), content);
    if (!exchange.answer)
        json.insert(QStringLiteral("_error"), exchange.failure);
    return json;
}

QJsonObject entryOf(const model::Exchange &exchange)
{
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(exchange.startedAt, Qt::UTC);
    QString comment = exchange.reason;
    if (exchange.truncated)
        comment += QStringLiteral(" (bodies were cut)");
    return {{QStringLiteral("startedDateTime"), started.toString(Qt::ISODateWithMs)},
            {QStringLiteral("time"), exchange.durationMs},
            {QStringLiteral("request"), requestOf(exchange)},
            {QStringLiteral("response"), responseOf(exchange)},
            {QStringLiteral("cache"), QJsonObject()},
            {QStringLiteral("timings"), QJsonObject{{QStringLiteral("send"), 0},
                                                    {QStringLiteral("wait"), exchange.durationMs},
                                                    {QStringLiteral("receive"), 0}}},
            {QStringLiteral("comment"), comment},
            {QStringLiteral("_number"), exchange.number},
            {QStringLiteral("_system"), exchange.system}};
}

} // namespace

QByteArray harFor(const QList<model::Exchange> &exchanges, const QString &version)
{
    QJsonArray entries;
    for (const model::Exchange &exchange : exchanges)
        entries.append(entryOf(exchange));
    const QJsonObject creator{{QStringLiteral("name"), QStringLiteral("Latchkey")},
                              {QStringLiteral("version"), version}};
    const QJsonObject log{{QStringLiteral("version"), QStringLiteral("1.2")},
                          {QStringLiteral("creator"), creator},
                          {QStringLiteral("entries"), entries}};
    return base::toPrettyBytes(QJsonObject{{QStringLiteral("log"), log}});
}

} // namespace formats
