// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What to tell about a certificate that was refused: the check that failed, and who the certificate says it is.
#pragma once

#include "model/certificate.h"

#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace http {

// "self-signed", "wrong-host", "expired", "not-yet-valid", "unknown-authority", "untrusted"..., else "other".
QString nameOf(QSslError::SslError check);

// Lower-case hex of SHA-256 over the certificate's DER.
QByteArray sha256Of(const QSslCertificate &certificate);

// What people judge it by. Foreign texts have control characters and ';' replaced.
model::Certificate certificateFrom(const QSslCertificate &certificate);

// Why this certificate is not to be trusted after these complaints; none: it is. pin: SHA-256 of the only certificate
// that may be shown, empty: none. A pin that is met says more than any authority, name or date.
std::optional<model::TlsRefusal> refusalOf(const QSslCertificate &certificate, const QList<QSslError> &errors,
                                           const QByteArray &pin);

// A handshake that failed before any certificate was judged. said: the TLS library's words.
model::TlsRefusal handshakeRefusal(const QString &said, const QString &place);

// The names of all checks that failed, the one that tells most first: dates, the host's name, then the chain.
QStringList failedChecks(const QList<QSslError> &errors);

} // namespace http
