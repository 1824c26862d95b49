// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/issuer.h"

#include <QUrl>

namespace setup {
namespace {

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

// Scheme to port, in the form in which two addresses of one server are the same text; empty for what is no address.
QString originOf(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!isWebAddress(url))
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    if (url.port(usual) != usual)
        origin.setPort(url.port());
    return origin.toString();
}

QString withoutSlashes(QString issuer)
{
    while (issuer.endsWith(QLatin1Char('/')))
        issuer.chop(1);
    return issuer;
}

QString withSmallHost(const QString &issuer)
{
    QStringList parts = issuer.split(QLatin1Char('/'));
    parts[2] = parts.at(2).toLower();
    return parts.join(QLatin1Char('/'));
}

// Only where one text stands to reason.
QString betterThan(const QString &issuer, const QString &code, const QString &address)
{
    const bool nothing = code == QLatin1String("issuer-empty") || code == QLatin1String("issuer-is-default");
    if (nothing)
        return address;
    if (code == QLatin1String("issuer-has-blank")) {
        const QString trimmed = issuer.trimmed();
        const bool inside = std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isSpace(); });
        return inside ? QString() : trimmed;
    }
    if (code == QLatin1String("issuer-has-trailing-slash"))
        return withoutSlashes(issuer);
    if (code == QLatin1String("issuer-has-capital-host"))
        return withSmallHost(issuer);
    if (code == QLatin1String("issuer-not-a-url")) {
        const QString completed = QStringLiteral("https://") + issuer;
        const bool host = !issuer.contains(QLatin1String("://")) && issuer.contains(QLatin1Char('.'));
        return host && isWebAddress(QUrl(completed, QUrl::StrictMode)) ? completed : QString();
    }
    return {};
}

} // namespace

QStringList doubtsAbout(const QString &issuer)
{
    if (issuer.isEmpty())
        return {QStringLiteral("issuer-empty")};
    QStringList doubts;
    if (std::any_of(issuer.begin(), issuer.end(), [](QChar c) { return c.isSpace(); }))
        doubts.append(QStringLiteral("issuer-has-blank"));
    if (issuer == QLatin1String("acme.com"))
        return doubts << QStringLiteral("issuer-is-default");
    const QUrl url(issuer, QUrl::StrictMode);
    if (!isWebAddress(url))
        return doubts << QStringLiteral("issuer-not-a-url");
    if (issuer.endsWith(QLatin1Char('/')))
        doubts.append(QStringLiteral("issuer-has-trailing-slash"));
    // QUrl folds the host to lower case; the bytes that are compared are not folded.
    const QString authority = issuer.section(QLatin1Char('/'), 2, 2);
    if (authority != authority.toLower())
        doubts.append(QStringLiteral("issuer-has-capital-host"));
    if (url.scheme() != QLatin1String("https"))
        doubts.append(QStringLiteral("issuer-not-https"));
    return doubts;
}

QList<IssuerDoubt> judgeIssuer(const QString &issuer, const QString &fusionauthUrl, const QString &discoveryIssuer)
{
    const QString address = originOf(fusionauthUrl);
    QList<IssuerDoubt> doubts;
    for (const QString &code : doubtsAbout(issuer)) {
        // A blank at an end makes it no URL: one doubt is enough.
        const bool followsFromBlank = code == QLatin1String("issuer-not-a-url") && !doubts.isEmpty() &&
                                      isWebAddress(QUrl(issuer.trimmed(), QUrl::StrictMode));
        if (!followsFromBlank)
            doubts.append({code, issuer, {}, betterThan(issuer, code, address)});
    }
    const QString origin = originOf(issuer);
    if (!address.isEmpty() && !origin.isEmpty() && origin != address)
        doubts.append({QStringLiteral("issuer-differs-from-address"), issuer, address, address});
    if (!discoveryIssuer.isEmpty() && !issuer.isEmpty() && issuer != discoveryIssuer)
        doubts.append({QStringLiteral("issuer-differs-from-discovery"), issuer, discoveryIssuer, discoveryIssuer});
    return doubts;
}

} // namespace setup
