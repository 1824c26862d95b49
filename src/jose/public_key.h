// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A public key, parsed once and shared: cheap to copy, never holds private parts.
#pragma once

#include "jose/algorithm.h"

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <memory>

struct evp_pkey_st;

namespace jose {

struct KeyNumbers;

class PublicKey {
public:
    KeyType type() const;
    int bits() const;         // RSA modulus, EC field (256, 384, 521), Ed25519 256, Ed448 456
    QByteArray curve() const; // "P-256", "P-384", "P-521", "Ed25519", "Ed448"; empty for RSA

    QByteArray spki() const;       // DER, SubjectPublicKeyInfo (RFC 5280 4.1)
    QByteArray pem() const;        // "-----BEGIN PUBLIC KEY-----", 64 columns, final line break
    QByteArray spkiSha256() const; // lower-case hex of SHA-256 over spki(): the fingerprint that is shown
    QByteArray thumbprint() const; // RFC 7638, SHA-256, base64url without padding
    QJsonObject jwk() const;       // the required members of RFC 7518 6 alone: what the thumbprint is taken over

    // Of an RSA key, big-endian without leading zeros; empty for others. Valid as long as any copy of this key.
    QByteArrayView modulus() const;
    QByteArrayView exponent() const;

    // The algorithms that this key can verify: {RS256, RS384, RS512, PS256...} for RSA, {ES256} for P-256...
    QList<Algorithm> algorithms() const;

    // Same key material, whatever form it came in.
    friend bool operator==(const PublicKey &a, const PublicKey &b);

    // Borrowed; lives as long as any copy of this key.
    evp_pkey_st *handle() const;

private:
    struct Data;
    explicit PublicKey(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {}
    friend base::Result<PublicKey> publicKeyFrom(KeyNumbers numbers);

    std::shared_ptr<const Data> m_data;
};

} // namespace jose
