// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/there_now.h"

#include "setup/inventory.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

class ThereNowWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ThereNow)
};

Fact fact(const QString &name, const QString &value, bool mono = false)
{
    Fact made;
    made.name = name;
    made.value = value;
    made.monospace = mono;
    made.copyable = !value.isEmpty();
    if (value.isEmpty())
        made.value = ThereNowWords::tr("none");
    return made;
}

Fact mono(const QString &name, const QString &value)
{
    return fact(name, value, true);
}

Fact protectionFact(const setup::ProtectedBy &protection)
{
    Fact made = fact(ThereNowWords::tr("jwt plugin"), QString());
    switch (protection.how) {
    case setup::Protection::Unknown: made.value = ThereNowWords::tr("could not be read"); break;
    case setup::Protection::None: made.value = ThereNowWords::tr("none: open to everybody"); break;
    case setup::Protection::Itself: made.value = ThereNowWords::tr("on"); break;
    case setup::Protection::Service: made.value = ThereNowWords::tr("on its service"); break;
    case setup::Protection::Global: made.value = ThereNowWords::tr("global"); break;
    case setup::Protection::Disabled: made.value = ThereNowWords::tr("there, but disabled"); break;
    }
    return made;
}

QList<Fact> serviceFacts(const Situation &situation)
{
    QList<Fact> facts;
    if (!situation.scene.snapshot.kong || situation.scene.blueprint.service.name.isEmpty())
        return facts;
    const model::Service *service = setup::serviceOf(situation.scene);
    if (service) {
        facts = {fact(ThereNowWords::tr("Service"), service->name),
                 mono(ThereNowWords::tr("Leads to"), setup::urlOf(*service)),
                 mono(ThereNowWords::tr("Id"), service->id)};
        if (!service->enabled)
            facts.append(fact(ThereNowWords::tr("State"), ThereNowWords::tr("disabled")));
    }
    if (const model::Route *route = setup::routeOf(situation.scene)) {
        facts.append(
            {fact(ThereNowWords::tr("Route"), route->name),
             mono(ThereNowWords::tr("Paths"), route->paths.join(QStringLiteral(", "))),
             fact(ThereNowWords::tr("Methods"),
                  route->methods.isEmpty() ? ThereNowWords::tr("all") : route->methods.join(QStringLiteral(", "))),
             protectionFact(setup::protectionOf(situation.scene.snapshot, *route))});
    } else if (service) {
        facts.append(fact(ThereNowWords::tr("Route"), QString()));
    }
    return facts;
}

QString keyText(const Situation &situation, const QString &id)
{
    if (id.isEmpty())
        return {};
    const model::SigningKey *key = model::withId(situation.scene.snapshot.fusionauth->keys, id);
    return key ? QStringLiteral("%1 · %2").arg(key->name, key->algorithm) : id;
}

QList<Fact> tenantFacts(const Situation &situation)
{
    const model::Tenant *tenant = tenantIn(situation);
    if (!tenant)
        return {};
    QList<Fact> facts{
        fact(ThereNowWords::tr("Name"), tenant->name), mono(ThereNowWords::tr("Issuer"), tenant->issuer),
        mono(ThereNowWords::tr("Id"), tenant->id),
        fact(ThereNowWords::tr("Access tokens live"), durationInWords(tenant->timeToLiveInSeconds * 1000)),
        fact(ThereNowWords::tr("Access token key"), keyText(situation, tenant->accessTokenKeyId))};
    if (!tenant->discoveryIssuer.isEmpty())
        facts.append(mono(ThereNowWords::tr("Discovery says"), tenant->discoveryIssuer));
    return facts;
}

QList<Fact> applicationFacts(const Situation &situation)
{
    const model::Tenant *tenant = tenantIn(situation);
    const model::Application *application = tenant ? setup::applicationOf(situation.scene, *tenant) : nullptr;
    if (!application)
        return {};
    QList<Fact> facts{fact(ThereNowWords::tr("Name"), application->name),
                      mono(ThereNowWords::tr("Id"), application->id),
                      fact(ThereNowWords::tr("Own JWT settings"),
                           application->jwtEnabled ? ThereNowWords::tr("on") : ThereNowWords::tr("off")),
                      fact(ThereNowWords::tr("Access token key"), keyText(situation, application->accessTokenKeyId))};
    if (!application->roles.isEmpty())
        facts.append(fact(ThereNowWords::tr("Roles"), application->roles.join(QStringLiteral(", "))));
    return facts;
}

QStringList usersOf(const Situation &situation, const QString &keyId)
{
    QStringList names;
    for (const setup::KeyUser &user : setup::keyUsers(situation.scene.snapshot, keyId)) {
        if (user.accessTokens && user.inEffect)
            names.append(user.kind == setup::KeyUser::Kind::Tenant ? ThereNowWords::tr("tenant %1").arg(user.name)
                                                                   : user.name);
    }
    return names;
}

QList<Fact> keyFacts(const Situation &situation)
{
    const model::Tenant *tenant = tenantIn(situation);
    const model::SigningKey *key = tenant ? setup::signingKeyOf(situation.scene, *tenant) : nullptr;
    if (!key)
        return {};
    return {fact(ThereNowWords::tr("Name"), key->name), fact(ThereNowWords::tr("Algorithm"), key->algorithm),
            mono(ThereNowWords::tr("kid"), key->kid),
            mono(ThereNowWords::tr("SHA-256"), setup::fingerprintOf(key->publicKey)),
            fact(ThereNowWords::tr("Access tokens of"), usersOf(situation, key->id).join(QStringLiteral(", ")))};
}

