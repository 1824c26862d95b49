// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/readers.h"

#include <QDateTime>
#include <QJsonArray>

namespace input {
namespace {

using base::Error;

model::Headers headersIn(const QJsonObject &message)
{
    model::Headers headers;
    for (const QJsonValue &value : message.value(QLatin1String("headers")).toArray()) {
        const QJsonObject header = value.toObject();
        const QByteArray name = header.value(QLatin1String("name")).toString().toUtf8();
        if (!name.isEmpty() && !name.startsWith(':')) // HTTP/2's own are none
            headers.append({name, header.value(QLatin1String("value")).toString().toUtf8()});
    }
    return headers;
}

qint64 statusOf(const QJsonObject &entry)
{
    return entry.value(QLatin1String("response")).toObject().value(QLatin1String("status")).toInteger();
}

QJsonObject chosenAmong(const QJsonArray &entries)
{
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        if (statusOf(entries.at(i).toObject()) == 401)
            return entries.at(i).toObject();
    }
    return entries.isEmpty() ? QJsonObject() : entries.last().toObject();
}

} // namespace

base::Result<Pasted> readHar(const QJsonObject &har)
{
    const QJsonArray entries = har.value(QLatin1String("log")).toObject().value(QLatin1String("entries")).toArray();
    const QJsonObject entry = chosenAmong(entries);
    const QJsonObject request = entry.value(QLatin1String("request")).toObject();
    if (request.isEmpty())
        return base::fail(Error::Kind::Malformed, QStringLiteral("HAR"), QStringLiteral("has no entry with a request"));
    Pasted pasted;
    pasted.kind = Kind::Har;
    pasted.request.method = request.value(QLatin1String("method")).toString(QStringLiteral("GET")).toUtf8();
    pasted.request.url = request.value(QLatin1String("url")).toString().toUtf8();
    pasted.request.headers = headersIn(request);
    const QDateTime started =
        QDateTime::fromString(entry.value(QLatin1String("startedDateTime")).toString(), Qt::ISODateWithMs);
    if (started.isValid())
        pasted.at = started.toSecsSinceEpoch();
    const qint64 status = statusOf(entry);
    if (status >= 100 && status <= 599) {
        const QJsonObject response = entry.value(QLatin1String("response")).toObject();
        const QJsonObject content = response.value(QLatin1String("content")).toObject();
        const QByteArray text = content.value(QLatin1String("text")).toString().toUtf8();
        const bool isBase64 = content.value(QLatin1String("encoding")).toString() == QLatin1String("base64");
        pasted.observed =
            model::Answer{int(status), headersIn(response), isBase64 ? QByteArray::fromBase64(text) : text};
    }
    return pasted;
}

} // namespace input
