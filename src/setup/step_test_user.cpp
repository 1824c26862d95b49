// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Test user: somebody whose token proves the wiring, with a password and no set-up e-mail.
#include "setup/steps.h"

#include "api/fusionauth_calls.h"
#include "api/placeholders.h"

namespace setup {
namespace {

const model::Registration *registrationOf(const model::FusionAuthState &state, const QString &userId,
                                          const QString &applicationId)
{
    for (const model::Registration &registration : state.registrations) {
        if (registration.userId == userId && registration.applicationId == applicationId)
            return &registration;
    }
    return nullptr;
}

Change creation(const Scene &scene, const model::Tenant &tenant)
{
    const QString id = testUserId(scene.blueprint, scene.environmentId);
    const Blueprint::TestUser &wanted = scene.blueprint.testUser;
    Change change;
    change.object = wanted.email;
    change.reason = QStringLiteral("absent");
    change.target = {Kind::User, id, tenant.id, {}};
    change.call = api::fusionauth::createUser(id, tenant.id, wanted.email, api::secret(testPasswordName()),
                                              applicationId(scene, tenant), wanted.roles);
    change.inverse = api::fusionauth::deleteUser(id, tenant.id);
    return change;
}

Change registering(const Scene &scene, const model::Tenant &tenant, const model::User &user)
{
    const QString application = applicationId(scene, tenant);
    Change change;
    change.object = user.email;
    change.reason = QStringLiteral("not-registered");
    change.target = {Kind::Registration, user.id, application, {}};
    change.call = api::fusionauth::registerUser(user.id, tenant.id, application, scene.blueprint.testUser.roles);
    change.inverse = api::fusionauth::deleteRegistration(user.id, application, tenant.id);
    change.notes = {{QStringLiteral("password-stays-as-it-is"), {}}};
    return change;
}

Change otherRoles(const Scene &scene, const model::Tenant &tenant, const model::Registration &registration,
                  const model::User &user)
{
    const QStringList &wanted = scene.blueprint.testUser.roles;
    Change change;
    change.verb = Verb::Update;
    change.object = user.email;
    change.reason = QStringLiteral("roles-differ");
    change.facts = {{QStringLiteral("now"), QJsonArray::fromStringList(registration.roles)},
                    {QStringLiteral("then"), QJsonArray::fromStringList(wanted)}};
    change.target = {Kind::Registration, user.id, registration.applicationId, {QStringLiteral("roles")}};
    change.call = api::fusionauth::updateRegistration(user.id, tenant.id, registration.applicationId, wanted);
    change.inverse =
        api::fusionauth::updateRegistration(user.id, tenant.id, registration.applicationId, registration.roles);
    return change;
}

bool sameRoles(QStringList a, QStringList b)
{
    a.sort();
    b.sort();
    return a == b;
}

} // namespace

Gap testUserGap(const Scene &scene)
{
    const auto found = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&found))
        return *problem;
    for (const QString &part : {QStringLiteral("applications"), QStringLiteral("users")}) {
        if (auto unknown = unreadable(scene, model::System::FusionAuth, part))
            return *unknown;
    }
    if (isSignedElsewhere(scene))
        return Holds{{}, {}, {}, false};
    const model::Tenant &tenant = *std::get<const model::Tenant *>(found);
    const model::User *user = testUserOf(scene, tenant);
    if (!user)
        return onceHold(scene, {StepId::Application}, creation(scene, tenant));
    if (!user->active)
        return Conflict{user->email, QStringLiteral("user-inactive"), {}, {}};

    const model::Registration *registration =
        registrationOf(*scene.snapshot.fusionauth, user->id, applicationId(scene, tenant));
    if (!registration)
        return onceHold(scene, {StepId::Application}, registering(scene, tenant, *user));
    const QStringList &roles = scene.blueprint.testUser.roles;
    if (!roles.isEmpty() && !sameRoles(roles, registration->roles))
        return ifWritable(scene, otherRoles(scene, tenant, *registration, *user));
    return Holds{user->email, {{QStringLiteral("id"), user->id}}, {}, true};
}

} // namespace setup
