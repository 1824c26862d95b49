// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/configuration.h"

#include "gateway/core_error.h"

#include <QJsonDocument>

namespace testing {

model::KongState emptyKong(const QString &version)
{
    model::KongState state;
    state.version = version;
    return state;
}

model::Service service(const QString &name, const QString &path)
{
    model::Service service;
    service.id = name;
    service.name = name;
    service.host = QStringLiteral("upstream.internal");
    service.path = path;
    return service;
}

model::Route route(const QString &name, const QString &serviceName, const QStringList &paths)
{
    model::Route route;
    route.id = name;
    route.name = name;
    route.serviceId = serviceName;
    route.paths = paths;
    return route;
}

model::Plugin plugin(const QString &name, const QString &serviceName, const QJsonObject &config)
{
    model::Plugin plugin;
    plugin.id = name + QLatin1Char('@') + serviceName;
    plugin.name = name;
    plugin.serviceId = serviceName;
    plugin.config = config;
    return plugin;
}

model::Consumer consumer(const QString &username)
{
    model::Consumer consumer;
    consumer.id = username;
    consumer.username = username;
    return consumer;
}

model::Credential credential(const QString &consumerName, const QString &key, const QString &algorithm,
                             const QString &secret, const QString &publicKey)
{
    model::Credential credential;
    credential.id = QStringLiteral("id of ") + key;
    credential.consumerId = consumerName;
    credential.key = key;
    credential.algorithm = algorithm;
    if (!secret.isNull())
        credential.secret = base::Secret(secret.toUtf8());
    credential.rsaPublicKey = publicKey;
    return credential;
}

model::KongState protectedKong(const QJsonObject &jwtConfig, const QString &version)
{
    model::KongState state = emptyKong(version);
    state.services = {service(QStringLiteral("orders"))};
    state.routes = {route(QStringLiteral("mock"), QStringLiteral("orders"), {QStringLiteral("/mock")})};
    state.plugins = {plugin(QStringLiteral("jwt"), QStringLiteral("orders"), jwtConfig)};
    state.consumers = {consumer(QStringLiteral("ann"))};
    state.credentials = {
        credential(QStringLiteral("ann"), QStringLiteral("k1"), QStringLiteral("HS256"), QStringLiteral("s3cr3t"))};
    return state;
}

QByteArray macToken(const QByteArray &claims, const QByteArray &header, const QByteArray &secret)
{
    return jose::makeCompactJws(header, claims, base::Secret(secret), jose::Algorithm::HS256);
}

model::Request get(const QByteArray &url, const model::Headers &headers)
{
    return {"GET", url, headers, {}};
}

model::Request withBearer(const QByteArray &token, const QByteArray &url)
{
    return get(url, {{"Authorization", "Bearer " + token}});
}

gateway::Decision decided(const model::KongState &state, const model::Request &request)
{
    return gateway::Gateway(state).decide(request, now);
}

QString summary(const gateway::Decision &decision)
{
    if (!decision.answeredByGateway)
        return QStringLiteral("200");
    const QJsonObject body = QJsonDocument::fromJson(decision.body).object();
    const QString text = body.size() == 1 && body.contains(QLatin1String("message"))
                             ? body.value(QLatin1String("message")).toString()
                             : QString::fromUtf8(decision.body);
    return QStringLiteral("%1 %2").arg(decision.status).arg(text.trimmed());
}

} // namespace testing
