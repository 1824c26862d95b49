// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A server's certificate as people judge it, why one was refused, and the line that an Error carries about that.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace model {

struct Certificate {
    QString subject;   // "CN=kong.example.com,O=Example"
    QString issuer;    // likewise; the same as the subject where it is self-signed
    QStringList names; // "DNS:kong.example.com", "IP:127.0.0.1"
    qint64 from = 0;   // milliseconds since 1970, UTC, whole seconds
    qint64 to = 0;
    QString sha256; // of its DER, lower-case hex

    bool operator==(const Certificate &) const = default;
};

struct TlsRefusal {
    // "expired", "wrong-host", "self-signed", "unknown-authority"..., the one that tells most first; "pin" (another
    // certificate than the pinned one), "changed" (another than before in this run), "not-tls", "handshake".
    QStringList checks;
    std::optional<Certificate> certificate; // none: it did not come that far
    QString expected;                       // SHA-256: the pinned one, or the one from before
    QString said;                           // the TLS library's words where there is no certificate

    bool operator==(const TlsRefusal &) const = default;
};

// "check=expired; subject=CN=a; issuer=CN=b; names=DNS:a,IP:127.0.0.1; from=2020-01-01T00:00:00Z; to=...; sha256=..."
// and "; pinned=..." or "; before=..." where another was expected. Foreign texts have no ';' and are printable.
QString evidenceOf(const TlsRefusal &refusal);

// {"subject","issuer","names","from","to","sha256"}, instants as ISO 8601.
QJsonObject toJson(const Certificate &certificate);

// Reads that line. None where it is not one.
std::optional<TlsRefusal> tlsRefusalIn(const QString &evidence);

} // namespace model
