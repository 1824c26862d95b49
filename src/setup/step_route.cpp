// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Route: the way to the service. One that this plan makes is never open: where the plugin sits on the service, it is
// there before the route; where it sits on the route itself, the route first asks for a header that nobody sends and
// is opened (step open_route) when the plugin is on it.
#include "setup/steps.h"

#include "api/kong_calls.h"

namespace setup {
namespace {

const QLatin1String guardHeader("x-latchkey-opening");

bool isGuarded(const model::Route &route)
{
    return route.headers.contains(guardHeader);
}

QJsonObject guardOf(const QString &routeId)
{
    return {{guardHeader, QJsonArray{routeId}}};
}

Conflict otherPaths(const model::Route &route, const Blueprint::Route &wanted)
{
    return Conflict{
        route.name,
        QStringLiteral("route-has-other-paths"),
        {{QStringLiteral("wanted"), QJsonArray::fromStringList(wanted.paths)},
         {QStringLiteral("found"), QJsonArray::fromStringList(route.paths)}},
        {{QStringLiteral("keep"),
          {{QStringLiteral("route"), QJsonObject{{QStringLiteral("paths"), QJsonValue(QJsonValue::Null)}}}}}}};
}

Gap existing(const Scene &scene, const model::Route &route)
{
    const Blueprint::Route &wanted = scene.blueprint.route;
    if (route.serviceId != serviceId(scene)) {
        const model::Service *other = model::withId(scene.snapshot.kong->services, route.serviceId);
        return Conflict{route.name,
                        QStringLiteral("route-of-another-service"),
                        {{QStringLiteral("wanted"), scene.blueprint.service.name},
                         {QStringLiteral("found"), other ? other->name : route.serviceId}},
                        {}};
    }
    if (!wanted.paths.isEmpty() &&
        QSet(wanted.paths.begin(), wanted.paths.end()) != QSet(route.paths.begin(), route.paths.end()))
        return otherPaths(route, wanted);
    return Holds{route.name,
                 {{QStringLiteral("id"), route.id}, {QStringLiteral("paths"), QJsonArray::fromStringList(route.paths)}},
                 {},
                 true};
}

} // namespace

Gap routeGap(const Scene &scene)
{
    if (auto unknown = unreadable(scene, model::System::Kong, QStringLiteral("routes")))
        return *unknown;
    if (const model::Route *route = routeOf(scene))
        return existing(scene, *route);
    const Blueprint::Route &wanted = scene.blueprint.route;
    if (wanted.paths.isEmpty())
        return Conflict{wanted.name.isEmpty() ? scene.blueprint.service.name : wanted.name,
                        QStringLiteral("no-such-route"),
                        {},
                        {}};

    const QString id = routeId(scene);
    QJsonObject fields{{QStringLiteral("name"), wanted.name},
                       {QStringLiteral("paths"), QJsonArray::fromStringList(wanted.paths)},
                       {QStringLiteral("service"), QJsonObject{{QStringLiteral("id"), serviceId(scene)}}}};
    const bool onTheRoute = scene.blueprint.protect == Protect::Route;
    if (onTheRoute)
        fields.insert(QStringLiteral("headers"), guardOf(id));
    Change change;
    change.object = wanted.name;
    change.reason = QStringLiteral("absent");
    change.facts = {{QStringLiteral("paths"), QJsonArray::fromStringList(wanted.paths)}};
    change.target = {Kind::Route, id, {}, {}};
    change.call = api::kong::createRoute(id, fields);
    change.inverse = api::kong::deleteRoute(id);
    QList<StepId> first{StepId::Service};
    if (!onTheRoute)
        first.append(StepId::JwtPlugin);
    return onceHold(scene, first, change);
}

Gap openRouteGap(const Scene &scene)
{
    if (scene.blueprint.protect != Protect::Route)
        return Holds{{}, {}, {}, false};
    if (auto unknown = unreadable(scene, model::System::Kong, QStringLiteral("routes")))
        return *unknown;
    const model::Route *route = routeOf(scene);
    const QString id = routeId(scene);
    const bool ours = id == ownId(scene, StepId::Route, scene.blueprint.route.name);
    if (!ours || (route && !isGuarded(*route)))
        return Holds{{}, {}, {}, false};

    const QString member = QStringLiteral("headers");
    Change change;
    change.verb = Verb::Update;
    change.object = scene.blueprint.route.name;
    change.reason = QStringLiteral("route-is-guarded");
    change.target = {Kind::Route, id, {}, {member}};
    change.call = api::kong::updateRoute(id, {{member, QJsonValue(QJsonValue::Null)}});
    change.inverse = api::kong::updateRoute(id, {{member, guardOf(id)}});
    return onceHold(scene, {StepId::Route, StepId::JwtPlugin}, change);
}

} // namespace setup
