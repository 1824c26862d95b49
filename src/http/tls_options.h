// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whom a TLS connection trusts, and who we say we are.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

class QSslConfiguration;

namespace http {

struct TlsOptions {
    QByteArray authorities;       // PEM certificates that are trusted instead of the system's; empty: the system's
    QByteArray pinnedSha256;      // lower-case hex of SHA-256 over the server's certificate (DER); empty: no pin
    QByteArray clientCertificate; // PEM, leaf first; empty: none
    base::Secret clientKey;       // PEM, unencrypted

    bool operator==(const TlsOptions &) const = default;
};

// TLS 1.2 or later without HTTP/2. Malformed about "tls.authorities", "tls.pin", "tls.client-certificate" or
// "tls.client-key" where one of them cannot be used.
base::Result<QSslConfiguration> configurationFrom(const TlsOptions &options);
base::Outcome checkTlsOptions(const TlsOptions &options);

} // namespace http
