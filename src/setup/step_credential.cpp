// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Credential: the public key under the very text that tokens carry, byte for byte.
#include "setup/steps.h"

#include "api/kong_calls.h"
#include "api/placeholders.h"

namespace setup {
namespace {

const QLatin1String publicKeyName("signing_key.publicKey");
const QLatin1String kidName("signing_key.kid");

// What the credential has to be; values that only the generated key will tell are placeholders.
struct Wanted {
    QString key; // empty: the kid of a key still to be generated
    QString algorithm;
    QString publicKey; // PEM; empty: of a key still to be generated
    QList<Note> notes;
};

// Each key text has a credential of its own, so that another issuer or a rotated key never overwrites one.
QString ownCredentialId(const Scene &scene, const Wanted &wanted)
{
    return ownId(scene, StepId::Credential, wanted.key.isEmpty() ? QStringLiteral("kid") : wanted.key);
}

QJsonObject fieldsOf(const Wanted &wanted)
{
    const QJsonValue key = wanted.key.isEmpty() ? QJsonValue(api::from(kidName)) : QJsonValue(wanted.key);
    const QJsonValue pem =
        wanted.publicKey.isEmpty() ? QJsonValue(api::from(publicKeyName)) : QJsonValue(wanted.publicKey);
    return {{QStringLiteral("key"), key},
            {QStringLiteral("algorithm"), wanted.algorithm},
            {QStringLiteral("rsa_public_key"), pem}};
}

Choice byKid()
{
    return {QStringLiteral("kid"),
            {{QStringLiteral("credential"), QJsonObject{{QStringLiteral("key_claim"), QStringLiteral("kid")}}}}};
}

Conflict takenBy(const model::Credential &credential, const Scene &scene)
{
    const model::Consumer *owner = model::withId(scene.snapshot.kong->consumers, credential.consumerId);
    const QString name = owner && !owner->username.isEmpty() ? owner->username : credential.consumerId;
    Conflict conflict{credential.key,
                      QStringLiteral("credential-key-taken"),
                      {{QStringLiteral("wanted"), scene.blueprint.consumer}, {QStringLiteral("found"), name}},
                      {}};
    if (owner && !owner->username.isEmpty())
        conflict.choices.append(
            {QStringLiteral("use-consumer"),
             {{QStringLiteral("consumer"), QJsonObject{{QStringLiteral("username"), owner->username}}}}});
    if (scene.blueprint.keyClaim == KeyClaim::Issuer)
        conflict.choices.append(byKid());
    return conflict;
}

Conflict holdsAnotherKey(const model::Credential &credential, const Wanted &wanted, const Scene &scene)
{
    Conflict conflict{
        credential.key,
        QStringLiteral("credential-holds-another-key"),
        {{QStringLiteral("wanted"), wanted.algorithm}, {QStringLiteral("found"), credential.algorithm}},
        {{QStringLiteral("replace"),
          {{QStringLiteral("decisions"), QJsonObject{{QStringLiteral("credential"), QStringLiteral("replace")}}}}}}};
    if (scene.blueprint.keyClaim == KeyClaim::Issuer)
        conflict.choices.append(byKid());
    return conflict;
}

Change replacement(const model::Credential &credential, const Wanted &wanted)
{
    QJsonObject fields = fieldsOf(wanted);
    fields.remove(QStringLiteral("key"));
    const QJsonObject before{
        {QStringLiteral("algorithm"),
         credential.algorithm.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(credential.algorithm)},
        {QStringLiteral("rsa_public_key"),
         credential.rsaPublicKey.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(credential.rsaPublicKey)}};
    Change change;
    change.verb = Verb::Update;
    change.object = credential.key;
    change.reason = QStringLiteral("holds-another-key");
    change.facts = {{QStringLiteral("now"), credential.algorithm}, {QStringLiteral("then"), wanted.algorithm}};
    change.target = {Kind::Credential,
                     credential.id,
                     credential.consumerId,
                     {QStringLiteral("algorithm"), QStringLiteral("rsa_public_key")}};
    change.call = api::kong::updateCredential(credential.consumerId, credential.id, fields);
    change.inverse = api::kong::updateCredential(credential.consumerId, credential.id, before);
    change.notes = wanted.notes;
    change.notes.append({QStringLiteral("tokens-of-the-old-key-stop"), {}});
    return change;
}

Gap existing(const Scene &scene, const model::Credential &credential, const Wanted &wanted)
{
    if (credential.consumerId != consumerId(scene))
        return takenBy(credential, scene);
    if (wanted.publicKey.isEmpty())
        return onceHold(scene, {StepId::SigningKey}, replacement(credential, wanted));
    if (credential.algorithm == wanted.algorithm && samePublicKey(credential.rsaPublicKey, wanted.publicKey))
        return Holds{credential.key,
                     {{QStringLiteral("id"), credential.id}, {QStringLiteral("algorithm"), credential.algorithm}},
                     wanted.notes,
                     true};
    const bool own = credential.id == ownCredentialId(scene, wanted);
    if (own || scene.blueprint.decisions.value(QStringLiteral("credential")) == QLatin1String("replace"))
        return ifWritable(scene, replacement(credential, wanted));
    return holdsAnotherKey(credential, wanted, scene);
}

Change creation(const Scene &scene, const Wanted &wanted)
{
    const QString id = ownCredentialId(scene, wanted);
    Change change;
    change.object = wanted.key;
    change.reason = QStringLiteral("absent");
    change.facts = {{QStringLiteral("algorithm"), wanted.algorithm}};
    change.target = {Kind::Credential, id, consumerId(scene), {}};
    change.call = api::kong::createCredential(consumerId(scene), id, fieldsOf(wanted));
    change.inverse = api::kong::deleteCredential(consumerId(scene), id);
    change.notes = wanted.notes;
    return change;
}

Conflict missing(const Scene &scene, const char *reason)
{
    return {scene.blueprint.consumer, QLatin1String(reason), {}, {}};
}

// A kid is FusionAuth's name for a key: nobody else knows it.
Conflict kidUnknown(const Scene &scene)
{
    Conflict conflict = missing(scene, "kid-not-known");
    conflict.choices.append(
        {QStringLiteral("iss"),
         {{QStringLiteral("credential"), QJsonObject{{QStringLiteral("key_claim"), QStringLiteral("iss")}}}}});
    return conflict;
}

// The public key comes with the blueprint, and so does the issuer where no FusionAuth tells it.
std::variant<Wanted, Gap> wantedOfBlueprint(const Scene &scene, const QString &issuer)
{
    const Blueprint &blueprint = scene.blueprint;
    if (blueprint.publicKey.isEmpty())
        return Gap(missing(scene, "public-key-not-given"));
    if (blueprint.keyClaim == KeyClaim::Kid)
        return Gap(kidUnknown(scene));
    if (issuer.isEmpty())
        return Gap(missing(scene, "issuer-not-given"));
    return Wanted{issuer, algorithmFor(blueprint.publicKey, blueprint.signingKey.algorithm), blueprint.publicKey, {}};
}

// What FusionAuth says about the key, where it was asked.
std::variant<Wanted, Gap> wantedIn(const Scene &scene)
{
    if (isNotAsked(scene, model::System::FusionAuth))
        return wantedOfBlueprint(scene, scene.blueprint.tenant.issuer);
    const auto tenant = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&tenant))
        return *problem;
    if (auto unknown = unreadable(scene, model::System::FusionAuth, QStringLiteral("keys")))
        return *unknown;
    const model::Tenant &owner = *std::get<const model::Tenant *>(tenant);
    const QString issuer = wantedIssuer(scene, owner);
    if (isSignedElsewhere(scene)) {
        auto wanted = wantedOfBlueprint(scene, issuer);
        if (auto *known = std::get_if<Wanted>(&wanted))
            known->notes.append({QStringLiteral("key-not-in-fusionauth"), {}});
        return wanted;
    }

