// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// X.509 certificates around our own keys: for the twins, the sandbox and tests.
#pragma once

#include "jose_making/private_key.h"

namespace jose {

struct CertificateWish {
    QByteArray commonName;
    QByteArray serial;    // big-endian bytes
    qint64 notBefore = 0; // seconds since 1970
    qint64 notAfter = 0;
    QList<QByteArray> hostNames; // subjectAltName DNS or IP entries; empty: no extensions, as FusionAuth makes them
    bool authority = false;
};

// DER. `issuerKey` none: self-signed, and `issuerName` (a common name) is not looked at. Without extensions the
// certificate is version 2, else version 3. Empty where OpenSSL refuses the wish.
QByteArray makeCertificate(const CertificateWish &wish, const PrivateKey &subject,
                           const PrivateKey *issuerKey = nullptr, QByteArrayView issuerName = {});
QByteArray pemOf(QByteArrayView certificateDer);

// base64url of SHA-1 over the DER: "x5t" of RFC 7515 4.1.7, and the kid that FusionAuth gives its keys.
QByteArray sha1Thumbprint(QByteArrayView certificateDer);

} // namespace jose
