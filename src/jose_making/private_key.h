// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Key pairs and signatures: for the twins, the sandbox and tests. The product itself never signs.
#pragma once

#include "jose/public_key.h"

#include "base/secret.h"

#include <QJsonObject>

#include <memory>

namespace jose {

class PrivateKey {
public:
    // RS*/PS*: `bits` 2048, 3072, 4096. ES256/384/512: `bits` is ignored. EdDSA: Ed25519. Takes randomness from
    // OpenSSL.
    static base::Result<PrivateKey> generate(Algorithm algorithm, int bits = 2048);
    // PKCS#8, PKCS#1 or SEC 1, not encrypted; Ed448 too. Errors: Malformed, Unsupported.
    static base::Result<PrivateKey> fromPem(QByteArrayView pem);

    PublicKey publicKey() const;
    base::Secret pem() const; // PKCS#8
    evp_pkey_st *handle() const;

private:
    struct Data;
    static base::Result<PrivateKey> adopt(evp_pkey_st *owned);
    explicit PrivateKey(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {}
    std::shared_ptr<const Data> m_data;
};

// JWS form: ES* is R||S. Empty where the key cannot sign with that algorithm; an empty secret signs nothing.
QByteArray sign(QByteArrayView input, const PrivateKey &key, Algorithm algorithm);
QByteArray sign(QByteArrayView input, const base::Secret &secret, Algorithm algorithm);

// header.payload.signature; the texts of both parts are taken as they are.
QByteArray makeCompactJws(QByteArrayView header, QByteArrayView payload, const PrivateKey &key, Algorithm algorithm);
QByteArray makeCompactJws(QByteArrayView header, QByteArrayView payload, const base::Secret &secret,
                          Algorithm algorithm);

} // namespace jose
