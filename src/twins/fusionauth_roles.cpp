// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The roles of an application, and searching for applications.
#include "twins/fusionauth_applications.h"
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_patch.h"
#include "twins/fusionauth_search.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// -1: none.
qsizetype indexOfRole(const QJsonArray &roles, const char *member, const QString &value)
{
    for (qsizetype i = 0; i < roles.size(); ++i) {
        if (roles.at(i).toObject().value(QLatin1StringView(member)).toString() == value)
            return i;
    }
    return -1;
}

// Registrations hold roles by name: a renamed one is renamed there, one that is gone is taken away.
void renameInRegistrations(Instance &instance, const QString &applicationId, const QString &old, const QString &name)
{
    for (auto &[ids, registration] : instance.registrations) {
        if (ids.second != applicationId)
            continue;
        QJsonArray roles;
        for (const QJsonValue &role : registration.value("roles"_L1).toArray()) {
            if (role.toString() != old)
                roles.append(role);
            else if (!name.isEmpty())
                roles.append(name);
        }
        registration.insert(u"roles"_s, roles);
    }
}

model::Answer storedRole(Instance &instance, QJsonObject &application, qsizetype index, const QJsonObject &role)
{
    QJsonArray roles = application.value("roles"_L1).toArray();
    const QString name = textAt(role, "name"_L1);
    if (name.trimmed().isEmpty())
        return refuse(u"role.name"_s, u"blank"_s);
    const qsizetype same = indexOfRole(roles, "name", name);
    if (same >= 0 && same != index)
        return refuse(u"role.name"_s, u"duplicate"_s);
    if (index < 0) {
        roles.append(role);
    } else {
        renameInRegistrations(instance, textAt(application, "id"_L1), textAt(roles.at(index).toObject(), "name"_L1),
                              name);
        roles.replace(index, role);
    }
    application.insert(u"roles"_s, roles);
    return wrapped(u"role"_s, pruned(role));
}

enum class Change { Replace, Patch };

model::Answer changedRole(Instance &instance, const Ask &ask, Change change)
{
    QJsonObject *application = visibleApplication(instance, ask, ask.id("applicationId"));
    const QJsonArray roles = application ? application->value("roles"_L1).toArray() : QJsonArray();
    const qsizetype index = indexOfRole(roles, "id", ask.id("roleId"));
    if (index < 0)
        return withoutBody(404);
    const QJsonObject old = roles.at(index).toObject();
    QJsonObject wanted = ask.member("role");
    if (change == Change::Patch) {
        const auto body = patched(instance, {{u"role"_s, old}}, ask);
        if (!body)
            return body.error();
        wanted = body->value("role"_L1).toObject();
    }
    wanted.insert(u"id"_s, old.value("id"_L1));
    QJsonObject role = completedRole(wanted, ask);
    role.insert(u"insertInstant"_s, old.value("insertInstant"_L1));
    return storedRole(instance, *application, index, role);
}

} // namespace

QJsonObject completedRole(const QJsonObject &wanted, const Ask &ask)
{
    QJsonObject role{{u"isDefault"_s, false}, {u"isSuperRole"_s, false}};
    role = merged(role, wanted, Lists::Replace);
    if (textAt(role, "id"_L1).isEmpty())
        role.insert(u"id"_s, randomUuid(ask.world));
    role.insert(u"insertInstant"_s, ask.world.nowMs);
    role.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return role;
}

bool hasRole(const QJsonObject &application, const QString &name)
{
    return indexOfRole(application.value("roles"_L1).toArray(), "name", name) >= 0;
}

QStringList defaultRolesOf(const QJsonObject &application)
{
    QStringList names;
    for (const QJsonValue &role : application.value("roles"_L1).toArray()) {
        if (role.toObject().value("isDefault"_L1).toBool())
            names.append(textAt(role.toObject(), "name"_L1));
    }
    return names;
}

model::Answer createRole(Instance &instance, const Ask &ask)
{
    QJsonObject *application = visibleApplication(instance, ask, ask.id("applicationId"));
    if (!application)
        return withoutBody(404);
    QJsonObject wanted = ask.member("role");
    if (ask.ids.contains(u"roleId"_s)) {
        if (indexOfRole(application->value("roles"_L1).toArray(), "id", ask.id("roleId")) >= 0)
            return refuse(u"roleId"_s, u"duplicate"_s);
        wanted.insert(u"id"_s, ask.id("roleId"));
    }
    return storedRole(instance, *application, -1, completedRole(wanted, ask));
}

model::Answer replaceRole(Instance &instance, const Ask &ask)
{
    return changedRole(instance, ask, Change::Replace);
}

model::Answer patchRole(Instance &instance, const Ask &ask)
{
    return changedRole(instance, ask, Change::Patch);
}

model::Answer deleteRole(Instance &instance, const Ask &ask)
{
    QJsonObject *application = visibleApplication(instance, ask, ask.id("applicationId"));
    QJsonArray roles = application ? application->value("roles"_L1).toArray() : QJsonArray();
    const bool byId = ask.ids.contains(u"roleId"_s);
    const qsizetype index =
        byId ? indexOfRole(roles, "id", ask.id("roleId")) : indexOfRole(roles, "name", ask.queryText("name"));
    if (index < 0)
        return withoutBody(404);
    const QString name = textAt(roles.at(index).toObject(), "name"_L1);
    renameInRegistrations(instance, textAt(*application, "id"_L1), name, {});
    roles.removeAt(index);
    application->insert(u"roles"_s, roles);
    return withoutBody(200);
}

model::Answer searchApplications(Instance &instance, const Ask &ask)
{
    const Criteria criteria(ask);
    const QString state = criteria.text("state");
    const QString tenantId = criteria.text("tenantId").toLower();
    QStringList expand = ask.query.allQueryItemValues(u"expand"_s);
    for (const QJsonValue &name : ask.body.value("expand"_L1).toArray())
        expand.append(name.toString());
    QList<QJsonObject> found;
    for (const auto &[id, application] : instance.applications) {
        const bool fits = isVisible(ask, application) &&
                          fitsName(textAt(application, "name"_L1), criteria.text("name")) &&
                          (state.isEmpty() || textAt(application, "state"_L1) == state) &&
                          (tenantId.isEmpty() || textAt(application, "tenantId"_L1) == tenantId);
        if (!fits)
            continue;
        QJsonObject shown = application;
        // Whoever names what to expand gets only that; saying nothing gets everything.
        if (instance.version >= Version{1, 50, 0} && !expand.isEmpty() && !expand.contains(u"roles"_s))
            shown.remove(u"roles"_s);
        found.append(shown);
    }
    const QList<Column> columns{
        {"id", "id"}, {"insertInstant", "insertInstant"}, {"name", "name"}, {"tenant", "tenantId"}};
    QJsonObject more;
    if (instance.version >= Version{1, 50, 0})
        more.insert(u"expandable"_s, QJsonArray{u"roles"_s, u"scopes"_s});
    return pageOf(found, criteria, columns, u"applications"_s, more);
}

} // namespace twins::fusionauth
