// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/compact_jws.h"

#include "base/json.h"

#include <array>

namespace jose {
namespace {

using base::Error;
using base::fail;

// Where the two dots are. Looks no further than the fifth dot.
base::Result<std::array<qsizetype, 2>> dotsOf(QByteArrayView token)
{
    const QString subject = QStringLiteral("token");
    std::array<qsizetype, 2> dots{};
    std::size_t count = 0;
    for (qsizetype at = token.indexOf('.'); at >= 0 && count < 5; at = token.indexOf('.', at + 1)) {
        if (count < dots.size())
            dots.at(count) = at;
        ++count;
    }
    if (count == 4)
        return fail(Error::Kind::Unsupported, subject, QStringLiteral("five parts: an encrypted token (JWE)"));
    if (count > 4)
        return fail(Error::Kind::Malformed, subject, QStringLiteral("more than five parts"));
    if (count != 2)
        return fail(Error::Kind::Malformed, subject, QStringLiteral("%1 parts where three are needed").arg(count + 1));
    return dots;
}

base::Result<QByteArray> decodedPart(const QByteArray &text, const QString &name)
{
    auto bytes = base64UrlDecoded(text);
    if (!bytes)
        return fail(Error::Kind::Malformed, name, QStringLiteral("not base64url: ") + whyNotBase64Url(text));
    return *std::move(bytes);
}

// RFC 7515 4.1.11: whoever does not know an extension that is called critical must refuse the token. We know none.
base::Outcome extensionsOf(const QJsonObject &header)
{
    const QString subject = QStringLiteral("header");
    if (header.contains(QLatin1String("crit")))
        return fail(Error::Kind::Unsupported, subject, QStringLiteral("\"crit\" names extensions"));
    const QJsonValue b64 = header.value(QLatin1String("b64"));
    if (b64.isBool() && !b64.toBool())
        return fail(Error::Kind::Unsupported, subject, QStringLiteral("\"b64\" is false: the payload is not encoded"));
    if (!b64.isUndefined() && !b64.isBool())
        return fail(Error::Kind::Malformed, subject, QStringLiteral("\"b64\" is not a boolean"));
    return {};
}

} // namespace

base::Result<QJsonObject> readHeader(QByteArrayView text)
{
    const QString subject = QStringLiteral("header");
    auto header = base::readJsonObject(text, subject);
    if (!header)
        return header;
    if (const auto extensions = extensionsOf(*header); !extensions)
        return fail(extensions.error());
    const QJsonValue algorithm = header->value(QLatin1String("alg"));
    if (algorithm.isUndefined())
        return fail(Error::Kind::Malformed, subject, QStringLiteral("\"alg\" is missing"));
    if (!algorithm.isString())
        return fail(Error::Kind::Malformed, subject, QStringLiteral("\"alg\" is not a string"));
    return header;
}

base::Result<CompactJws> decodeCompactJws(QByteArrayView token)
{
    if (token.size() > longestToken)
        return fail(Error::Kind::TooLarge, QStringLiteral("token"), QStringLiteral("%1 bytes").arg(token.size()));
    const auto dots = dotsOf(token);
    if (!dots)
        return fail(dots.error());

    CompactJws jws;
    jws.headerText = token.first(dots->at(0)).toByteArray();
    jws.payloadText = token.sliced(dots->at(0) + 1, dots->at(1) - dots->at(0) - 1).toByteArray();
    jws.signingInput = token.first(dots->at(1)).toByteArray();
    const auto headerBytes = decodedPart(jws.headerText, QStringLiteral("header"));
    if (!headerBytes)
        return fail(headerBytes.error());
    // Before the payload: with "b64": false that part is not base64url, and this is the better reason.
    auto header = readHeader(*headerBytes);
    if (!header)
        return fail(header.error());
    jws.header = *std::move(header);
    jws.algorithmName = jws.header.value(QLatin1String("alg")).toString().toUtf8();

    auto payload = decodedPart(jws.payloadText, QStringLiteral("payload"));
    if (!payload)
        return fail(payload.error());
    jws.payload = *std::move(payload);
    auto signature = decodedPart(token.sliced(dots->at(1) + 1).toByteArray(), QStringLiteral("signature"));
    if (!signature)
        return fail(signature.error());
    jws.signature = *std::move(signature);
    return jws;
}

base::Result<QJsonObject> claimsOf(const CompactJws &jws)
{
    return base::readJsonObject(jws.payload, QStringLiteral("payload"));
}

} // namespace jose