    const model::SigningKey *key = signingKeyOf(scene, owner);
    Wanted wanted;
    wanted.algorithm = key ? key->algorithm : scene.blueprint.signingKey.algorithm;
    wanted.publicKey = key ? key->publicKey : QString();
    if (scene.blueprint.keyClaim == KeyClaim::Issuer)
        wanted.key = issuer;
    else if (key)
        wanted.key = key->kid;
    return wanted;
}

} // namespace

Gap credentialGap(const Scene &scene)
{
    if (auto unknown = unreadable(scene, model::System::Kong, QStringLiteral("jwts")))
        return *unknown;
    const auto found = wantedIn(scene);
    if (const Gap *problem = std::get_if<Gap>(&found))
        return *problem;
    const Wanted &wanted = std::get<Wanted>(found);
    if (!wanted.publicKey.isEmpty() && !isKnownToKong(scene, wanted.algorithm))
        return Impossible{scene.blueprint.consumer,
                          QStringLiteral("algorithm-unknown-to-kong"),
                          {{QStringLiteral("algorithm"), wanted.algorithm}},
                          {},
                          false};
    for (const model::Credential &credential : scene.snapshot.kong->credentials) {
        if (!wanted.key.isEmpty() && credential.key == wanted.key)
            return existing(scene, credential, wanted);
    }
    return onceHold(scene, {StepId::Consumer, StepId::SigningKey}, creation(scene, wanted));
}

} // namespace setup
