// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/issuer.h"

#include <QUrl>

namespace setup {

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
    const bool web = url.isValid() && !url.host().isEmpty() &&
                     (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (!web)
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

} // namespace setup
