// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/pasted.h"

#include "base/json.h"
#include "formats/request_file.h"
#include "input/readers.h"
#include "input/unwrap.h"

namespace input {
namespace {

using base::Error;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

// "GET /mock HTTP/1.1" begins a raw request.
bool beginsWithRequestLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArray line = text.first(end < 0 ? text.size() : end).toByteArray().trimmed();
    const QList<QByteArray> words = line.split(' ');
    return words.size() == 3 && words.at(2).startsWith("HTTP/") && !words.at(0).isEmpty() &&
           std::all_of(words.at(0).begin(), words.at(0).end(), isUpper);
}

bool holdsLoggedRequest(QByteArrayView text)
{
    return text.contains(" HTTP/1.") || text.contains(" HTTP/2");
}

base::Result<Pasted> readRequestFile(const QJsonObject &json)
{
    auto file = formats::requestFileFrom(json);
    if (!file)
        return base::fail(file.error());
    return Pasted{Kind::RequestFile, file->request, file->at, file->observed, {}};
}

// What Kong's plugins answer with: a message, or a complaint for each claim.
bool isAnswerBody(const QJsonObject &json)
{
    return json.value(QLatin1String("message")).isString() || json.value(QLatin1String("exp")).isString() ||
           json.value(QLatin1String("nbf")).isString();
}

base::Result<Pasted> readJson(QByteArrayView text)
{
    const auto json = base::readJsonObject(text, QStringLiteral("JSON"));
    if (!json)
        return base::fail(json.error());
    if (json->contains(QLatin1String("log")))
        return readHar(*json);
    const bool hasResponse = json->value(QLatin1String("response")).isObject();
    if (hasResponse && json->value(QLatin1String("request")).isObject())
        return readJsonLogLine(*json);
    if (json->contains(QLatin1String("request")) || json->contains(QLatin1String("headers")) ||
        json->contains(QLatin1String("url")))
        return readRequestFile(*json);
    if (isAnswerBody(*json))
        return Pasted{Kind::AnswerBody, {}, {}, model::Answer{401, {}, text.toByteArray()}, {}};
    return base::fail(Error::Kind::Unsupported, QStringLiteral("JSON"),
                      QStringLiteral("neither HAR, nor a request, nor an answer of the gateway"));
}

Pasted readToken(QByteArrayView text)
{
    const Unwrapped found = unwrapped(text);
    const bool isHeader =
        text.toByteArray().left(14).toLower() == "authorization:" || text.toByteArray().left(7).toLower() == "bearer ";
    Pasted pasted;
    pasted.kind = isHeader ? Kind::Header : Kind::Token;
    pasted.request.method = "GET";
    pasted.request.headers = {{"Authorization", "Bearer " + found.token}};
    pasted.removed = found.removed;
    return pasted;
}

} // namespace

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Token: return QStringLiteral("token");
    case Kind::Header: return QStringLiteral("header");
    case Kind::Curl: return QStringLiteral("curl");
    case Kind::Har: return QStringLiteral("har");
    case Kind::RawRequest: return QStringLiteral("raw-request");
    case Kind::LogLine: return QStringLiteral("log-line");
    case Kind::AnswerBody: return QStringLiteral("answer-body");
    case Kind::RequestFile: return QStringLiteral("request-file");
    }
    Q_UNREACHABLE();
}

base::Result<Pasted> readPasted(QByteArrayView text)
{
    if (text.size() > longestPaste)
        return base::fail(Error::Kind::TooLarge, QStringLiteral("text"));
    const QByteArray trimmed = text.toByteArray().trimmed();
    if (trimmed.isEmpty())
        return base::fail(Error::Kind::Missing, QStringLiteral("text"));
    if (trimmed.startsWith('{'))
        return readJson(trimmed);
    if (trimmed.startsWith("curl ") || trimmed.startsWith("curl.exe "))
        return readCurl(trimmed);
    if (beginsWithRequestLine(trimmed))
        return readRawRequest(trimmed);
    if (holdsLoggedRequest(trimmed))
        return readLogLine(trimmed);
    return readToken(trimmed);
}

} // namespace input
