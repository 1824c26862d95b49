// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Tenant issuer: the text that FusionAuth writes into every token as `iss`.
#include "setup/steps.h"

#include "api/fusionauth_calls.h"
#include "setup/issuer.h"

namespace setup {
namespace {

QList<Note> notesOn(const Scene &scene, const model::Tenant &tenant, const QString &issuer)
{
    QList<Note> notes;
    QJsonArray stopping;
    if (scene.snapshot.kong) {
        for (const model::Credential &credential : scene.snapshot.kong->credentials) {
            if (!tenant.issuer.isEmpty() && credential.key == tenant.issuer)
                stopping.append(credential.id);
        }
    }
    if (!stopping.isEmpty())
        notes.append({QStringLiteral("credentials-stop-matching"),
                      {{QStringLiteral("key"), tenant.issuer}, {QStringLiteral("credentials"), stopping}}});
    notes.append(
        {QStringLiteral("old-tokens-keep-the-old-issuer"), {{QStringLiteral("seconds"), tenant.timeToLiveInSeconds}}});
    for (const QString &doubt : doubtsAbout(issuer))
        notes.append({doubt, {{QStringLiteral("issuer"), issuer}}});
    return notes;
}

} // namespace

Gap tenantIssuerGap(const Scene &scene)
{
    const auto found = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&found))
        return *problem;
    if (isSignedElsewhere(scene))
        return Holds{{}, {}, {}, false};
    const model::Tenant &tenant = *std::get<const model::Tenant *>(found);
    const QString issuer = wantedIssuer(scene, tenant);
    if (tenant.issuer == issuer) {
        Holds holds{issuer, {{QStringLiteral("tenant"), tenant.name}}, {}, true};
        for (const QString &doubt : doubtsAbout(issuer))
            holds.notes.append({doubt, {{QStringLiteral("issuer"), issuer}}});
        return holds;
    }

    const QString member = QStringLiteral("issuer");
    const QJsonValue before = tenant.issuer.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(tenant.issuer);
    Change change;
    change.verb = Verb::Update;
    change.object = issuer;
    change.reason = QStringLiteral("issuer-differs");
    change.facts = {{QStringLiteral("tenant"), tenant.name},
                    {QStringLiteral("now"), tenant.issuer},
                    {QStringLiteral("then"), issuer}};
    change.target = {Kind::Tenant, tenant.id, {}, {member}};
    change.call = api::fusionauth::updateTenant(tenant.id, {{member, issuer}});
    change.inverse = api::fusionauth::updateTenant(tenant.id, {{member, before}});
    change.notes = notesOn(scene, tenant, issuer);
    // New tokens carry the new text at once: the gateway has to know it first.
    return scene.snapshot.kong ? onceHold(scene, {StepId::Credential}, change) : ifWritable(scene, change);
}

} // namespace setup
