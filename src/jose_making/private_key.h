// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Key pairs, signatures and certificates: for the twins, the sandbox and tests. The product itself never signs.
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
    static base::Result<PrivateKey> fromPem(QByteArrayView pem);

    PublicKey publicKey() const;
    base::Secret pem() const; // PKCS#8
    evp_pkey_st *handle() const;

private:
    struct Data;
    explicit PrivateKey(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {}
    std::shared_ptr<const Data> m_data;
};

// JWS form: ES* is R||S.
QByteArray sign(QByteArrayView input, const PrivateKey &key, Algorithm algorithm);
QByteArray sign(QByteArrayView input, const base::Secret &secret, Algorithm algorithm);

// header.payload.signature; the texts of both parts are taken as they are.
QByteArray makeCompactJws(QByteArrayView header, QByteArrayView payload, const PrivateKey &key, Algorithm algorithm);
QByteArray makeCompactJws(QByteArrayView header, QByteArrayView payload, const base::Secret &secret,
                          Algorithm algorithm);

struct CertificateWish {
    QByteArray commonName;
    QByteArray serial;    // big-endian bytes
    qint64 notBefore = 0; // seconds since 1970
    qint64 notAfter = 0;
    QList<QByteArray> hostNames; // subjectAltName DNS or IP entries; empty: no extensions, as FusionAuth makes them
    bool authority = false;
};

// DER. `issuer` none: self-signed.
QByteArray makeCertificate(const CertificateWish &wish, const PrivateKey &subject,
                           const PrivateKey *issuerKey = nullptr, QByteArrayView issuerName = {});
QByteArray pemOf(QByteArrayView certificateDer);

} // namespace jose
