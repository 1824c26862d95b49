// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_applications.h"

#include "twins/fusionauth_defaults.h"
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_jwt_configuration.h"
#include "twins/fusionauth_key_making.h"
#include "twins/fusionauth_patch.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

void checkName(const Instance &instance, const QJsonObject &application, Complaints &complaints)
{
    const QString name = textAt(application, "name"_L1);
    if (name.trimmed().isEmpty())
        complaints.field(u"application.name"_s, u"blank"_s);
    else if (name.size() > 191)
        complaints.field(u"application.name"_s, u"tooLong"_s);
    for (const auto &[id, other] : instance.applications) {
        const bool sameTenant = textAt(other, "tenantId"_L1) == textAt(application, "tenantId"_L1);
        const bool sameName = textAt(other, "name"_L1).compare(name, Qt::CaseInsensitive) == 0;
        if (id != textAt(application, "id"_L1) && sameTenant && sameName)
            complaints.field(u"application.name"_s, u"duplicate"_s);
    }
}

void checkLifetimes(const QJsonObject &jwt, Complaints &complaints)
{
    if (!jwt.value("enabled"_L1).toBool())
        return;
    for (const char *member : {"timeToLiveInSeconds", "refreshTokenTimeToLiveInMinutes"}) {
        if (!jwt.contains(QLatin1StringView(member)))
            complaints.field(u"application.jwtConfiguration."_s + QLatin1StringView(member), u"missing"_s);
    }
}

void checkRoles(const QJsonObject &application, Complaints &complaints)
{
    const QJsonArray roles = application.value("roles"_L1).toArray();
    QStringList names;
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const QString name = textAt(roles.at(i).toObject(), "name"_L1);
        if (name.trimmed().isEmpty())
            complaints.field(u"application.roles[%1].name"_s.arg(i), u"blank"_s);
        else if (names.contains(name))
            complaints.field(u"application.roles[%1].name"_s.arg(i), u"duplicate"_s);
        names.append(name);
    }
}

void checkUrls(const QJsonObject &application, Complaints &complaints)
{
    const QJsonArray urls = at(application, "oauthConfiguration.authorizedRedirectURLs"_L1).toArray();
    for (qsizetype i = 0; i < urls.size(); ++i) {
        const QUrl url(urls.at(i).toString());
        if (!url.isValid() || url.isRelative())
            complaints.field(u"application.oauthConfiguration.authorizedRedirectURLs[%1]"_s.arg(i), u"invalidURL"_s);
    }
}

// An enabled jwtConfiguration without keys gets a fresh one for each.
void addMissingKeys(Instance &instance, QJsonObject &application, const Ask &ask)
{
    QJsonObject jwt = application.value("jwtConfiguration"_L1).toObject();
    if (!jwt.value("enabled"_L1).toBool())
        return;
    const QString name = textAt(application, "name"_L1);
    if (!jwt.contains("accessTokenKeyId"_L1)) {
        jwt.insert(u"accessTokenKeyId"_s,
                   addRsaKey(instance, u"Access token signing key generated for application "_s + name, ask.world));
    }
    if (!jwt.contains("idTokenKeyId"_L1)) {
        jwt.insert(u"idTokenKeyId"_s,
                   addRsaKey(instance, u"Id token signing key generated for application "_s + name, ask.world));
    }
    application.insert(u"jwtConfiguration"_s, jwt);
}

// What is not said gets its default; what only the server may say, and the roles, are what they were.
QJsonObject completed(const Instance &instance, const QJsonObject &wanted, const QJsonObject &old, const Ask &ask)
{
    QJsonObject application = merged(defaultApplication(instance.version), wanted, Lists::Replace);
    QJsonObject oauth = application.value("oauthConfiguration"_L1).toObject();
    oauth.insert(u"clientId"_s, old.value("id"_L1));
    if (textAt(oauth, "clientSecret"_L1).isEmpty())
        oauth.insert(u"clientSecret"_s, at(old, "oauthConfiguration.clientSecret"_L1));
    oauth.insert(u"requireClientAuthentication"_s, textAt(oauth, "clientAuthenticationPolicy"_L1) == "Required"_L1);
    application.insert(u"oauthConfiguration"_s, oauth);
    for (const char *member : {"id", "tenantId", "insertInstant", "active", "state", "roles"})
        application.insert(QLatin1StringView(member), old.value(QLatin1StringView(member)));
    application.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return application;
}

model::Answer stored(Instance &instance, QJsonObject application, const Ask &ask)
{
    const QJsonObject jwt = application.value("jwtConfiguration"_L1).toObject();
    Complaints complaints;
    checkName(instance, application, complaints);
    checkJwtConfiguration(instance, jwt, u"application.jwtConfiguration"_s, complaints);
    checkLifetimes(jwt, complaints);
    checkRoles(application, complaints);
    checkUrls(application, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    addMissingKeys(instance, application, ask);
    instance.applications[textAt(application, "id"_L1)] = application;
    return wrapped(u"application"_s, pruned(application));
}

// A copy of another application: everything but its name, its roles' ids and the client's secret.
QJsonObject copyOf(const QJsonObject &original, const QJsonValue &name)
{
    QJsonObject copy = original;
    copy.insert(u"name"_s, name);
    QJsonArray roles;
    for (const QJsonValue &role : original.value("roles"_L1).toArray()) {
        QJsonObject renewed = role.toObject();
        renewed.remove(u"id"_s);
        roles.append(renewed);
    }
    copy.insert(u"roles"_s, roles);
    QJsonObject oauth = copy.value("oauthConfiguration"_L1).toObject();
    oauth.remove(u"clientSecret"_s);
    copy.insert(u"oauthConfiguration"_s, oauth);
    return copy;
}

QJsonArray completedRoles(const QJsonObject &wanted, const Ask &ask)
{
    QJsonArray roles;
    for (const QJsonValue &role : wanted.value("roles"_L1).toArray())
        roles.append(completedRole(role.toObject(), ask));
    return roles;
}

model::Answer reactivated(QJsonObject &application, const Ask &ask)
{
    application.insert(u"active"_s, true);
    application.insert(u"state"_s, u"Active"_s);
    application.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return wrapped(u"application"_s, pruned(application));
}

} // namespace

