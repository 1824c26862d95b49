// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/environment.h"

#include <QUrl>

namespace storage {
namespace {

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

bool isByte(const QString &text)
{
    bool isNumber = false;
    return text.toUInt(&isNumber) <= 255 && isNumber;
}

} // namespace

QList<Address> addressesOf(const Environment &environment)
{
    QList<Address> addresses{{QStringLiteral("fusionauth"), environment.fusionauthUrl},
                             {QStringLiteral("kong_admin"), environment.kongAdminUrl},
                             {QStringLiteral("kong_proxy"), environment.kongProxyUrl}};
    for (qsizetype i = 0; i < environment.furtherProxyUrls.size(); ++i)
        addresses += {QStringLiteral("further_proxies.%1").arg(i), environment.furtherProxyUrls[i]};
    addresses.removeIf([](const Address &address) { return address.url.isEmpty(); });
    return addresses;
}

QString placeOf(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!isWeb(url))
        return {};
    const QString host =
        url.host().contains(QLatin1Char(':')) ? QLatin1Char('[') + url.host() + QLatin1Char(']') : url.host();
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return QStringLiteral("%1:%2").arg(host.toLower()).arg(port);
}

QString pinFor(const Environment &environment, const QString &url)
{
    return environment.pins.value(placeOf(url));
}

bool isLoopback(const QString &host)
{
    const QString name = host.toLower();
    if (name == QLatin1String("localhost") || name == QLatin1String("::1") ||
        name.endsWith(QLatin1String(".localhost")))
        return true;
    const QStringList parts = name.split(QLatin1Char('.'));
    return parts.size() == 4 && parts.first() == QLatin1String("127") &&
           std::all_of(parts.begin(), parts.end(), isByte);
}

bool maySendSecretsTo(const Environment &environment, const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.scheme() != QLatin1String("http") || isLoopback(url.host()) ||
           environment.plainHttpAccepted.contains(url.host().toLower());
}

QString secretName(const QString &environmentId, const QString &which)
{
    return QStringLiteral("environment ") + environmentId + QLatin1Char(' ') + which;
}

QStringList secretNames(const QString &environmentId)
{
    QStringList names;
    for (const char *which : {"fusionauth", "kong-admin", "client-key", "proxy-password"})
        names += secretName(environmentId, QLatin1String(which));
    return names;
}

} // namespace storage
