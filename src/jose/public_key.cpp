// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/public_key.h"

#include "jose/base64url.h"
#include "jose/pem.h"
#include "jose/public_key_data.h"

#include "base/json.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace jose {

KeyType PublicKey::type() const
{
    return m_data->numbers.type;
}

int PublicKey::bits() const
{
    return m_data->bits;
}

QByteArray PublicKey::curve() const
{
    return m_data->numbers.curve;
}

QByteArray PublicKey::spki() const
{
    return m_data->spki;
}

QByteArray PublicKey::pem() const
{
    return pemArmoured("PUBLIC KEY", spki());
}

QByteArray PublicKey::spkiSha256() const
{
    return QCryptographicHash::hash(spki(), QCryptographicHash::Sha256).toHex();
}

QJsonObject PublicKey::jwk() const
{
    const KeyNumbers &numbers = m_data->numbers;
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(base64UrlEncoded(bytes)); };
    const QString curve = QString::fromLatin1(numbers.curve);
    switch (numbers.type) {
    case KeyType::Rsa:
        return {{QStringLiteral("kty"), QStringLiteral("RSA")},
                {QStringLiteral("n"), text(numbers.first)},
                {QStringLiteral("e"), text(numbers.second)}};
    case KeyType::Ec:
        return {{QStringLiteral("kty"), QStringLiteral("EC")},
                {QStringLiteral("crv"), curve},
                {QStringLiteral("x"), text(numbers.first)},
                {QStringLiteral("y"), text(numbers.second)}};
    case KeyType::Okp:
        return {{QStringLiteral("kty"), QStringLiteral("OKP")},
                {QStringLiteral("crv"), curve},
                {QStringLiteral("x"), text(numbers.first)}};
    }
    Q_UNREACHABLE();
}

QByteArray PublicKey::thumbprint() const
{
    // RFC 7638 hashes the required members, sorted, without blanks: just what base::toBytes() writes.
    return base64UrlEncoded(QCryptographicHash::hash(base::toBytes(jwk()), QCryptographicHash::Sha256));
}

QList<Algorithm> PublicKey::algorithms() const
{
    switch (type()) {
    case KeyType::Rsa:
        return {Algorithm::RS256, Algorithm::RS384, Algorithm::RS512,
                Algorithm::PS256, Algorithm::PS384, Algorithm::PS512};
    case KeyType::Ec:
        // RFC 7518 3.4 ties the curve to the hash.
        return {bits() == 256 ? Algorithm::ES256 : bits() == 384 ? Algorithm::ES384 : Algorithm::ES512};
    case KeyType::Okp: return {Algorithm::EdDSA};
    }
    Q_UNREACHABLE();
}

bool operator==(const PublicKey &a, const PublicKey &b)
{
    return a.m_data == b.m_data || a.m_data->spki == b.m_data->spki;
}

evp_pkey_st *PublicKey::handle() const
{
    return m_data->handle.get();
}

QByteArrayView PublicKey::modulus() const
{
    return type() == KeyType::Rsa ? QByteArrayView(m_data->numbers.first) : QByteArrayView();
}

QByteArrayView PublicKey::exponent() const
{
    return type() == KeyType::Rsa ? QByteArrayView(m_data->numbers.second) : QByteArrayView();
}

} // namespace jose
