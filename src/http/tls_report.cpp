// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tls_report.h"

#include "base/sort.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QStringList>

namespace http {
namespace {

// Foreign text inside our own "name=value; " form.
QString plain(QString text)
{
    for (QChar &character : text) {
        if (character == QLatin1Char(';') || !character.isPrint())
            character = QLatin1Char('?');
    }
    return text.left(200);
}

QString nameIn(const QSslCertificate &certificate, bool issuer)
{
    const auto infoOf = [&](QSslCertificate::SubjectInfo part) {
        return issuer ? certificate.issuerInfo(part) : certificate.subjectInfo(part);
    };
    QStringList parts;
    for (const QString &commonName : infoOf(QSslCertificate::CommonName))
        parts += QStringLiteral("CN=") + commonName;
    for (const QString &organisation : infoOf(QSslCertificate::Organization))
        parts += QStringLiteral("O=") + organisation;
    return plain(parts.join(QLatin1Char(',')));
}

QStringList alternativeNames(const QSslCertificate &certificate)
{
    QStringList names;
    const auto entries = certificate.subjectAlternativeNames();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QString kind = entry.key() == QSsl::DnsEntry         ? QStringLiteral("DNS:")
                             : entry.key() == QSsl::IpAddressEntry ? QStringLiteral("IP:")
                                                                   : QStringLiteral("email:");
        names += plain(kind + entry.value());
    }
    names.sort();
    return names;
}

} // namespace

QString nameOf(QSslError::SslError check)
{
    switch (check) {
    case QSslError::HostNameMismatch: return QStringLiteral("wrong-host");
    case QSslError::CertificateExpired: return QStringLiteral("expired");
    case QSslError::CertificateNotYetValid: return QStringLiteral("not-yet-valid");
    case QSslError::SelfSignedCertificate: return QStringLiteral("self-signed");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate: return QStringLiteral("unknown-authority");
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected: return QStringLiteral("untrusted");
    case QSslError::CertificateRevoked: return QStringLiteral("revoked");
    case QSslError::CertificateBlacklisted: return QStringLiteral("distrusted");
    case QSslError::InvalidCaCertificate: return QStringLiteral("issuer-is-no-authority");
    case QSslError::InvalidPurpose: return QStringLiteral("wrong-purpose");
    case QSslError::CertificateSignatureFailed: return QStringLiteral("bad-signature");
    case QSslError::NoPeerCertificate: return QStringLiteral("no-certificate");
    default: return QStringLiteral("other");
    }
}

QByteArray sha256Of(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

model::Certificate certificateFrom(const QSslCertificate &certificate)
{
    return {nameIn(certificate, false),
            nameIn(certificate, true),
            alternativeNames(certificate),
            certificate.effectiveDate().toMSecsSinceEpoch(),
            certificate.expiryDate().toMSecsSinceEpoch(),
            QString::fromLatin1(sha256Of(certificate))};
}

std::optional<model::TlsRefusal> refusalOf(const QSslCertificate &certificate, const QList<QSslError> &errors,
                                           const QByteArray &pin)
{
    const bool isPinned = !pin.isEmpty() && !certificate.isNull() && sha256Of(certificate) == pin;
    if (isPinned || (pin.isEmpty() && errors.isEmpty()))
        return std::nullopt;
    model::TlsRefusal refusal;
    if (!pin.isEmpty()) {
        refusal.checks += QStringLiteral("pin");
        refusal.expected = QString::fromLatin1(pin);
    }
    if (!errors.isEmpty())
        refusal.checks += failedChecks(errors);
    if (!certificate.isNull())
        refusal.certificate = certificateFrom(certificate);
    return refusal;
}

model::TlsRefusal handshakeRefusal(const QString &said, const QString &place)
{
    // OpenSSL's words for an answer that is not TLS at all.
    const bool isPlain = said.contains(QLatin1String("wrong version number"));
    return {{isPlain ? QStringLiteral("not-tls") : QStringLiteral("handshake")},
            {},
            {},
            plain(place + QStringLiteral(": ") + said)};
}

QStringList failedChecks(const QList<QSslError> &errors)
{
    static const QStringList mostTelling{QStringLiteral("expired"),     QStringLiteral("not-yet-valid"),
                                         QStringLiteral("wrong-host"),  QStringLiteral("revoked"),
                                         QStringLiteral("self-signed"), QStringLiteral("unknown-authority")};
    QStringList checks;
    for (const QSslError &error : errors)
        checks += nameOf(error.error());
    checks.removeDuplicates();
    base::sortStably(checks, [](const QString &a, const QString &b) {
        const auto rank = [](const QString &check) {
            const qsizetype index = mostTelling.indexOf(check);
            return index < 0 ? mostTelling.size() : index;
        };
        return rank(a) < rank(b);
    });
    return checks.isEmpty() ? QStringList{QStringLiteral("other")} : checks;
}

} // namespace http
