// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What to tell about a certificate that was refused: the check that failed, and who the certificate says it is.
#pragma once

#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace http {

// "self-signed", "wrong-host", "expired", "not-yet-valid", "unknown-authority", "untrusted"..., else "other".
QString nameOf(QSslError::SslError check);

// Lower-case hex of SHA-256 over the certificate's DER.
QByteArray sha256Of(const QSslCertificate &certificate);

// "check=expired; subject=CN=a; issuer=CN=b; names=DNS:a,IP:127.0.0.1; from=2020-01-01T00:00:00Z; to=...; sha256=..."
// Values are foreign text with control characters and ';' replaced.
QString tlsEvidence(const QString &check, const QSslCertificate &certificate);

// The names of all checks that failed, with commas between, the one that tells most first: dates, the host's name, then
// the chain.
QString failedCheck(const QList<QSslError> &errors);

} // namespace http
