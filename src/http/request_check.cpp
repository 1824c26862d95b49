// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/request_check.h"

namespace http {
namespace {

using base::Error;
using base::fail;

// RFC 9110 5.6.2
bool isToken(QByteArrayView text)
{
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               marks.find(c) != std::string_view::npos;
    });
}

// RFC 9110 5.5: no control characters but the tab. Bytes above 0x7f may stand.
bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || c == '\t';
    });
}

// Only what may stand unencoded on a request line.
bool isAddress(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\';
    });
}

tl::unexpected<Error> refuse(const QString &subject, const char *why)
{
    return fail(Error::Kind::Malformed, subject, QString::fromLatin1(why));
}

base::Outcome checkHeader(QByteArrayView name, QByteArrayView value)
{
    if (!isToken(name))
        return refuse(QStringLiteral("request.headers"), "a header name with characters that may not stand there");
    if (!isFieldValue(value))
        return refuse(QStringLiteral("request.headers.") + QString::fromLatin1(name), "control character");
    return {};
}

} // namespace

bool isSafe(QByteArrayView method)
{
    return method == QByteArrayView("GET") || method == QByteArrayView("HEAD");
}

base::Result<QUrl> checkedUrl(const Outgoing &outgoing)
{
    const model::Request &request = outgoing.request;
    if (!isToken(request.method))
        return refuse(QStringLiteral("request.method"), "not an HTTP method");
    for (const model::Header &header : request.headers) {
        if (const auto fine = checkHeader(header.name, header.value); !fine)
            return fail(fine.error());
    }
    for (const SecretHeader &header : outgoing.secretHeaders) {
        if (const auto fine = checkHeader(header.name, header.value.reveal()); !fine)
            return fail(fine.error());
    }
    if (!isAddress(request.url))
        return refuse(QStringLiteral("request.url"), "a character that must be percent-encoded");
    QUrl url = QUrl::fromEncoded(request.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refuse(QStringLiteral("request.url"), "not an absolute address");
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return refuse(QStringLiteral("request.url"), "neither http nor https");
    if (url.authority().contains(QLatin1Char('@')))
        return refuse(QStringLiteral("request.url"), "a user name or password in the address");
    url.setFragment({});
    return url;
}

} // namespace http
