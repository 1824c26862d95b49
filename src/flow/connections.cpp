// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/connections.h"

#include "files/read.h"
#include "http/exchange_log.h"

namespace flow {
namespace {

using base::Error;
using storage::Environment;
using storage::OutboundProxy;

constexpr qint64 largestFile = 4LL * 1024 * 1024; // the bundles of whole systems are smaller

base::Result<QByteArray> contentOf(const QString &path)
{
    return path.isEmpty() ? base::Result<QByteArray>(QByteArray()) : files::readFile(path, largestFile);
}

base::Result<base::Secret> keyIn(const QString &path)
{
    auto content = files::readFile(path, largestFile);
    if (!content)
        return base::fail(content.error());
    base::Secret key{QByteArrayView(*content)};
    base::wipe(content->data(), std::size_t(content->size()));
    return key;
}

// All but the pin, which is each server's own.
base::Result<http::TlsOptions> trustOf(const Environment &environment, const ConnectionSecrets &secrets)
{
    http::TlsOptions tls;
    auto authorities = contentOf(environment.caFile);
    if (!authorities)
        return base::fail(authorities.error());
    // An empty file would otherwise mean the system's authorities.
    if (!environment.caFile.isEmpty() && authorities->isEmpty())
        return base::fail(Error::Kind::Malformed, environment.caFile, QStringLiteral("no PEM certificate"));
    tls.authorities = std::move(*authorities);
    auto certificate = contentOf(environment.clientCertificateFile);
    if (!certificate)
        return base::fail(certificate.error());
    if (!environment.clientCertificateFile.isEmpty() && certificate->isEmpty())
        return base::fail(Error::Kind::Malformed, environment.clientCertificateFile,
                          QStringLiteral("no PEM certificate"));
    tls.clientCertificate = std::move(*certificate);
    if (environment.clientCertificateFile.isEmpty())
        return tls;
    tls.clientKey = secrets.clientKey;
    if (!environment.clientKeyFile.isEmpty()) {
        auto key = keyIn(environment.clientKeyFile);
        if (!key)
            return base::fail(key.error());
        tls.clientKey = std::move(*key);
    }
    return tls;
}

http::TlsOptions tlsFor(const Environment &environment, const QString &url, http::TlsOptions trust)
{
    trust.pinnedSha256 = storage::pinFor(environment, url).toLatin1();
    return trust;
}

QByteArray adminHeaderOf(const Environment &environment)
{
    return environment.kongAdminHeader.isEmpty() ? QByteArray("Kong-Admin-Token")
                                                 : environment.kongAdminHeader.toUtf8();
}

QStringList proxyUrlsOf(const Environment &environment)
{
    QStringList urls;
    if (!environment.kongProxyUrl.isEmpty())
        urls += environment.kongProxyUrl;
    for (const QString &url : environment.furtherProxyUrls) {
        if (!url.isEmpty())
            urls += url;
    }
    return urls;
}

} // namespace

http::Proxy outboundProxyOf(const Environment &environment, const ConnectionSecrets &secrets)
{
    const OutboundProxy &wanted = environment.outboundProxy;
    http::Proxy proxy;
    switch (wanted.kind) {
    case OutboundProxy::Kind::None: return proxy;
    case OutboundProxy::Kind::System: proxy.kind = http::Proxy::Kind::System; return proxy;
    case OutboundProxy::Kind::Http: break;
    }
    proxy.kind = http::Proxy::Kind::Http;
    proxy.host = wanted.host;
    proxy.port = wanted.port;
    proxy.user = wanted.user;
    if (!wanted.user.isEmpty())
        proxy.password = secrets.proxyPassword;
    return proxy;
}

base::Result<Ways> waysOf(const Environment &environment, const ConnectionSecrets &secrets)
{
    for (const storage::Address &address : storage::addressesOf(environment)) {
        if (!storage::maySendSecretsTo(environment, address.url))
            return base::fail(Error::Kind::Unsupported, address.url, QStringLiteral("plain-http"));
    }
    const auto trust = trustOf(environment, secrets);
    if (!trust)
        return base::fail(trust.error());
    const http::Proxy proxy = outboundProxyOf(environment, secrets);
    Ways ways;
    if (const QString &url = environment.fusionauthUrl; !url.isEmpty())
        ways.fusionauth = fusionauth::Connection{QUrl(url), secrets.apiKey, tlsFor(environment, url, *trust), proxy};
    if (const QString &url = environment.kongAdminUrl; !url.isEmpty()) {
        kong::Connection connection{QUrl(url), {}, tlsFor(environment, url, *trust), proxy};
        if (!secrets.adminToken.isEmpty())
            connection.secretHeaders += http::SecretHeader{adminHeaderOf(environment), secrets.adminToken};
        ways.kong = std::move(connection);
    }
    for (const QString &url : proxyUrlsOf(environment))
        ways.proxies += kong::ProxyConnection{QUrl(url), tlsFor(environment, url, *trust), proxy};
    return ways;
}

Connections::Connections(const Environment &environment, const ConnectionSecrets &secrets, http::ExchangeLog *log)
    : m_log(log)
    , m_readOnly(environment.readOnly)
    , m_http(log)
{
    if (log) {
        for (const base::Secret &secret :
             {secrets.apiKey, secrets.adminToken, secrets.clientKey, secrets.proxyPassword})
            log->hide(secret);
    }
    auto ways = waysOf(environment, secrets);
    if (!ways) {
        m_problem = ways.error();
        // The halves are there, but lead nowhere: without the trust that was asked for nothing may leave.
        ways = Ways();
        if (!environment.fusionauthUrl.isEmpty())
            ways->fusionauth.emplace();
        if (!environment.kongAdminUrl.isEmpty())
            ways->kong.emplace();
        if (!environment.kongProxyUrl.isEmpty())
            ways->proxies.emplaceBack();
    }
    if (ways->fusionauth)
        m_fusionauth.emplace(m_http, *ways->fusionauth);
    if (ways->kong)
        m_kong.emplace(m_http, *ways->kong);
    if (!environment.kongProxyUrl.isEmpty())
        m_proxy.emplace(m_http, ways->proxies.first());
}

Systems Connections::systems()
{
    return {m_fusionauth ? &*m_fusionauth : nullptr, m_kong ? &*m_kong : nullptr, m_proxy ? &*m_proxy : nullptr, m_log,
            m_readOnly};
}

} // namespace flow
