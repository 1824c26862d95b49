// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/issuer_impact.h"

#include "setup/issuer.h"

namespace setup {
namespace {

QString ownerOf(const model::KongState &kong, const model::Credential &credential)
{
    const model::Consumer *consumer = model::withId(kong.consumers, credential.consumerId);
    if (!consumer)
        return credential.consumerId;
    if (!consumer->username.isEmpty())
        return consumer->username;
    return consumer->customId.isEmpty() ? consumer->id : consumer->customId;
}

QList<CredentialOwner> credentialsUnder(const model::KongState &kong, const QString &key)
{
    QList<CredentialOwner> owners;
    for (const model::Credential &credential : kong.credentials) {
        if (!key.isEmpty() && credential.key == key)
            owners.append({credential.id, ownerOf(kong, credential)});
    }
    return owners;
}

// An application without a tenant belongs to every one.
bool belongsTo(const model::Application &application, const model::Tenant &tenant)
{
    return application.active && application.id != model::fusionAuthApplicationId() &&
           (application.tenantId.isEmpty() || application.tenantId == tenant.id);
}

bool isReadable(const model::Snapshot &snapshot, const char *part)
{
    return !model::isUnreadable(snapshot, QLatin1String(part));
}

} // namespace

IssuerImpact issuerImpact(const model::Snapshot &snapshot, const model::Tenant &tenant, const QString &newIssuer,
                          const QString &fusionauthUrl)
{
    IssuerImpact impact;
    impact.tenant = tenant.name;
    impact.now = tenant.issuer;
    impact.then = newIssuer;
    impact.gatewayKnown = snapshot.kong && isReadable(snapshot, "kong.jwts");
    if (impact.gatewayKnown && impact.changes())
        impact.stopMatching = credentialsUnder(*snapshot.kong, tenant.issuer);
    if (impact.gatewayKnown)
        impact.matching = credentialsUnder(*snapshot.kong, newIssuer);

    impact.applicationsKnown = snapshot.fusionauth && isReadable(snapshot, "fusionauth.applications");
    impact.longestLifeSeconds = tenant.timeToLiveInSeconds;
    for (const model::Application &application :
         snapshot.fusionauth ? snapshot.fusionauth->applications : QList<model::Application>()) {
        if (!belongsTo(application, tenant))
            continue;
        impact.applications.append(application.name);
        if (application.jwtEnabled)
            impact.longestLifeSeconds = qMax(impact.longestLifeSeconds, application.timeToLiveInSeconds);
    }
    impact.applications.sort();
    if (impact.changes() && !tenant.issuer.isEmpty())
        impact.oldTokensUntil = snapshot.takenAt + impact.longestLifeSeconds * 1000;

    for (const IssuerDoubt &doubt : judgeIssuer(newIssuer, fusionauthUrl, tenant.discoveryIssuer)) {
        if (doubt.code == QLatin1String("issuer-differs-from-address"))
            impact.address = doubt.other;
        if (doubt.code == QLatin1String("issuer-differs-from-discovery"))
            impact.discovery = doubt.other;
    }
    return impact;
}

} // namespace setup
