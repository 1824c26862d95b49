// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Registrations: a user's membership in an application, which puts applicationId and roles into tokens.
#include "twins/fusionauth_applications.h"
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_patch.h"
#include "twins/fusionauth_tokens.h"
#include "twins/fusionauth_users.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

using Ids = std::pair<QString, QString>; // user, application

// The application that the request names; complains where there is none that the user's tenant has.
const QJsonObject *namedApplication(Instance &instance, const Ask &ask, const QString &tenantId, Complaints &complaints)
{
    const QString id = textAt(ask.member("registration"), "applicationId"_L1).toLower();
    if (id.isEmpty()) {
        complaints.field(u"applicationId"_s, u"missing"_s);
        return nullptr;
    }
    const auto application = instance.applications.find(id);
    const bool usable = application != instance.applications.end() &&
                        textAt(application->second, "tenantId"_L1) == tenantId &&
                        application->second.value("active"_L1).toBool();
    if (!usable)
        complaints.field(u"applicationId"_s, u"invalid"_s);
    return usable ? &application->second : nullptr;
}

void checkRoles(const QJsonObject &registration, const QJsonObject &application, Complaints &complaints)
{
    for (const QJsonValue &role : registration.value("roles"_L1).toArray()) {
        if (!hasRole(application, role.toString()))
            complaints.field(u"registration.roles"_s, u"invalid"_s);
    }
}

QJsonObject newRegistration(const Ask &ask, const QJsonObject &application)
{
    QJsonObject registration = ask.member("registration");
    if (!registration.contains("roles"_L1))
        registration.insert(u"roles"_s, QJsonArray::fromStringList(defaultRolesOf(application)));
    if (textAt(registration, "id"_L1).isEmpty())
        registration.insert(u"id"_s, randomUuid(ask.world));
    const bool verified = ask.body.value("skipRegistrationVerification"_L1).toBool() ||
                          !application.value("verifyRegistration"_L1).toBool();
    registration.insert(u"applicationId"_s, application.value("id"_L1));
    registration.insert(u"verified"_s, verified);
    registration.insert(u"usernameStatus"_s, u"ACTIVE"_s);
    registration.insert(u"insertInstant"_s, ask.world.nowMs);
    registration.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    registration.remove(u"authenticationToken"_s);
    if (verified)
        registration.insert(u"verifiedInstant"_s, ask.world.nowMs);
    return registration;
}

model::Answer registered(Instance &instance, const Ask &ask, const Ids &ids, const QJsonObject &registration)
{
    instance.registrations[ids] = registration;
    const User &user = instance.users.at(ids.first);
    const Token token =
        accessToken(instance, {&user, &instance.applications.at(ids.second), u"REGISTRATION"_s}, ask.world);
    QJsonObject body{{u"registration"_s, pruned(registration)},
                     {u"token"_s, token.text},
                     {u"tokenExpirationInstant"_s, token.expiresMs}};
    if (ask.body.contains("user"_L1))
        body.insert(u"user"_s, shownUser(instance, user));
    return withJson(200, body);
}

model::Answer createBoth(Instance &instance, const Ask &ask)
{
    const QString tenantId = tenantOf(instance, ask);
    if (tenantId.isEmpty())
        return tenantIdRequired();
    Complaints complaints;
    const User user = newUser(instance, ask, tenantId, complaints);
    const QJsonObject *application = namedApplication(instance, ask, tenantId, complaints);
    if (application)
        checkRoles(ask.member("registration"), *application, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    const Ids ids{textAt(user.document, "id"_L1), textAt(*application, "id"_L1)};
    instance.users[ids.first] = user;
    return registered(instance, ask, ids, newRegistration(ask, *application));
}

model::Answer changedRegistration(Instance &instance, const Ask &ask, const QJsonObject &wanted, const Ids &ids)
{
    QJsonObject registration = wanted;
    const QJsonObject &old = instance.registrations.at(ids);
    for (const char *member :
         {"id", "applicationId", "insertInstant", "lastLoginInstant", "usernameStatus", "verified", "verifiedInstant"})
        registration.insert(QLatin1StringView(member), old.value(QLatin1StringView(member)));
    registration.remove(u"authenticationToken"_s);
    registration.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    Complaints complaints;
    checkRoles(registration, instance.applications.at(ids.second), complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    instance.registrations[ids] = registration;
    return wrapped(u"registration"_s, pruned(registration));
}

// The registration that a PUT or PATCH means; an answer where there is none.
tl::expected<Ids, model::Answer> existing(Instance &instance, const Ask &ask)
{
    const User *user = visibleUser(instance, ask, ask.id("userId"));
    if (!user)
        return tl::unexpected(withoutBody(404));
    Complaints complaints;
    const QJsonObject *application = namedApplication(instance, ask, textAt(user->document, "tenantId"_L1), complaints);
    if (!application)
        return tl::unexpected(complaints.answer());
    const Ids ids{ask.id("userId"), textAt(*application, "id"_L1)};
    if (!instance.registrations.contains(ids))
        return tl::unexpected(withoutBody(404));
    return ids;
}

} // namespace

model::Answer createRegistration(Instance &instance, const Ask &ask)
{
    if (ask.body.contains("user"_L1) || !ask.ids.contains(u"userId"_s))
        return createBoth(instance, ask);
    const User *user = visibleUser(instance, ask, ask.id("userId"));
    if (!user)
        return refuse(u"userId"_s, u"invalid"_s);
    Complaints complaints;
    const QJsonObject *application = namedApplication(instance, ask, textAt(user->document, "tenantId"_L1), complaints);
    if (!application)
        return complaints.answer();
    const Ids ids{ask.id("userId"), textAt(*application, "id"_L1)};
    if (instance.registrations.contains(ids))
        complaints.field(u"registration"_s, u"duplicate"_s);
    checkRoles(ask.member("registration"), *application, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    return registered(instance, ask, ids, newRegistration(ask, *application));
}

model::Answer replaceRegistration(Instance &instance, const Ask &ask)
{
    const auto ids = existing(instance, ask);
    return ids ? changedRegistration(instance, ask, ask.member("registration"), *ids) : ids.error();
}

model::Answer patchRegistration(Instance &instance, const Ask &ask)
{
    const auto ids = existing(instance, ask);
    if (!ids)
        return ids.error();
    const auto body = patched(instance, {{u"registration"_s, instance.registrations.at(*ids)}}, ask);
    if (!body)
        return body.error();
    return changedRegistration(instance, ask, body->value("registration"_L1).toObject(), *ids);
}

model::Answer getRegistration(Instance &instance, const Ask &ask)
{
    const auto registration = instance.registrations.find({ask.id("userId"), ask.id("applicationId")});
    if (!visibleUser(instance, ask, ask.id("userId")) || registration == instance.registrations.end())
        return withoutBody(404);
    return wrapped(u"registration"_s, pruned(registration->second));
}

model::Answer deleteRegistration(Instance &instance, const Ask &ask)
{
    if (!visibleUser(instance, ask, ask.id("userId")))
        return withoutBody(404);
    const auto erased = instance.registrations.erase({ask.id("userId"), ask.id("applicationId")});
    return withoutBody(erased == 0 ? 404 : 200);
}

} // namespace twins::fusionauth
