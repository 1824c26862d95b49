// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/inventory.h"

#include "jose/key_import.h"

namespace setup {
namespace {

struct Scope {
    QString serviceId;
    QString routeId; // empty: a service is asked about
};

// How narrow a row is, or 0 where it does not apply. A row for a consumer answers only once somebody is known.
int narrowness(const model::Plugin &plugin, const Scope &scope)
{
    if (plugin.name != QLatin1String("jwt") || !plugin.consumerId.isEmpty())
        return 0;
    if (!plugin.routeId.isEmpty()) {
        const bool fits =
            plugin.routeId == scope.routeId && (plugin.serviceId.isEmpty() || plugin.serviceId == scope.serviceId);
        return fits ? 3 : 0;
    }
    if (!plugin.serviceId.isEmpty())
        return plugin.serviceId == scope.serviceId ? 2 : 0;
    return 1;
}

Protection nameOf(int narrowness, const Scope &scope)
{
    switch (narrowness) {
    case 3: return Protection::Itself;
    case 2: return scope.routeId.isEmpty() ? Protection::Itself : Protection::Service;
    case 1: return Protection::Global;
    default: return Protection::None;
    }
}

ProtectedBy protectionIn(const model::Snapshot &snapshot, const Scope &scope)
{
    if (!snapshot.kong || model::isUnreadable(snapshot, QStringLiteral("kong.plugins")))
        return {Protection::Unknown, {}};
    int enabled = 0;
    int disabled = 0;
    QString enabledId;
    QString disabledId;
    for (const model::Plugin &plugin : snapshot.kong->plugins) {
        const int found = narrowness(plugin, scope);
        int &best = plugin.enabled ? enabled : disabled;
        if (found > best) {
            best = found;
            (plugin.enabled ? enabledId : disabledId) = plugin.id;
        }
    }
    if (enabled == 0 && disabled != 0)
        return {Protection::Disabled, disabledId};
    return {nameOf(enabled, scope), enabledId};
}

} // namespace

ProtectedBy protectionOf(const model::Snapshot &snapshot, const model::Service &service)
{
    return protectionIn(snapshot, {service.id, {}});
}

ProtectedBy protectionOf(const model::Snapshot &snapshot, const model::Route &route)
{
    return protectionIn(snapshot, {route.serviceId, route.id});
}

QStringList pathsOf(const model::Snapshot &snapshot, const model::Service &service)
{
    QStringList paths;
    for (const model::Route &route : snapshot.kong ? snapshot.kong->routes : QList<model::Route>()) {
        if (route.serviceId == service.id)
            paths += route.paths;
    }
    paths.removeDuplicates();
    return paths;
}

QString fingerprintOf(const QString &pem)
{
    const auto key = jose::publicKeyFromPem(pem.toLatin1());
    return key ? QString::fromLatin1(key->spkiSha256()) : QString();
}

QList<KeyUser> keyUsers(const model::Snapshot &snapshot, const QString &keyId)
{
    QList<KeyUser> users;
    if (!snapshot.fusionauth || keyId.isEmpty())
        return users;
    const auto add = [&](KeyUser::Kind kind, const auto &entity, bool inEffect) {
        const KeyUser user{
            kind, entity.id, entity.name, entity.accessTokenKeyId == keyId, entity.idTokenKeyId == keyId, inEffect};
        if (user.accessTokens || user.idTokens)
            users.append(user);
    };
    for (const model::Tenant &tenant : snapshot.fusionauth->tenants)
        add(KeyUser::Kind::Tenant, tenant, true);
    for (const model::Application &application : snapshot.fusionauth->applications)
        add(KeyUser::Kind::Application, application, application.jwtEnabled);
    return users;
}

} // namespace setup
