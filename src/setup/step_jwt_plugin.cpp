// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// jwt plugin: the lock itself. Last where callers exist, so that nobody is refused before the key fits.
#include "setup/steps.h"

#include "api/kong_calls.h"

namespace setup {
namespace {

QString claimNameOf(const Scene &scene)
{
    return scene.blueprint.keyClaim == KeyClaim::Kid ? QStringLiteral("kid") : QStringLiteral("iss");
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(item.toString());
    return texts;
}

struct Scope {
    const char *name;
    QString id; // of the service or route; empty: global
};

Scope scopeOf(const Scene &scene)
{
    switch (scene.blueprint.protect) {
    case Protect::Service: return {"service", serviceId(scene)};
    case Protect::Route: return {"route", routeId(scene)};
    case Protect::Global: break;
    }
    return {"global", {}};
}

QString objectName(const Scene &scene)
{
    switch (scene.blueprint.protect) {
    case Protect::Service: return scene.blueprint.service.name;
    case Protect::Route: return scene.blueprint.route.name;
    case Protect::Global: break;
    }
    return QStringLiteral("global");
}

// A row that is narrower than ours and enabled answers in its place: exactly one configuration runs per request.
std::optional<Conflict> shadowed(const Scene &scene)
{
    if (scene.blueprint.protect == Protect::Route)
        return std::nullopt;
    const QString service = serviceId(scene);
    const QString route = routeId(scene);
    for (const model::Plugin &plugin : scene.snapshot.kong->plugins) {
        if (plugin.name != QLatin1String("jwt") || !plugin.enabled)
            continue;
        const bool onRoute = plugin.routeId == route;
        const bool onService = plugin.serviceId == service && plugin.routeId.isEmpty();
        if (!onRoute && !(onService && scene.blueprint.protect == Protect::Global))
            continue;
        const QString narrower = onRoute ? QStringLiteral("route") : QStringLiteral("service");
        return Conflict{objectName(scene),
                        QStringLiteral("narrower-plugin-answers"),
                        {{QStringLiteral("found"), narrower}, {QStringLiteral("id"), plugin.id}},
                        {{narrower, {{QStringLiteral("protect"), narrower}}}}};
    }
    return std::nullopt;
}

Change creation(const Scene &scene)
{
    const Scope scope = scopeOf(scene);
    const QString id = ownId(scene, StepId::JwtPlugin, QLatin1String(scope.name) + QLatin1Char(' ') + scope.id);
    QJsonObject config;
    if (!scene.blueprint.claimsToVerify.isEmpty())
        config.insert(QStringLiteral("claims_to_verify"), QJsonArray::fromStringList(scene.blueprint.claimsToVerify));
    if (scene.blueprint.keyClaim == KeyClaim::Kid)
        config.insert(QStringLiteral("key_claim_name"), claimNameOf(scene));
    QJsonObject fields{{QStringLiteral("name"), QStringLiteral("jwt")}};
    if (!config.isEmpty())
        fields.insert(QStringLiteral("config"), config);
    if (!scope.id.isEmpty())
        fields.insert(QLatin1String(scope.name), QJsonObject{{QStringLiteral("id"), scope.id}});
    Change change;
    change.object = objectName(scene);
    change.reason = QStringLiteral("absent");
    change.facts = {{QStringLiteral("scope"), QLatin1String(scope.name)}};
    change.target = {Kind::Plugin, id, {}, {}};
    change.call = api::kong::createPlugin(id, fields);
    change.inverse = api::kong::deletePlugin(id);
    change.notes = {{QStringLiteral("callers-without-token-are-refused"), {}}};
    return change;
}

std::optional<Conflict> contradiction(const Scene &scene, const model::Plugin &plugin)
{
    if (scene.blueprint.decisions.value(QStringLiteral("jwt_plugin")) == QLatin1String("replace"))
        return std::nullopt;
    const Choice replace{
        QStringLiteral("replace"),
        {{QStringLiteral("decisions"), QJsonObject{{QStringLiteral("jwt_plugin"), QStringLiteral("replace")}}}}};
    const QString claim = plugin.config.value(QStringLiteral("key_claim_name")).toString();
    if (claim != claimNameOf(scene)) {
        Conflict conflict{objectName(scene),
                          QStringLiteral("plugin-looks-at-another-claim"),
                          {{QStringLiteral("wanted"), claimNameOf(scene)}, {QStringLiteral("found"), claim}},
                          {replace}};
        if (claim == QLatin1String("iss") || claim == QLatin1String("kid"))
            conflict.choices.prepend(
                {QStringLiteral("keep"),
                 {{QStringLiteral("credential"), QJsonObject{{QStringLiteral("key_claim"), claim}}}}});
        return conflict;
    }
    const QString anonymous = plugin.config.value(QStringLiteral("anonymous")).toString();
    if (!anonymous.isEmpty())
        return Conflict{
            objectName(scene),
            QStringLiteral("plugin-lets-anonymous-in"),
            {{QStringLiteral("wanted"), QJsonValue(QJsonValue::Null)}, {QStringLiteral("found"), anonymous}},
            {replace}};
    return std::nullopt;
}

// Only the members that stand in the way; everything else of a plugin that exists stays as it is.
std::optional<Change> correction(const Scene &scene, const model::Plugin &plugin)
{
    QJsonObject now;
    QJsonObject then;
    const auto differs = [&](const QString &name, const QJsonValue &wanted) {
        const QJsonValue found = plugin.config.value(name);
        now.insert(name, found.isUndefined() ? QJsonValue(QJsonValue::Null) : found);
        then.insert(name, wanted);
    };
    QStringList claims = textsIn(plugin.config.value(QStringLiteral("claims_to_verify")));
    const qsizetype before = claims.size();
    for (const QString &claim : scene.blueprint.claimsToVerify) {
        if (!claims.contains(claim))
            claims.append(claim);
    }
    if (claims.size() != before)
        differs(QStringLiteral("claims_to_verify"), QJsonArray::fromStringList(claims));
    if (plugin.config.value(QStringLiteral("key_claim_name")).toString() != claimNameOf(scene))
        differs(QStringLiteral("key_claim_name"), claimNameOf(scene));
    if (!plugin.config.value(QStringLiteral("anonymous")).toString().isEmpty())
        differs(QStringLiteral("anonymous"), QJsonValue(QJsonValue::Null));
    if (then.isEmpty() && plugin.enabled)
        return std::nullopt;

    Change change;
    change.verb = Verb::Update;
    change.object = objectName(scene);
    change.reason = plugin.enabled ? QStringLiteral("config-differs") : QStringLiteral("plugin-disabled");
    change.facts = {{QStringLiteral("now"), now}, {QStringLiteral("then"), then}};
    change.target = {Kind::Plugin, plugin.id, {}, {}};
    QJsonObject forward;
    QJsonObject backward;
    if (!then.isEmpty()) {
        forward.insert(QStringLiteral("config"), then);
        backward.insert(QStringLiteral("config"), now);
        for (const QString &name : then.keys())
            change.target.fields.append(QStringLiteral("config.") + name);
    }
    if (!plugin.enabled) {
        forward.insert(QStringLiteral("enabled"), true);
        backward.insert(QStringLiteral("enabled"), false);
        change.target.fields.append(QStringLiteral("enabled"));
    }
    change.call = api::kong::updatePlugin(plugin.id, forward);
    change.inverse = api::kong::updatePlugin(plugin.id, backward);
    if (then.contains(QStringLiteral("claims_to_verify")))
        change.notes.append({QStringLiteral("expired-tokens-are-refused"), {}});
    return change;
}

} // namespace

Gap jwtPluginGap(const Scene &scene)
{
    for (const QString &part : {QStringLiteral("plugins"), QStringLiteral("services"), QStringLiteral("routes")}) {
        if (auto unknown = unreadable(scene, model::System::Kong, part))
            return *unknown;
    }
    if (!scene.snapshot.kong->capabilities.jwtPluginAvailable)
        return Impossible{objectName(scene), QStringLiteral("jwt-plugin-not-loaded"), {}, {}, false};
    if (auto conflict = shadowed(scene))
        return *conflict;

    QList<StepId> first{StepId::Credential, StepId::TenantIssuer, StepId::Application};
    if (scene.blueprint.protect != Protect::Global)
        first.append(scene.blueprint.protect == Protect::Service ? StepId::Service : StepId::Route);
    const model::Plugin *plugin = jwtPluginOf(scene);
    if (!plugin)
        return onceHold(scene, first, creation(scene));
    if (auto conflict = contradiction(scene, *plugin))
        return *conflict;
    if (auto change = correction(scene, *plugin))
        return onceHold(scene, first, *change);
    return Holds{objectName(scene), {{QStringLiteral("id"), plugin->id}}, {}, true};
}

} // namespace setup
