// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/certificate.h"

#include <QDateTime>
#include <QJsonArray>

namespace model {
namespace {

const QLatin1String separator("; ");

QString instant(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

qint64 instantFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

QString pair(const char *name, const QString &value)
{
    return QLatin1String(name) + QLatin1Char('=') + value;
}

// Takes one "name=value" in; false where the name is not one of ours.
bool take(TlsRefusal &refusal, Certificate &certificate, const QString &name, const QString &value)
{
    if (name == QLatin1String("subject"))
        certificate.subject = value;
    else if (name == QLatin1String("issuer"))
        certificate.issuer = value;
    else if (name == QLatin1String("names"))
        certificate.names = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    else if (name == QLatin1String("from"))
        certificate.from = instantFrom(value);
    else if (name == QLatin1String("to"))
        certificate.to = instantFrom(value);
    else if (name == QLatin1String("sha256"))
        certificate.sha256 = value;
    else if (name == QLatin1String("pinned") || name == QLatin1String("before"))
        refusal.expected = value;
    else
        return false;
    return true;
}

} // namespace

QString evidenceOf(const TlsRefusal &refusal)
{
    QStringList parts{pair("check", refusal.checks.join(QLatin1Char(',')))};
    if (refusal.certificate) {
        const Certificate &certificate = *refusal.certificate;
        parts += {pair("subject", certificate.subject),
                  pair("issuer", certificate.issuer),
                  pair("names", certificate.names.join(QLatin1Char(','))),
                  pair("from", instant(certificate.from)),
                  pair("to", instant(certificate.to)),
                  pair("sha256", certificate.sha256)};
    }
    if (!refusal.expected.isEmpty())
        parts += pair(refusal.checks.contains(QStringLiteral("changed")) ? "before" : "pinned", refusal.expected);
    if (!refusal.said.isEmpty())
        parts += refusal.said;
    return parts.join(separator);
}

std::optional<TlsRefusal> tlsRefusalIn(const QString &evidence)
{
    const QString start = QStringLiteral("check=");
    if (!evidence.startsWith(start))
        return std::nullopt;
    TlsRefusal refusal;
    Certificate certificate;
    QStringList parts = evidence.split(separator);
    refusal.checks = parts.takeFirst().mid(start.size()).split(QLatin1Char(','), Qt::SkipEmptyParts);
    QStringList said;
    for (const QString &part : std::as_const(parts)) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        if (equals < 0 || !take(refusal, certificate, part.left(equals), part.mid(equals + 1)))
            said += part;
    }
    refusal.said = said.join(separator);
    if (!certificate.sha256.isEmpty())
        refusal.certificate = certificate;
    return refusal;
}

QJsonObject toJson(const Certificate &certificate)
{
    return {{QStringLiteral("subject"), certificate.subject},
            {QStringLiteral("issuer"), certificate.issuer},
            {QStringLiteral("names"), QJsonArray::fromStringList(certificate.names)},
            {QStringLiteral("from"), instant(certificate.from)},
            {QStringLiteral("to"), instant(certificate.to)},
            {QStringLiteral("sha256"), certificate.sha256}};
}

} // namespace model
