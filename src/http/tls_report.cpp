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

QString alternativeNames(const QSslCertificate &certificate)
{
    QStringList names;
    const auto entries = certificate.subjectAlternativeNames();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QString kind = entry.key() == QSsl::DnsEntry         ? QStringLiteral("DNS:")
                             : entry.key() == QSsl::IpAddressEntry ? QStringLiteral("IP:")
                                                                   : QStringLiteral("email:");
        names += kind + entry.value();
    }
    names.sort();
    return plain(names.join(QLatin1Char(',')));
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

QString tlsEvidence(const QString &check, const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return QStringLiteral("check=%1").arg(check);
    return QStringList{QStringLiteral("check=") + check,
                       QStringLiteral("subject=") + nameIn(certificate, false),
                       QStringLiteral("issuer=") + nameIn(certificate, true),
                       QStringLiteral("names=") + alternativeNames(certificate),
                       QStringLiteral("from=") + certificate.effectiveDate().toUTC().toString(Qt::ISODate),
                       QStringLiteral("to=") + certificate.expiryDate().toUTC().toString(Qt::ISODate),
                       QStringLiteral("sha256=") + QString::fromLatin1(sha256Of(certificate))}
        .join(QStringLiteral("; "));
}

QString failedCheck(const QList<QSslError> &errors)
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
    return checks.isEmpty() ? QStringLiteral("other") : checks.join(QLatin1Char(','));
}

} // namespace http
