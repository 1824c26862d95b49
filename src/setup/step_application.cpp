// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Application: with JWT enabled, so that its own key signs its access tokens; without that its key has no effect.
#include "setup/steps.h"

#include "api/fusionauth_calls.h"

namespace setup {
namespace {

const qint64 usualRefreshMinutes = 43200; // FusionAuth's own default; required as soon as JWT is enabled

qint64 refreshMinutes(const model::Tenant &tenant)
{
    return tenant.jwtConfigurationOthers.value(QStringLiteral("refreshTokenTimeToLiveInMinutes"))
        .toInteger(usualRefreshMinutes);
}

Change creation(const Scene &scene, const model::Tenant &tenant)
{
    const QString key = signingKeyId(scene, tenant);
    // ID tokens keep the tenant's key: signed with the access tokens' key they would open the gateway as well. Left
    // out, FusionAuth would generate one more key.
    const QString idTokenKey = tenant.idTokenKeyId.isEmpty() ? key : tenant.idTokenKeyId;
    const QJsonObject jwt{{QStringLiteral("enabled"), true},
                          {QStringLiteral("accessTokenKeyId"), key},
                          {QStringLiteral("idTokenKeyId"), idTokenKey},
                          {QStringLiteral("timeToLiveInSeconds"), tenant.timeToLiveInSeconds},
                          {QStringLiteral("refreshTokenTimeToLiveInMinutes"), refreshMinutes(tenant)}};
    const QJsonObject fields{
        {QStringLiteral("name"), scene.blueprint.application.name},
        {QStringLiteral("jwtConfiguration"), jwt},
        {QStringLiteral("loginConfiguration"), QJsonObject{{QStringLiteral("requireAuthentication"), true}}}};
    const QString id = applicationId(scene, tenant);
    Change change;
    change.object = scene.blueprint.application.name;
    change.reason = QStringLiteral("absent");
    change.target = {Kind::Application, id, tenant.id, {}};
    change.call = api::fusionauth::createApplication(id, tenant.id, fields);
    change.inverse = api::fusionauth::deleteApplication(id, tenant.id);
    return change;
}

QJsonValue orNull(const QString &id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

QJsonValue orNull(qint64 number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

Change update(const Scene &scene, const model::Tenant &tenant, const model::Application &application)
{
    QJsonObject now{{QStringLiteral("enabled"), application.jwtEnabled},
                    {QStringLiteral("accessTokenKeyId"), orNull(application.accessTokenKeyId)}};
    QJsonObject then{{QStringLiteral("enabled"), true},
                     {QStringLiteral("accessTokenKeyId"), signingKeyId(scene, tenant)}};
    const auto complete = [&](const QString &name, const QJsonValue &before, const QJsonValue &after) {
        if (!before.isNull())
            return;
        now.insert(name, before);
        then.insert(name, after);
    };
    complete(QStringLiteral("timeToLiveInSeconds"), orNull(application.timeToLiveInSeconds),
             tenant.timeToLiveInSeconds);
    complete(QStringLiteral("refreshTokenTimeToLiveInMinutes"), orNull(application.refreshTokenTimeToLiveInMinutes),
             refreshMinutes(tenant));
    complete(QStringLiteral("idTokenKeyId"), orNull(application.idTokenKeyId),
             tenant.idTokenKeyId.isEmpty() ? signingKeyId(scene, tenant) : tenant.idTokenKeyId);

    Change change;
    change.verb = Verb::Update;
    change.object = application.name;
    change.reason = application.jwtEnabled ? QStringLiteral("signs-with-another-key") : QStringLiteral("jwt-disabled");
    change.facts = {{QStringLiteral("now"), application.accessTokenKeyId},
                    {QStringLiteral("then"), signingKeyId(scene, tenant)}};
    change.target = {Kind::Application, application.id, tenant.id, {}};
    for (const QString &name : then.keys())
        change.target.fields.append(QStringLiteral("jwtConfiguration.") + name);
    change.call =
        api::fusionauth::updateApplication(application.id, tenant.id, {{QStringLiteral("jwtConfiguration"), then}});
    change.inverse =
        api::fusionauth::updateApplication(application.id, tenant.id, {{QStringLiteral("jwtConfiguration"), now}});
    change.notes = {{QStringLiteral("tokens-change-their-key"), {{QStringLiteral("application"), application.name}}}};
    return change;
}

// The application signs with an asymmetric key of its own already, only not with the algorithm that is wanted. Who
// chose a key has answered that.
std::optional<Conflict> otherAlgorithm(const Scene &scene, const model::Application &application)
{
    if (!application.jwtEnabled || isKeyChosen(scene.blueprint) ||
        scene.blueprint.decisions.value(QStringLiteral("application")) == QLatin1String("replace"))
        return std::nullopt;
    const model::SigningKey *used = model::withId(scene.snapshot.fusionauth->keys, application.accessTokenKeyId);
    if (!used || !used->hasPrivateKey || used->algorithm == scene.blueprint.signingKey.algorithm)
        return std::nullopt;
    return Conflict{
        application.name,
        QStringLiteral("application-signs-otherwise"),
        {{QStringLiteral("wanted"), scene.blueprint.signingKey.algorithm}, {QStringLiteral("found"), used->algorithm}},
        {{QStringLiteral("keep"),
          {{QStringLiteral("signing_key"), QJsonObject{{QStringLiteral("algorithm"), used->algorithm}}}}},
         {QStringLiteral("replace"),
          {{QStringLiteral("decisions"), QJsonObject{{QStringLiteral("application"), QStringLiteral("replace")}}}}}}};
}

} // namespace

Gap applicationGap(const Scene &scene)
{
    const auto found = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&found))
        return *problem;
    for (const QString &part : {QStringLiteral("applications"), QStringLiteral("keys")}) {
        if (auto unknown = unreadable(scene, model::System::FusionAuth, part))
            return *unknown;
    }
    if (isSignedElsewhere(scene))
        return Holds{{}, {}, {}, false};
    const model::Tenant &tenant = *std::get<const model::Tenant *>(found);
    const model::Application *application = applicationOf(scene, tenant);
    if (!application)
        return onceHold(scene, {StepId::SigningKey}, creation(scene, tenant));
    if (!application->active)
        return Conflict{application->name, QStringLiteral("application-inactive"), {}, {}};
    if (application->tenantId != tenant.id && !application->tenantId.isEmpty())
        return Conflict{application->name,
                        QStringLiteral("application-of-another-tenant"),
                        {{QStringLiteral("wanted"), tenant.id}, {QStringLiteral("found"), application->tenantId}},
                        {}};
    const model::SigningKey *key = signingKeyOf(scene, tenant);
    if (application->jwtEnabled && key && application->accessTokenKeyId == key->id)
        return Holds{application->name, {{QStringLiteral("id"), application->id}}, {}, true};
    if (auto conflict = otherAlgorithm(scene, *application))
        return *conflict;
    QList<StepId> first{StepId::SigningKey};
    if (scene.snapshot.kong)
        first.append(StepId::Credential); // its tokens change their key at once: the gateway has to know it first
    return onceHold(scene, first, update(scene, tenant, *application));
}

} // namespace setup
