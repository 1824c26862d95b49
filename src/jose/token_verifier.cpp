// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/token_verifier.h"

namespace jose {
namespace {

using base::Error;
using base::fail;

// Decodes into `room`, which grows and never shrinks.
base::Result<QByteArrayView> decodedInto(QByteArray &room, QByteArrayView text, const QString &name)
{
    if (room.size() < base64UrlRoom(text.size()))
        room.resize(base64UrlRoom(text.size()));
    const qsizetype size = decodeBase64Url(text, room.data());
    if (size < 0)
        return fail(Error::Kind::Malformed, name, QStringLiteral("not base64url: ") + whyNotBase64Url(text));
    return QByteArrayView(room.constData(), size);
}

} // namespace

TokenVerifier::TokenVerifier(Verifier verifier, Algorithm algorithm)
    : m_verifier(std::move(verifier))
    , m_algorithm(algorithm)
{}

base::Outcome TokenVerifier::verify(QByteArrayView token)
{
    m_payload = {};
    const auto parts = partsOf(token);
    if (!parts)
        return fail(parts.error());
    if (parts->header != QByteArrayView(m_goodHeader)) {
        if (const auto checked = checkHeader(parts->header); !checked)
            return checked;
    }
    const auto payload = decodedInto(m_payloadRoom, parts->payload, QStringLiteral("payload"));
    if (!payload)
        return fail(payload.error());
    const auto signature = decodedInto(m_signatureRoom, parts->signature, QStringLiteral("signature"));
    if (!signature)
        return fail(signature.error());
    if (!m_verifier.verify(parts->signingInput, *signature))
        return fail(Error::Kind::Refused, QStringLiteral("signature"));
    m_payload = *payload;
    return {};
}

base::Outcome TokenVerifier::checkHeader(QByteArrayView text)
{
    const auto bytes = base64UrlDecoded(text);
    if (!bytes)
        return fail(Error::Kind::Malformed, QStringLiteral("header"),
                    QStringLiteral("not base64url: ") + whyNotBase64Url(text));
    const auto header = readHeader(*bytes);
    if (!header)
        return fail(header.error());
    const QString name = header->value(QLatin1String("alg")).toString();
    if (algorithmNamed(name.toUtf8()) != m_algorithm)
        return fail(Error::Kind::Unsupported, QStringLiteral("alg"), name);
    m_goodHeader = text.toByteArray();
    return {};
}

} // namespace jose
