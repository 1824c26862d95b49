// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/core_error.h"
#include "gateway/credentials.h"
#include "gateway/decision.h"
#include "gateway/jwt_plugin.h"
#include "gateway/neighbours.h"
#include "gateway/plugins.h"
#include "gateway/router.h"
#include "gateway/upstream.h"

namespace gateway {

// The table of credentials and the router borrow from `state`, so it is the first member and stays in place.
struct Gateway::Prepared {
    explicit Prepared(const model::KongState &configuration)
        : state(configuration)
        , version(behaviourOf(state.version))
        , plugins(state.plugins)
        , credentials(state.credentials, *version.behaviour)
        , router(makeRouter(state, *version.behaviour))
    {
        for (const model::Consumer &consumer : state.consumers)
            consumers.insert(consumer.id, &consumer);
        for (const model::Plugin &plugin : state.plugins) {
            if (plugin.name == QLatin1String("jwt"))
                jwtConfigs.insert(&plugin, jwtConfigFrom(plugin.config));
        }
    }

    const model::KongState state;
    const KnownBehaviour version;
    const PluginTable plugins;
    const CredentialTable credentials;
    const std::unique_ptr<Router> router;
    QHash<QString, const model::Consumer *> consumers;
    QHash<const model::Plugin *, JwtConfig> jwtConfigs;

    Goes passPlugins(Passage &passage) const;
    Goes passPlugin(Passage &passage, const QString &name, const model::Plugin &plugin) const;
};

namespace {

bool allows(const model::Route &route, const char *protocol)
{
    return route.protocols.isEmpty() || route.protocols.contains(QLatin1String(protocol));
}

QString nameOrId(const model::Route &route)
{
    return route.name.isNull() ? route.id : route.name;
}

// https-only and gRPC routes are matched by other requests too, and refused before any plugin.
Goes passProtocol(const RouteMatch &match, const HttpRequest &request, const Behaviour &behaviour, Decision &decision)
{
    const model::Route &route = *match.route;
    const QString wanted = route.protocols.join(QLatin1String(", "));
    const QString used = request.isTls() ? QStringLiteral("https") : QStringLiteral("http");
    const auto tell = [&](bool passed) {
        decision.trace.append({Gate::Protocol, passed, wanted, used, nameOrId(route)});
    };
    const bool web = allows(route, "http") || allows(route, "https");
    if (web && (request.isTls() || allows(route, "http"))) {
        tell(true);
        return Goes::On;
    }
    tell(false);
    if (!web) {
        const bool grpc = request.header("content-type").value_or(QByteArray()).startsWith("application/grpc");
        if (grpc)
            answerWithError(decision, 426, "Please use HTTP2 protocol", ErrorOrigin::Kong, request, behaviour);
        else
            answerWithError(decision, 415, "Non-gRPC request matched gRPC route", ErrorOrigin::Kong, request,
                            behaviour);
        return Goes::Ended;
    }
    if (route.httpsRedirectStatusCode == 426) {
        answerWithError(decision, 426, "Please use HTTPS protocol", ErrorOrigin::Kong, request, behaviour);
        decision.headers.append(model::Header{"Connection", "Upgrade"});
        decision.headers.append(model::Header{"Upgrade", "TLS/1.2, HTTP/1.1"});
        return Goes::Ended;
    }
    decision.answeredByGateway = true;
    decision.status = int(route.httpsRedirectStatusCode);
    const QByteArray host = request.host().split(':').first();
    decision.headers.append({"Location", "https://" + host + request.rawPath() + request.query()});
    return Goes::Ended;
}

} // namespace

Goes Gateway::Prepared::passPlugin(Passage &passage, const QString &name, const model::Plugin &plugin) const
{
    if (name == QLatin1String("jwt")) {
        const QString where = QStringLiteral("plugin ") + plugin.id;
        passage.tell(Gate::Plugin, true, name, name, where);
        return runJwt(passage, jwtConfigs.value(&plugin), credentials);
    }
    if (name == QLatin1String("cors"))
        return runCors(passage, plugin.config);
    if (name == QLatin1String("key-auth"))
        return runKeyAuth(passage, plugin.config);
    if (name == QLatin1String("acl"))
        return runAcl(passage, plugin.config);
    if (name == QLatin1String("request-termination"))
        return runRequestTermination(passage, plugin.config);
    if (!neverDecides(name)) {
        passage.tell(Gate::Plugin, true, {}, name, QStringLiteral("plugin ") + plugin.id);
        passage.decision.certain = false;
    }
    return Goes::On;
}

Goes Gateway::Prepared::passPlugins(Passage &passage) const
{
    const QString routeId = passage.match.route->id;
    const QString serviceId = passage.match.service != nullptr ? passage.match.service->id : QString();
    bool jwtApplies = false;
    for (const QString &name : plugins.names()) {
        const QString consumerId = passage.consumer != nullptr ? passage.consumer->id : QString();
        const model::Plugin *plugin = plugins.effective(name, routeId, serviceId, consumerId);
        if (plugin == nullptr)
            continue;
        jwtApplies = jwtApplies || name == QLatin1String("jwt");
        if (passPlugin(passage, name, *plugin) == Goes::Ended)
            return Goes::Ended;
    }
    if (!jwtApplies)
        passage.tell(Gate::Plugin, true, QStringLiteral("jwt"), {}, nameOrId(*passage.match.route));
    return Goes::On;
}

Gateway::Gateway(const model::KongState &state)
    : m_prepared(std::make_unique<Prepared>(state))
{}

Gateway::~Gateway() = default;
Gateway::Gateway(Gateway &&) noexcept = default;
Gateway &Gateway::operator=(Gateway &&) noexcept = default;

Decision Gateway::decide(const model::Request &original, qint64 now) const
{
    const Behaviour &behaviour = *m_prepared->version.behaviour;
    const HttpRequest request(original);
    Decision decision;
    decision.certain = m_prepared->version.certain;

    const auto refusal = request.refusal();
    decision.trace.append({Gate::Request, !refusal, {}, refusal ? QString::fromUtf8(refusal->message) : QString(), {}});
    if (refusal) {
        answerWithError(decision, refusal->status, refusal->message, ErrorOrigin::Nginx, request, behaviour);
        return decision;
    }
    const auto match = m_prepared->router->match(request);
    const QString asked = QString::fromUtf8(request.method() + ' ' + request.host() + ' ' + request.path());
    decision.trace.append({Gate::Route, match.has_value(), {}, asked, match ? nameOrId(*match->route) : QString()});
    if (!match) {
        answerWithError(decision, 404, "no Route matched with those values", ErrorOrigin::Kong, request, behaviour);
        return decision;
    }
    decision.certain = decision.certain && match->certain;
    decision.routeId = match->route->id;
    if (match->service != nullptr)
        decision.serviceId = match->service->id;
    if (passProtocol(*match, request, behaviour, decision) == Goes::Ended)
        return decision;

    Passage passage{request,   *match, m_prepared->state, m_prepared->consumers,
                    behaviour, now,    decision,          forwardedHeaders(*match, request)};
    if (m_prepared->passPlugins(passage) == Goes::Ended)
        return decision;
    const bool served = match->service != nullptr;
    passage.tell(Gate::Upstream, served, {}, decision.serviceId, nameOrId(*match->route));
    if (!served) {
        answerWithError(decision, 503, "no Service found with those values", ErrorOrigin::Kong, request, behaviour);
        return decision;
    }
    decision.upstream = upstreamRequest(*match, request, std::move(passage.upstreamHeaders), behaviour.router);
    return decision;
}

} // namespace gateway
