// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/scene.h"

#include "setup/steps.h"

namespace setup {
namespace {

template <class Entity>
const Entity *ours(const QList<Entity> &entities, const Scene &scene, StepId step, const QString &name)
{
    return model::withId(entities, ownId(scene, step, name));
}

// Our own object, whatever others named it since, else the one of that name.
template <class Entity>
const Entity *oursOrNamed(const QList<Entity> &entities, const Scene &scene, StepId step, const QString &name)
{
    if (const Entity *own = ours(entities, scene, step, name))
        return own;
    return model::withName(entities, name);
}

QString productName(model::System system)
{
    return system == model::System::Kong ? QStringLiteral("Kong") : QStringLiteral("FusionAuth");
}

} // namespace

QString ownId(const Scene &scene, StepId step, const QString &detail)
{
    return objectId(scene.blueprint, nameOf(step) + QLatin1Char(' ') + detail, scene.environmentId);
}

bool isNotAsked(const Scene &scene, model::System system)
{
    const bool there =
        system == model::System::Kong ? scene.snapshot.kong.has_value() : scene.snapshot.fusionauth.has_value();
    return !there && !model::isUnreadable(scene.snapshot, model::nameOf(system));
}

std::optional<Gap> unreadable(const Scene &scene, model::System system, const QString &part)
{
    const QString half = model::nameOf(system);
    const bool there =
        system == model::System::Kong ? scene.snapshot.kong.has_value() : scene.snapshot.fusionauth.has_value();
    const QString what = there ? half + QLatin1Char('.') + part : half;
    for (const model::Unreadable &entry : scene.snapshot.unreadable) {
        if (entry.what == what)
            return Unknown{entry.what, entry.why};
    }
    // A half that nobody asked about is somebody else's business: it must not keep the other half from its own.
    if (!there)
        return Impossible{
            half, QStringLiteral("half-not-asked"), {{QStringLiteral("product"), productName(system)}}, {}, true};
    return std::nullopt;
}

std::variant<const model::Tenant *, Gap> tenantOf(const Scene &scene)
{
    if (auto unknown = unreadable(scene, model::System::FusionAuth, QStringLiteral("tenants")))
        return *unknown;
    const QList<model::Tenant> &tenants = scene.snapshot.fusionauth->tenants;
    const Blueprint::Tenant &wanted = scene.blueprint.tenant;
    const model::Tenant *found = nullptr;
    if (!wanted.id.isEmpty())
        found = model::withId(tenants, wanted.id);
    else if (!wanted.name.isEmpty())
        found = model::withName(tenants, wanted.name);
    else if (tenants.size() == 1)
        found = &tenants.first();
    if (found)
        return found;

    const bool named = !wanted.id.isEmpty() || !wanted.name.isEmpty();
    Conflict conflict{wanted.name.isEmpty() ? wanted.id : wanted.name,
                      named ? QStringLiteral("no-such-tenant") : QStringLiteral("several-tenants"),
                      {},
                      {}};
    for (const model::Tenant &tenant : tenants)
        conflict.choices.append(
            {tenant.name, QJsonObject{{QStringLiteral("tenant"), QJsonObject{{QStringLiteral("id"), tenant.id},
                                                                             {QStringLiteral("name"), tenant.name}}}}});
    return Gap(conflict);
}

const model::Application *applicationOf(const Scene &scene, const model::Tenant &tenant)
{
    const QList<model::Application> &applications = scene.snapshot.fusionauth->applications;
    if (!scene.blueprint.application.id.isEmpty())
        return model::withId(applications, scene.blueprint.application.id);
    if (const model::Application *own =
            ours(applications, scene, StepId::Application, scene.blueprint.application.name))
        return own;
    for (const model::Application &application : applications) {
        // Names are unique within a tenant only.
        if (application.name == scene.blueprint.application.name && application.tenantId == tenant.id)
            return &application;
    }
    return nullptr;
}

const model::User *testUserOf(const Scene &scene, const model::Tenant &tenant)
{
    const QList<model::User> &users = scene.snapshot.fusionauth->users;
    if (const model::User *own = ours(users, scene, StepId::TestUser, scene.blueprint.testUser.email))
        return own;
    for (const model::User &user : users) {
        if (user.email.compare(scene.blueprint.testUser.email, Qt::CaseInsensitive) == 0 &&
            (user.tenantId.isEmpty() || user.tenantId == tenant.id))
            return &user;
    }
    return nullptr;
}

const model::Consumer *consumerOf(const Scene &scene)
{
    const QList<model::Consumer> &consumers = scene.snapshot.kong->consumers;
    if (const model::Consumer *own = ours(consumers, scene, StepId::Consumer, scene.blueprint.consumer))
        return own;
    for (const model::Consumer &consumer : consumers) {
        if (consumer.username == scene.blueprint.consumer)
            return &consumer;
    }
    return nullptr;
}

const model::Service *serviceOf(const Scene &scene)
{
    return oursOrNamed(scene.snapshot.kong->services, scene, StepId::Service, scene.blueprint.service.name);
}

const model::Route *routeOf(const Scene &scene)
{
    const QList<model::Route> &routes = scene.snapshot.kong->routes;
    if (!scene.blueprint.route.name.isEmpty())
        return oursOrNamed(routes, scene, StepId::Route, scene.blueprint.route.name);
    const model::Service *service = serviceOf(scene);
    const model::Route *first = nullptr;
    for (const model::Route &route : routes) {
        if (!service || route.serviceId != service->id)
            continue;
        if (!first || std::pair(route.createdAt, route.id) < std::pair(first->createdAt, first->id))
            first = &route;
    }
    return first;
}

const model::Plugin *jwtPluginOf(const Scene &scene)
{
    const QList<model::Plugin> &plugins = scene.snapshot.kong->plugins;
    const Protect protect = scene.blueprint.protect;
    const QString service = protect == Protect::Service ? serviceId(scene) : QString();
    const QString route = protect == Protect::Route ? routeId(scene) : QString();
    for (const model::Plugin &plugin : plugins) {
        if (plugin.name == QLatin1String("jwt") && plugin.consumerId.isEmpty() && plugin.serviceId == service &&
            plugin.routeId == route)
            return &plugin;
    }
    return nullptr;
}

QString wantedIssuer(const Scene &scene, const model::Tenant &tenant)
{
    return scene.blueprint.tenant.issuer.isEmpty() ? tenant.issuer : scene.blueprint.tenant.issuer;
}

QString consumerId(const Scene &scene)
{
    const model::Consumer *consumer = consumerOf(scene);
    return consumer ? consumer->id : ownId(scene, StepId::Consumer, scene.blueprint.consumer);
}

QString serviceId(const Scene &scene)
{
    const model::Service *service = serviceOf(scene);
    return service ? service->id : ownId(scene, StepId::Service, scene.blueprint.service.name);
}

QString routeId(const Scene &scene)
{
    const model::Route *route = routeOf(scene);
    return route ? route->id : ownId(scene, StepId::Route, scene.blueprint.route.name);
}

QString applicationId(const Scene &scene, const model::Tenant &tenant)
{
    if (const model::Application *application = applicationOf(scene, tenant))
        return application->id;
    return scene.blueprint.application.id.isEmpty()
               ? ownId(scene, StepId::Application, scene.blueprint.application.name)
               : scene.blueprint.application.id;
}

QString loginApiKeyId(const Blueprint &blueprint, const QString &environmentId)
{
    return objectId(blueprint, nameOf(StepId::LoginApiKey) + QLatin1Char(' ') + blueprint.application.name,
                    environmentId);
}

QString testUserId(const Blueprint &blueprint, const QString &environmentId)
{
    return objectId(blueprint, nameOf(StepId::TestUser) + QLatin1Char(' ') + blueprint.testUser.email, environmentId);
}

QString testPasswordName()
{
    return QStringLiteral("test_user.password");
}

Gap ifWritable(const Scene &scene, Change change)
{
    if (change.call.system == model::System::Kong) {
        const model::KongCapabilities &can = scene.snapshot.kong->capabilities;
        if (!can.writable)
            return Impossible{change.object, can.notWritableBecause, {}, change, false};
        if (!can.hasPatch && change.call.method == api::Method::Patch)
            return Impossible{change.object, QStringLiteral("no-patch"), {}, change, false};
    } else if (!scene.snapshot.fusionauth->capabilities.writable) {
        return Impossible{change.object, QStringLiteral("read-only"), {}, change, false};
    }
    return change;
}

Gap onceHold(const Scene &scene, const QList<StepId> &steps, const Change &change)
{
    Gap gap = ifWritable(scene, change);
    if (!std::holds_alternative<Change>(gap))
        return gap;
    QList<StepId> open;
    for (StepId step : steps) {
        const Gap first = gapOf(step, scene);
        const auto *impossible = std::get_if<Impossible>(&first);
        if (!std::holds_alternative<Holds>(first) && !(impossible && impossible->optional))
            open.append(step);
    }
    if (open.isEmpty())
        return gap;
    return WaitsFor{open, change};
}

Gap gapOf(StepId step, const Scene &scene)
{
    switch (step) {
#define LATCHKEY_STEP_GAP(Id, name, gap)                                                                               \
    case StepId::Id: return gap(scene);
        LATCHKEY_STEPS(LATCHKEY_STEP_GAP)
#undef LATCHKEY_STEP_GAP
    }
    Q_UNREACHABLE();
}

QString urlOf(const model::Service &service)
{
    const bool usual = (service.protocol == QLatin1String("http") && service.port == 80) ||
                       (service.protocol == QLatin1String("https") && service.port == 443);
    QString url;
    url.reserve(service.protocol.size() + service.host.size() + service.path.size() + 9);
    url += service.protocol;
    url += QLatin1String("://");
    url += service.host;
    if (!usual) {
        url += QLatin1Char(':');
        url += QString::number(service.port);
    }
    url += service.path;
    return url;
}

} // namespace setup
