// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/compact_jws.h"

#include "base/json.h"

#include <array>

namespace jose {
namespace {

using base::Error;
using base::fail;

base::Result<QByteArray> decodedPart(QByteArrayView text, const QString &name)
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

base::Result<TokenParts> partsOf(QByteArrayView token)
{
    const QString subject = QStringLiteral("token");
    if (token.size() > longestToken)
        return fail(Error::Kind::TooLarge, subject, QStringLiteral("%1 bytes").arg(token.size()));
    // Looks no further than the fifth dot.
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
    const auto [first, second] = dots;
    return TokenParts{token.first(first), token.sliced(first + 1, second - first - 1), token.sliced(second + 1),
                      token.first(second)};
}

base::Result<CompactJws> decodeCompactJws(QByteArrayView token)
{
    const auto parts = partsOf(token);
    if (!parts)
        return fail(parts.error());
    const auto headerBytes = decodedPart(parts->header, QStringLiteral("header"));
    if (!headerBytes)
        return fail(headerBytes.error());
    // Before the payload: with "b64": false that part is not base64url, and this is the better reason.
    const auto header = readHeader(*headerBytes);
    if (!header)
        return fail(header.error());
    auto payload = decodedPart(parts->payload, QStringLiteral("payload"));
    if (!payload)
        return fail(payload.error());
    auto signature = decodedPart(parts->signature, QStringLiteral("signature"));
    if (!signature)
        return fail(signature.error());

    CompactJws jws;
    jws.headerText = parts->header.toByteArray();
    jws.payloadText = parts->payload.toByteArray();
    jws.signingInput = parts->signingInput.toByteArray();
    jws.header = *header;
    jws.payload = *std::move(payload);
    jws.signature = *std::move(signature);
    jws.algorithmName = header->value(QLatin1String("alg")).toString().toUtf8();
    return jws;
}

base::Result<QJsonObject> claimsOf(const CompactJws &jws)
{
    return base::readJsonObject(jws.payload, QStringLiteral("payload"));
}

} // namespace jose