QList<Fact> loginKeyFacts(const Situation &situation)
{
    if (!situation.scene.snapshot.fusionauth)
        return {};
    const QString id = setup::loginApiKeyId(situation.scene.blueprint, situation.scene.environmentId);
    const model::ApiKey *key = model::withId(situation.scene.snapshot.fusionauth->apiKeys, id);
    if (!key)
        return {};
    QStringList allowed;
    for (auto it = key->endpoints.begin(); it != key->endpoints.end(); ++it)
        allowed.append(it.value().join(QLatin1Char('/')) + QLatin1Char(' ') + it.key());
    return {fact(ThereNowWords::tr("Name"), key->name), mono(ThereNowWords::tr("Id"), key->id),
            mono(ThereNowWords::tr("May"),
                 allowed.isEmpty() ? ThereNowWords::tr("everything") : allowed.join(QStringLiteral(", ")))};
}

QList<Fact> userFacts(const Situation &situation)
{
    const model::Tenant *tenant = tenantIn(situation);
    const model::User *user = tenant ? setup::testUserOf(situation.scene, *tenant) : nullptr;
    if (!user)
        return {};
    return {fact(ThereNowWords::tr("E-mail"), user->email), mono(ThereNowWords::tr("Id"), user->id),
            fact(ThereNowWords::tr("State"), user->active ? ThereNowWords::tr("active") : ThereNowWords::tr("locked"))};
}

QList<Fact> consumerFacts(const Situation &situation)
{
    const model::Consumer *consumer = situation.scene.snapshot.kong ? setup::consumerOf(situation.scene) : nullptr;
    if (!consumer)
        return {};
    QStringList keys;
    for (const model::Credential &credential : situation.scene.snapshot.kong->credentials) {
        if (credential.consumerId == consumer->id)
            keys.append(credential.key);
    }
    return {fact(ThereNowWords::tr("User name"), consumer->username), mono(ThereNowWords::tr("Id"), consumer->id),
            mono(ThereNowWords::tr("jwt credentials"), keys.join(QStringLiteral(", ")))};
}

// The credential that tokens would be looked up by, whoever has it.
const model::Credential *credentialIn(const Situation &situation)
{
    if (!situation.scene.snapshot.kong)
        return nullptr;
    const model::Tenant *tenant = tenantIn(situation);
    QString key = tenant ? setup::wantedIssuer(situation.scene, *tenant) : situation.scene.blueprint.tenant.issuer;
    if (situation.scene.blueprint.keyClaim == setup::KeyClaim::Kid) {
        const model::SigningKey *signing = tenant ? setup::signingKeyOf(situation.scene, *tenant) : nullptr;
        key = signing ? signing->kid : QString();
    }
    for (const model::Credential &credential : situation.scene.snapshot.kong->credentials) {
        if (!key.isEmpty() && credential.key == key)
            return &credential;
    }
    return nullptr;
}

QList<Fact> credentialFacts(const Situation &situation)
{
    const model::Credential *credential = credentialIn(situation);
    if (!credential)
        return {};
    const model::Consumer *owner = model::withId(situation.scene.snapshot.kong->consumers, credential->consumerId);
    return {mono(ThereNowWords::tr("Key"), credential->key),
            fact(ThereNowWords::tr("Algorithm"), credential->algorithm),
            mono(ThereNowWords::tr("SHA-256"), setup::fingerprintOf(credential->rsaPublicKey)),
            fact(ThereNowWords::tr("Consumer"), owner ? owner->username : credential->consumerId),
            mono(ThereNowWords::tr("Id"), credential->id)};
}

QList<Fact> pluginFacts(const Situation &situation)
{
    const model::Plugin *plugin = situation.scene.snapshot.kong && !situation.scene.blueprint.service.name.isEmpty()
                                      ? setup::jwtPluginOf(situation.scene)
                                      : nullptr;
    if (!plugin)
        return {};
    QStringList claims;
    for (const QJsonValue &claim : plugin->config.value(QStringLiteral("claims_to_verify")).toArray())
        claims.append(claim.toString());
    return {fact(ThereNowWords::tr("State"), plugin->enabled ? ThereNowWords::tr("on") : ThereNowWords::tr("disabled")),
            mono(ThereNowWords::tr("Id"), plugin->id),
            mono(ThereNowWords::tr("Looks up by"), plugin->config.value(QStringLiteral("key_claim_name")).toString()),
            mono(ThereNowWords::tr("Claims checked"), claims.join(QStringLiteral(", "))),
            mono(ThereNowWords::tr("Anonymous"), plugin->config.value(QStringLiteral("anonymous")).toString())};
}

} // namespace

QList<Fact> thereNow(Stop stop, const Situation &situation)
{
    switch (stop) {
    case Stop::Service: return serviceFacts(situation);
    case Stop::Issuer: return tenantFacts(situation);
    case Stop::Application: return applicationFacts(situation);
    case Stop::SigningKey: return keyFacts(situation);
    case Stop::LoginKey: return loginKeyFacts(situation);
    case Stop::TestUser: return userFacts(situation);
    case Stop::Consumer: return consumerFacts(situation);
    case Stop::Credential: return credentialFacts(situation);
    case Stop::Protect: return pluginFacts(situation);
    case Stop::Review:
    case Stop::LiveTest: break;
    }
    return {};
}

} // namespace ui
