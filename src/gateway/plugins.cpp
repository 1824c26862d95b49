// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/plugins.h"

#include <algorithm>
#include <array>

namespace gateway {
namespace {

// Highest priority first; the same order in all versions although the numbers changed with 3.0.
constexpr std::array inOrder{
    "cors",           "jwt", "oauth2",        "key-auth",           "ldap-auth", "basic-auth", "hmac-auth",
    "ip-restriction", "acl", "rate-limiting", "request-termination"};

std::size_t placeOf(const QString &name)
{
    return std::size_t(
        std::find_if(inOrder.begin(), inOrder.end(), [&](const char *known) { return name == QLatin1String(known); }) -
        inOrder.begin());
}

bool runsOnHttp(const model::Plugin &plugin)
{
    static const QStringList httpLike{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("grpc"),
                                      QStringLiteral("grpcs")};
    return plugin.protocols.isEmpty() ||
           std::any_of(plugin.protocols.begin(), plugin.protocols.end(),
                       [](const QString &protocol) { return httpLike.contains(protocol); });
}

// Which ids a row must have to be looked at in this round.
struct Round {
    bool route;
    bool service;
    bool consumer;
};

// First hit wins, configurations are never merged.
constexpr std::array<Round, 8> precedence{{{true, true, true},
                                           {true, false, true},
                                           {false, true, true},
                                           {true, true, false},
                                           {false, false, true},
                                           {true, false, false},
                                           {false, true, false},
                                           {false, false, false}}};

} // namespace

PluginTable::PluginTable(const QList<model::Plugin> &plugins)
{
    for (const model::Plugin &plugin : plugins) {
        if (!plugin.enabled || !runsOnHttp(plugin))
            continue;
        m_rows.insert({plugin.name, plugin.routeId, plugin.serviceId, plugin.consumerId}, &plugin);
        if (!m_names.contains(plugin.name))
            m_names.append(plugin.name);
    }
    std::sort(m_names.begin(), m_names.end(), [](const QString &a, const QString &b) {
        return placeOf(a) != placeOf(b) ? placeOf(a) < placeOf(b) : a < b;
    });
}

const model::Plugin *PluginTable::effective(const QString &name, const QString &routeId, const QString &serviceId,
                                            const QString &consumerId) const
{
    for (const Round &round : precedence) {
        if ((round.consumer && consumerId.isEmpty()) || (round.service && serviceId.isEmpty()))
            continue;
        const Scope scope{name, round.route ? routeId : QString(), round.service ? serviceId : QString(),
                          round.consumer ? consumerId : QString()};
        if (const model::Plugin *row = m_rows.value(scope))
            return row;
    }
    return nullptr;
}

bool neverDecides(const QString &pluginName)
{
    static const QStringList names{
        QStringLiteral("file-log"),
        QStringLiteral("http-log"),
        QStringLiteral("tcp-log"),
        QStringLiteral("udp-log"),
        QStringLiteral("syslog"),
        QStringLiteral("loggly"),
        QStringLiteral("statsd"),
        QStringLiteral("datadog"),
        QStringLiteral("prometheus"),
        QStringLiteral("zipkin"),
        QStringLiteral("opentelemetry"),
        QStringLiteral("correlation-id"),
        QStringLiteral("response-transformer"),
    };
    return names.contains(pluginName);
}

} // namespace gateway
