// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Public keys out of whatever people and servers have: PEM (SPKI, PKCS#1, certificate), DER, JWK, JWKS.
#pragma once

#include "jose/public_key.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace jose {

enum class KeyForm { SpkiPem, Pkcs1Pem, CertificatePem, SpkiDer, Pkcs1Der, CertificateDer, Jwk, Jwks };

struct ImportedKey {
    PublicKey key;
    KeyForm form;
    QByteArray kid;                     // of a JWK; empty where there is none
    std::optional<Algorithm> algorithm; // the JWK's "alg" where it has a known one
};

// Recognises the form by itself. All keys of a JWKS that can be used come back, in order; one that cannot is skipped
// if others can. Errors: PrivateKey where any private part is found (PEM, DER or JWK: it is refused, and nothing of it
// is kept), Unsupported for kinds that cannot verify (oct, ECDH curves, secp256k1), Malformed for the rest.
base::Result<QList<ImportedKey>> importKeys(QByteArrayView text);

// The one key of `text`; a JWKS with several is Unsupported.
base::Result<PublicKey> importKey(QByteArrayView text);

// One PEM block "BEGIN PUBLIC KEY", the form in which both products store keys. Takes what OpenSSL's (and so Kong's)
// reader takes, PEM lines included, 20 (EC) to 100 times faster.
base::Result<PublicKey> publicKeyFromPem(QByteArrayView pem);
base::Result<PublicKey> publicKeyFromJwk(const QJsonObject &jwk);

} // namespace jose