QJsonObject *visibleApplication(Instance &instance, const Ask &ask, const QString &id)
{
    const auto application = instance.applications.find(id);
    if (application == instance.applications.end() || !isVisible(ask, application->second))
        return nullptr;
    return &application->second;
}

model::Answer listApplications(Instance &instance, const Ask &ask)
{
    const bool wantsActive = !ask.queryFlag("inactive");
    QJsonArray applications;
    for (const auto &[id, application] : instance.applications) {
        if (isVisible(ask, application) && application.value("active"_L1).toBool() == wantsActive)
            applications.append(pruned(application));
    }
    return wrapped(u"applications"_s, applications);
}

model::Answer getApplication(Instance &instance, const Ask &ask)
{
    const QJsonObject *application = visibleApplication(instance, ask, ask.id("applicationId"));
    return application ? wrapped(u"application"_s, pruned(*application)) : withoutBody(404);
}

model::Answer createApplication(Instance &instance, const Ask &ask)
{
    const QString tenantId = tenantOf(instance, ask);
    if (tenantId.isEmpty())
        return tenantIdRequired();
    const QString id = ask.ids.value(u"applicationId"_s, randomUuid(ask.world));
    if (instance.applications.contains(id))
        return refuse(u"applicationId"_s, u"duplicate"_s);
    QJsonObject wanted = ask.member("application");
    const QString source = textAt(ask.body, "sourceApplicationId"_L1).toLower();
    if (!source.isEmpty()) {
        const QJsonObject *original = visibleApplication(instance, ask, source);
        if (!original)
            return refuse(u"sourceApplicationId"_s, u"invalid"_s);
        wanted = copyOf(*original, wanted.value("name"_L1));
    }
    const QString clientSecret = QString::fromLatin1(
        ask.world.randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const QJsonObject own{{u"id"_s, id},
                          {u"tenantId"_s, tenantId},
                          {u"insertInstant"_s, ask.world.nowMs},
                          {u"active"_s, true},
                          {u"state"_s, u"Active"_s},
                          {u"roles"_s, completedRoles(wanted, ask)},
                          {u"oauthConfiguration"_s, QJsonObject{{u"clientSecret"_s, clientSecret}}}};
    return stored(instance, completed(instance, wanted, own, ask), ask);
}

model::Answer replaceApplication(Instance &instance, const Ask &ask)
{
    QJsonObject *old = visibleApplication(instance, ask, ask.id("applicationId"));
    if (!old)
        return withoutBody(404);
    if (ask.queryFlag("reactivate"))
        return reactivated(*old, ask);
    return stored(instance, completed(instance, ask.member("application"), *old, ask), ask);
}

model::Answer patchApplication(Instance &instance, const Ask &ask)
{
    const QJsonObject *old = visibleApplication(instance, ask, ask.id("applicationId"));
    if (!old)
        return withoutBody(404);
    const auto body = patched(instance, {{u"application"_s, *old}}, ask);
    if (!body)
        return body.error();
    return stored(instance, completed(instance, body->value("application"_L1).toObject(), *old, ask), ask);
}

// Deleting only deactivates: the id stays taken, and the application still holds its keys.
model::Answer deleteApplication(Instance &instance, const Ask &ask)
{
    const QString id = ask.id("applicationId");
    QJsonObject *application = visibleApplication(instance, ask, id);
    if (!application)
        return withoutBody(404);
    if (id == model::fusionAuthApplicationId())
        return refuse(u"applicationId"_s, u"invalid"_s, u"FusionAuth's own application may not be deleted."_s);
    if (ask.queryFlag("hardDelete") || ask.body.value("hardDelete"_L1).toBool()) {
        eraseApplication(instance, id);
        return withoutBody(200);
    }
    if (!application->value("active"_L1).toBool())
        return withoutBody(404);
    application->insert(u"active"_s, false);
    application->insert(u"state"_s, u"Inactive"_s);
    application->insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return withoutBody(200);
}

model::Answer getOauthConfiguration(Instance &instance, const Ask &ask)
{
    const QJsonObject *application = visibleApplication(instance, ask, ask.id("applicationId"));
    if (!application)
        return withoutBody(404);
    const QJsonObject &tenant = instance.tenants.at(textAt(*application, "tenantId"_L1));
    const QJsonObject oauth = application->value("oauthConfiguration"_L1).toObject();
    return withJson(200,
                    pruned({{u"httpSessionMaxInactiveInterval"_s, tenant.value("httpSessionMaxInactiveInterval"_L1)},
                            {u"logoutURL"_s, oauth.value("logoutURL"_L1)},
                            {u"oauthConfiguration"_s, oauth}}));
}

} // namespace twins::fusionauth
