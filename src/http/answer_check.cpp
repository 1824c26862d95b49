// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/answer_check.h"

#include "base/json.h"

namespace http {
namespace {

using base::Error;
using base::fail;
using model::headerValue;

tl::unexpected<Error> broken(const QString &what, int status)
{
    return fail(Error::Kind::Protocol, QStringLiteral("answer"), what, status);
}

// Digits only: no sign, no blank, no list. None where the number is not one or too large to be true.
std::optional<qint64> lengthFrom(const QByteArray &text)
{
    const bool digits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 length = text.toLongLong(&fits);
    return digits && fits ? std::optional(length) : std::nullopt;
}

bool isChunked(const model::Headers &headers)
{
    return headerValue(headers, "Transfer-Encoding").has_value();
}

bool hasBody(QByteArrayView method, int status)
{
    return method != QByteArrayView("HEAD") && status != 204 && status != 304;
}

bool claimsJson(const model::Headers &headers)
{
    const QByteArray type = headerValue(headers, "Content-Type").value_or(QByteArray()).toLower();
    return type.startsWith("application/json") || type.contains("+json");
}

} // namespace

base::Outcome checkHead(int status, const model::Headers &headers)
{
    if (status < 200 || status > 599)
        return broken(QStringLiteral("status %1").arg(status, 3, 10, QLatin1Char('0')), status);
    // Qt drops all of them where one is longer than 100 KiB or there are too many: also the one that tells the length.
    if (headers.isEmpty())
        return broken(QStringLiteral("no headers, or more than can be read"), status);
    qint64 size = 0;
    int lengths = 0;
    for (const model::Header &header : headers) {
        size += header.name.size() + header.value.size() + 4;
        lengths += header.name.compare("Content-Length", Qt::CaseInsensitive) == 0 ? 1 : 0;
        if (header.value.contains('\0'))
            return broken(QStringLiteral("NUL in a header"), status);
    }
    if (size > headerBytesLimit || headers.size() > headerCountLimit)
        return fail(Error::Kind::TooLarge, QStringLiteral("answer.headers"),
                    QStringLiteral("%1 headers, %2 bytes").arg(headers.size()).arg(size), status);
    if (const auto length = headerValue(headers, "Content-Length"); length && (lengths > 1 || !lengthFrom(*length)))
        return broken(QStringLiteral("Content-Length: ") + QString::fromLatin1(length->left(60)), status);
    if (const auto coding = headerValue(headers, "Transfer-Encoding")) {
        if (coding->toLower() != "chunked" || lengths > 0)
            return broken(QStringLiteral("Transfer-Encoding: ") + QString::fromLatin1(coding->left(60)), status);
    }
    if (const auto coding = headerValue(headers, "Content-Encoding"); coding && coding->toLower() != "identity")
        return broken(QStringLiteral("Content-Encoding: ") + QString::fromLatin1(coding->left(60)), status);
    return {};
}

base::Outcome checkLength(QByteArrayView method, const model::Answer &answer)
{
    if (!hasBody(method, answer.status))
        return {};
    const qint64 size = answer.body.size();
    const auto length = headerValue(answer.headers, "Content-Length");
    if (length && lengthFrom(*length) != size)
        return broken(QStringLiteral("%1 bytes announced, %2 received").arg(QString::fromLatin1(*length)).arg(size),
                      answer.status);
    return {};
}

base::Outcome checkContent(QByteArrayView method, const model::Answer &answer)
{
    if (!hasBody(method, answer.status) || headerValue(answer.headers, "Content-Length"))
        return {};
    const bool success = answer.status >= 200 && answer.status <= 299;
    if (answer.body.isEmpty() && success && method != QByteArrayView("DELETE") && isChunked(answer.headers))
        return broken(QStringLiteral("a chunked body ended before it began"), answer.status);
    if (!answer.body.isEmpty() && claimsJson(answer.headers)) {
        const auto read = base::readJson(answer.body, QStringLiteral("answer"), {1000, base::Duplicates::KeepLast});
        if (!read && read.error().kind == Error::Kind::Malformed)
            return broken(QStringLiteral("the JSON body is not whole: ") + read.error().evidence, answer.status);
    }
    return {};
}

} // namespace http
