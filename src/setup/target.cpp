// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/target.h"

#include "api/fusionauth_calls.h"
#include "api/kong_calls.h"

namespace setup {
namespace {

struct KindName {
    Kind kind;
    const char *name;
    const char *wrapper; // of FusionAuth's answers
};
const KindName kinds[] = {
    {Kind::Tenant, "tenant", "tenant"},
    {Kind::SigningKey, "signing_key", "key"},
    {Kind::Application, "application", "application"},
    {Kind::ApiKey, "api_key", "apiKey"},
    {Kind::User, "user", "user"},
    {Kind::Registration, "registration", "registration"},
    {Kind::Service, "service", ""},
    {Kind::Route, "route", ""},
    {Kind::Plugin, "plugin", ""},
    {Kind::Consumer, "consumer", ""},
    {Kind::Credential, "credential", ""},
};

const KindName &entryOf(Kind kind)
{
    return *std::find_if(std::begin(kinds), std::end(kinds), [kind](const KindName &k) { return k.kind == kind; });
}

bool isInstant(const QString &member)
{
    return member.endsWith(QLatin1String("Instant")) || member == QLatin1String("created_at") ||
           member == QLatin1String("updated_at");
}

// Without the instants that servers keep, and without nulls and empty containers: FusionAuth leaves those out, Kong
// writes them, and neither is a change.
QJsonValue settled(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(settled(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QJsonValue member = settled(it.value());
        const bool empty = member.isNull() || (member.isArray() && member.toArray().isEmpty()) ||
                           (member.isObject() && member.toObject().isEmpty());
        if (!isInstant(it.key()) && !empty)
            object.insert(it.key(), member);
    }
    return object;
}

QJsonValue memberAt(const QJsonObject &object, const QString &dottedPath)
{
    QJsonValue value = object;
    for (const QString &name : dottedPath.split(QLatin1Char('.')))
        value = value.toObject().value(name);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

template <class Entity> std::optional<QJsonObject> objectIn(const QList<Entity> &entities, const QString &id)
{
    const Entity *entity = model::withId(entities, id);
    return entity ? std::optional(toJson(*entity)) : std::nullopt;
}

std::optional<QJsonObject> fusionAuthObject(const model::FusionAuthState &state, const Target &target)
{
    switch (target.kind) {
    case Kind::Tenant: return objectIn(state.tenants, target.id);
    case Kind::SigningKey: return objectIn(state.keys, target.id);
    case Kind::Application: return objectIn(state.applications, target.id);
    case Kind::ApiKey: return objectIn(state.apiKeys, target.id);
    case Kind::User: return objectIn(state.users, target.id);
    case Kind::Registration:
        for (const model::Registration &registration : state.registrations) {
            if (registration.userId == target.id && registration.applicationId == target.parentId)
                return toJson(registration);
        }
        return std::nullopt;
    default: return std::nullopt;
    }
}

std::optional<QJsonObject> kongObject(const model::KongState &state, const Target &target)
{
    switch (target.kind) {
    case Kind::Service: return objectIn(state.services, target.id);
    case Kind::Route: return objectIn(state.routes, target.id);
    case Kind::Plugin: return objectIn(state.plugins, target.id);
    case Kind::Consumer: return objectIn(state.consumers, target.id);
    case Kind::Credential:
        if (const model::Credential *credential = model::withId(state.credentials, target.id))
            return toJson(*credential, model::Secrets::LeaveOut);
        return std::nullopt;
    default: return std::nullopt;
    }
}

// Replaces, adds or takes out the entry with that id.
template <class Entity, class Read>
base::Outcome put(QList<Entity> &entities, const QString &id, const QJsonValue &json, Read read)
{
    const auto found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity &entity) { return entity.id == id; });
    if (json.isNull()) {
        if (found != entities.end())
            entities.erase(found);
        return {};
    }
    auto entity = read(json.toObject());
    if (!entity)
        return base::fail(entity.error());
    if (found != entities.end())
        *found = std::move(*entity);
    else
        entities.append(std::move(*entity));
    return {};
}

base::Outcome putRegistration(QList<model::Registration> &registrations, const Target &target, const QJsonValue &json)
{
    registrations.removeIf([&](const model::Registration &registration) {
        return registration.userId == target.id && registration.applicationId == target.parentId;
    });
    if (json.isNull())
        return {};
    auto registration = model::registrationFrom(json.toObject());
    if (!registration)
        return base::fail(registration.error());
    registration->userId = target.id;
    registrations.append(std::move(*registration));
    return {};
}

// A user's answer carries the registrations too.
base::Outcome putUser(model::FusionAuthState &state, const Target &target, const QJsonValue &json)
{
    state.registrations.removeIf([&](const model::Registration &r) { return r.userId == target.id; });
    for (const QJsonValue &item : json.toObject().value(QStringLiteral("registrations")).toArray()) {
        auto registration = model::registrationFrom(item.toObject());
        if (!registration)
            return base::fail(registration.error());
        registration->userId = target.id;
        state.registrations.append(std::move(*registration));
    }
    return put(state.users, target.id, json, model::userFrom);
}

base::Outcome putObject(model::Snapshot &snapshot, const Target &target, const QJsonValue &json)
{
    if (!wrapperOf(target.kind).isEmpty()) {
        if (!snapshot.fusionauth)
            return {};
        model::FusionAuthState &state = *snapshot.fusionauth;
        switch (target.kind) {
        case Kind::Tenant: return put(state.tenants, target.id, json, model::tenantFrom);
        case Kind::SigningKey: return put(state.keys, target.id, json, model::signingKeyFrom);
        case Kind::Application: return put(state.applications, target.id, json, model::applicationFrom);
        case Kind::ApiKey: return put(state.apiKeys, target.id, json, model::apiKeyFrom);
        case Kind::User: return putUser(state, target, json);
        default: return putRegistration(state.registrations, target, json);
        }
    }
    if (!snapshot.kong)
        return {};
    model::KongState &state = *snapshot.kong;
    switch (target.kind) {
    case Kind::Service: return put(state.services, target.id, json, model::serviceFrom);
    case Kind::Route: return put(state.routes, target.id, json, model::routeFrom);
    case Kind::Plugin: return put(state.plugins, target.id, json, model::pluginFrom);
    case Kind::Consumer: return put(state.consumers, target.id, json, model::consumerFrom);
    default: return put(state.credentials, target.id, json, model::credentialFrom);
    }
}

} // namespace

QString nameOf(Kind kind)
{
    return QLatin1String(entryOf(kind).name);
}

std::optional<Kind> kindNamed(const QString &name)
{
    for (const KindName &entry : kinds) {
        if (name == QLatin1String(entry.name))
            return entry.kind;
    }
    return std::nullopt;
}

QString wrapperOf(Kind kind)
{
    return QLatin1String(entryOf(kind).wrapper);
}

QJsonValue footprint(const model::Snapshot &snapshot, const Target &target)
{
    std::optional<QJsonObject> object;
    if (snapshot.fusionauth)
        object = fusionAuthObject(*snapshot.fusionauth, target);
    if (!object && snapshot.kong)
        object = kongObject(*snapshot.kong, target);
    if (!object)
        return QJsonValue(QJsonValue::Null);
    if (target.fields.isEmpty())
        return settled(*object);
    QJsonObject fields;
    for (const QString &field : target.fields)
        fields.insert(field, settled(memberAt(*object, field)));
    return fields;
}

QJsonValue wantedFootprint(const api::Call &call, const Target &target)
{
    const QString wrapper = wrapperOf(target.kind);
    const QJsonObject body = wrapper.isEmpty() ? call.body.toObject() : call.body.toObject().value(wrapper).toObject();
    QJsonObject fields;
    for (const QString &field : target.fields)
        fields.insert(field, settled(memberAt(body, field)));
    return fields;
}

api::Call readCall(const Target &target)
{
    switch (target.kind) {
    case Kind::Tenant: return api::fusionauth::tenant(target.id);
    case Kind::SigningKey: return api::fusionauth::key(target.id);
    case Kind::Application: return api::fusionauth::application(target.id, target.parentId);
    case Kind::ApiKey: return api::fusionauth::apiKey(target.id);
    case Kind::User: return api::fusionauth::user(target.id, target.parentId);
    case Kind::Registration: return api::fusionauth::registration(target.id, target.parentId, {});
    case Kind::Service: return api::kong::service(target.id);
    case Kind::Route: return api::kong::route(target.id);
    case Kind::Plugin: return api::kong::plugin(target.id);
    case Kind::Consumer: return api::kong::consumer(target.id);
    case Kind::Credential: return api::kong::credential(target.parentId, target.id);
    }
    Q_UNREACHABLE();
}

base::Result<model::Snapshot> withObject(model::Snapshot snapshot, const Target &target, const QJsonValue &json)
{
    const base::Outcome done = putObject(snapshot, target, json);
    if (!done)
        return base::fail(done.error());
    return snapshot;
}

QStringList dependents(const model::Snapshot &snapshot, const Target &target)
{
    QStringList names;
    const auto add = [&names](const char *kind, const QString &name, const QString &id) {
        names.append(QLatin1String(kind) + QLatin1Char(' ') + (name.isEmpty() ? id : name));
    };
    if (snapshot.kong) {
        for (const model::Route &route : snapshot.kong->routes) {
            if (target.kind == Kind::Service && route.serviceId == target.id)
                add("route", route.name, route.id);
        }
        for (const model::Plugin &plugin : snapshot.kong->plugins) {
            if ((target.kind == Kind::Service && plugin.serviceId == target.id) ||
                (target.kind == Kind::Route && plugin.routeId == target.id) ||
                (target.kind == Kind::Consumer && plugin.consumerId == target.id))
                add("plugin", plugin.name, plugin.id);
        }
        if (target.kind == Kind::Consumer) {
            for (const model::Credential &credential : snapshot.kong->credentials) {
                if (credential.consumerId == target.id)
                    add("credential", credential.key, credential.id);
            }
            for (const model::KeyAuth &key : snapshot.kong->keyAuths) {
                if (key.consumerId == target.id)
                    add("key-auth credential", {}, key.id);
            }
            for (const model::AclGroup &group : snapshot.kong->aclGroups) {
                if (group.consumerId == target.id)
                    add("acl group", group.group, group.id);
            }
        }
    }
    if (snapshot.fusionauth && target.kind == Kind::Application) {
        for (const model::Registration &registration : snapshot.fusionauth->registrations) {
            if (registration.applicationId == target.id)
                add("registration", {}, registration.userId);
        }
    }
    if (snapshot.fusionauth && target.kind == Kind::SigningKey) {
        for (const model::Application &application : snapshot.fusionauth->applications) {
            if (application.accessTokenKeyId == target.id || application.idTokenKeyId == target.id)
                add("application", application.name, application.id);
        }
        for (const model::Tenant &tenant : snapshot.fusionauth->tenants) {
            if (tenant.accessTokenKeyId == target.id || tenant.idTokenKeyId == target.id)
                add("tenant", tenant.name, tenant.id);
        }
    }
    return names;
}

QJsonObject toJson(const Target &target)
{
    return {{QStringLiteral("kind"), nameOf(target.kind)},
            {QStringLiteral("id"), target.id},
            {QStringLiteral("parent"), target.parentId},
            {QStringLiteral("fields"), QJsonArray::fromStringList(target.fields)}};
}

base::Result<Target> targetFrom(const QJsonObject &json)
{
    const auto kind = kindNamed(json.value(QStringLiteral("kind")).toString());
    if (!kind)
        return base::fail(base::Error::Kind::Malformed, QStringLiteral("target.kind"),
                          json.value(QStringLiteral("kind")).toString());
    Target target{
        *kind, json.value(QStringLiteral("id")).toString(), json.value(QStringLiteral("parent")).toString(), {}};
    for (const QJsonValue &field : json.value(QStringLiteral("fields")).toArray())
        target.fields.append(field.toString());
    return target;
}

} // namespace setup
