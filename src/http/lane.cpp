// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/lane.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QUrl>

namespace http {
namespace {

void useProxy(QNetworkAccessManager &network, const Proxy &proxy)
{
    switch (proxy.kind) {
    case Proxy::Kind::None: network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); break;
    case Proxy::Kind::System: {
        class System : public QNetworkProxyFactory {
            QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
            {
                return systemProxyForQuery(query);
            }
        };
        network.setProxyFactory(new System); // the manager owns it
        break;
    }
    case Proxy::Kind::Http:
        network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host, proxy.port, proxy.user,
                                       QString::fromUtf8(proxy.password.reveal())));
        break;
    }
}

} // namespace

QByteArray originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    QString host = url.host();
    if (host.contains(QLatin1Char(':')))
        host = QLatin1Char('[') + host + QLatin1Char(']');
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), host).arg(port).toUtf8();
}

base::Result<std::shared_ptr<Lane>> Lanes::laneFor(const QUrl &url, const Outgoing &outgoing)
{
    const QByteArray origin = originOf(url);
    m_lanes.removeIf([](const auto &lane) { return lane->spoiled; });
    for (const auto &lane : m_lanes) {
        if (outgoing.connection == Connection::Reused && lane->origin == origin && lane->tls == outgoing.tls &&
            lane->proxy == outgoing.proxy)
            return lane;
    }
    const auto configuration = configurationFrom(outgoing.tls);
    if (!configuration)
        return base::fail(configuration.error());
    auto lane = std::make_shared<Lane>();
    lane->origin = origin;
    lane->tls = outgoing.tls;
    lane->proxy = outgoing.proxy;
    lane->sslConfiguration = *configuration;
    useProxy(lane->network, outgoing.proxy);
    if (outgoing.connection == Connection::Reused)
        m_lanes += lane;
    return lane;
}

QByteArray Lanes::firstCertificate(const QByteArray &origin, const QByteArray &sha256)
{
    if (!m_certificates.contains(origin))
        m_certificates.insert(origin, sha256);
    return m_certificates.value(origin);
}

} // namespace http
