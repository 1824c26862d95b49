// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/request_file.h"

#include <QJsonArray>

namespace formats {
namespace {

using base::Error;

base::Result<model::Headers> headersIn(const QJsonObject &json)
{
    model::Headers headers;
    for (const QJsonValue &value : json.value(QLatin1String("headers")).toArray()) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString())
            return base::fail(Error::Kind::Malformed, QStringLiteral("headers"),
                              QStringLiteral("each is a pair of name and value"));
        headers.append({pair.at(0).toString().toUtf8(), pair.at(1).toString().toUtf8()});
    }
    return headers;
}

base::Result<model::Answer> answerFrom(const QJsonObject &json)
{
    const qint64 status = json.value(QLatin1String("status")).toInteger();
    if (status < 100 || status > 599)
        return base::fail(Error::Kind::Malformed, QStringLiteral("observed.status"), QStringLiteral("100 to 599"));
    auto headers = headersIn(json);
    if (!headers)
        return base::fail(headers.error());
    return model::Answer{int(status), *headers, json.value(QLatin1String("body")).toString().toUtf8()};
}

} // namespace

base::Result<RequestFile> requestFileFrom(const QJsonObject &json)
{
    RequestFile file;
    const QJsonValue inner = json.value(QLatin1String("request"));
    const QJsonObject request = inner.isObject() ? inner.toObject() : json;
    const auto headers = headersIn(request);
    if (!headers)
        return base::fail(headers.error());
    file.request.headers = *headers;
    file.request.method = request.value(QLatin1String("method")).toString(QStringLiteral("GET")).toUtf8().toUpper();
    file.request.url = request.value(QLatin1String("url")).toString().toUtf8();
    file.request.body = request.value(QLatin1String("body")).toString().toUtf8();
    const QJsonValue at = json.value(QLatin1String("at"));
    if (at.isDouble())
        file.at = at.toInteger();
    else if (!at.isUndefined() && !at.isNull())
        return base::fail(Error::Kind::Malformed, QStringLiteral("at"), QStringLiteral("seconds since 1970"));
    if (const QJsonValue observed = json.value(QLatin1String("observed")); observed.isObject()) {
        auto answer = answerFrom(observed.toObject());
        if (!answer)
            return base::fail(answer.error());
        file.observed = std::move(*answer);
    }
    return file;
}

} // namespace formats
