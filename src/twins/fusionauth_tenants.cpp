// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Tenants: the one place where an issuer lives.
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_jwt_configuration.h"
#include "twins/fusionauth_patch.h"
#include "twins/fusionauth_search.h"

#include "twins/fusionauth_defaults.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// A key or a header that names another tenant hides this one.
QJsonObject *visibleTenant(Instance &instance, const Ask &ask)
{
    const auto tenant = instance.tenants.find(ask.id("tenantId"));
    const bool visible = ask.tenantId.isEmpty() || ask.tenantId == ask.id("tenantId");
    return tenant == instance.tenants.end() || !visible ? nullptr : &tenant->second;
}

void checkName(const Instance &instance, const QJsonObject &tenant, Complaints &complaints)
{
    const QString name = textAt(tenant, "name"_L1);
    if (name.trimmed().isEmpty())
        complaints.field(u"tenant.name"_s, u"blank"_s);
    else if (name.size() > 191)
        complaints.field(u"tenant.name"_s, u"tooLong"_s);
    for (const auto &[id, other] : instance.tenants) {
        if (id != textAt(tenant, "id"_L1) && textAt(other, "name"_L1).compare(name, Qt::CaseInsensitive) == 0)
            complaints.field(u"tenant.name"_s, u"duplicate"_s);
    }
}

// What is not said gets its default; what only the server may say is what it was.
QJsonObject completed(const Instance &instance, const QJsonObject &wanted, const QJsonObject &old, const Ask &ask)
{
    QJsonObject tenant = merged(defaultTenant(instance.version), wanted, Lists::Replace);
    QJsonObject jwt = tenant.value("jwtConfiguration"_L1).toObject();
    const QJsonObject &defaultOne = instance.tenants.at(instance.defaultTenantId);
    for (const char *member : {"accessTokenKeyId", "idTokenKeyId"}) {
        if (!jwt.contains(QLatin1StringView(member)))
            jwt.insert(QLatin1StringView(member), at(defaultOne, "jwtConfiguration"_L1)[QLatin1StringView(member)]);
    }
    jwt.insert(u"enabled"_s, true);
    tenant.insert(u"jwtConfiguration"_s, jwt);
    for (const char *member : {"id", "insertInstant", "state", "configured"})
        tenant.insert(QLatin1StringView(member), old.value(QLatin1StringView(member)));
    tenant.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return tenant;
}

model::Answer stored(Instance &instance, const QJsonObject &tenant)
{
    Complaints complaints;
    checkName(instance, tenant, complaints);
    checkJwtConfiguration(instance, tenant.value("jwtConfiguration"_L1).toObject(), u"tenant.jwtConfiguration"_s,
                          complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    instance.tenants[textAt(tenant, "id"_L1)] = tenant;
    return wrapped(u"tenant"_s, pruned(tenant));
}

} // namespace

model::Answer listTenants(Instance &instance, const Ask &ask)
{
    QJsonArray tenants;
    for (const auto &[id, tenant] : instance.tenants) {
        if (ask.tenantId.isEmpty() || ask.tenantId == id)
            tenants.append(pruned(tenant));
    }
    return wrapped(u"tenants"_s, tenants);
}

model::Answer getTenant(Instance &instance, const Ask &ask)
{
    const QJsonObject *tenant = visibleTenant(instance, ask);
    return tenant ? wrapped(u"tenant"_s, pruned(*tenant)) : withoutBody(404);
}

model::Answer createTenant(Instance &instance, const Ask &ask)
{
    const QString id = ask.ids.value(u"tenantId"_s, randomUuid(ask.world));
    if (instance.tenants.contains(id))
        return refuse(u"tenantId"_s, u"duplicate"_s);
    QJsonObject wanted = ask.member("tenant");
    const QString source = textAt(ask.body, "sourceTenantId"_L1).toLower();
    if (!source.isEmpty()) {
        const auto original = instance.tenants.find(source);
        if (original == instance.tenants.end())
            return refuse(u"sourceTenantId"_s, u"invalid"_s);
        // Everything but the name comes from the source, the issuer too.
        const QJsonValue name = wanted.value("name"_L1);
        wanted = original->second;
        wanted.insert(u"name"_s, name);
    }
    const QJsonObject own{
        {u"id"_s, id}, {u"insertInstant"_s, ask.world.nowMs}, {u"state"_s, u"Active"_s}, {u"configured"_s, true}};
    return stored(instance, completed(instance, wanted, own, ask));
}

model::Answer replaceTenant(Instance &instance, const Ask &ask)
{
    const QJsonObject *old = visibleTenant(instance, ask);
    if (!old)
        return withoutBody(404);
    if (ask.body.contains("sourceTenantId"_L1))
        return refuse(u"sourceTenantId"_s, u"invalid"_s);
    return stored(instance, completed(instance, ask.member("tenant"), *old, ask));
}

model::Answer patchTenant(Instance &instance, const Ask &ask)
{
    const QJsonObject *old = visibleTenant(instance, ask);
    if (!old)
        return withoutBody(404);
    const auto body = patched(instance, {{u"tenant"_s, *old}}, ask);
    if (!body)
        return body.error();
    return stored(instance, completed(instance, body->value("tenant"_L1).toObject(), *old, ask));
}

model::Answer deleteTenant(Instance &instance, const Ask &ask)
{
    if (!visibleTenant(instance, ask))
        return withoutBody(404);
    const QString id = ask.id("tenantId");
    if (id == instance.defaultTenantId)
        return refuse(u"tenantId"_s, u"invalid"_s, u"The default tenant may not be deleted."_s);
    eraseTenant(instance, id);
    const bool isAsync = ask.queryFlag("async") || ask.body.value("async"_L1).toBool();
    return withoutBody(isAsync ? 202 : 200);
}

model::Answer searchTenants(Instance &instance, const Ask &ask)
{
    const Criteria criteria(ask);
    QList<QJsonObject> found;
    for (const auto &[id, tenant] : instance.tenants) {
        if (fitsName(textAt(tenant, "name"_L1), criteria.text("name")))
            found.append(tenant);
    }
    return pageOf(found, criteria, {{"id", "id"}, {"insertInstant", "insertInstant"}, {"name", "name"}}, u"tenants"_s);
}

model::Answer getPasswordRules(Instance &instance, const Ask &ask)
{
    const auto tenant = instance.tenants.find(ask.ids.value(u"tenantId"_s, instance.defaultTenantId));
    if (tenant == instance.tenants.end())
        return withoutBody(404);
    return wrapped(u"passwordValidationRules"_s, tenant->second.value("passwordValidationRules"_L1));
}

} // namespace twins::fusionauth
