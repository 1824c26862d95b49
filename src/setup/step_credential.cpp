// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Credential: the public key under the very text that tokens carry, byte for byte.
#include "setup/steps.h"

#include "api/kong_calls.h"
#include "api/placeholders.h"
#include "jose/key_import.h"

namespace setup {
namespace {

const QLatin1String publicKeyName("signing_key.publicKey");
const QLatin1String kidName("signing_key.kid");

// What the credential has to be; values that only the generated key will tell are placeholders.
struct Wanted {
    QString key; // empty: the kid of a key still to be generated
    QString algorithm;
    const model::SigningKey *signingKey = nullptr;
};

bool samePublicKey(const QString &pem, const QString &otherPem)
{
    const auto key = jose::publicKeyFromPem(pem.toLatin1());
    const auto other = jose::publicKeyFromPem(otherPem.toLatin1());
    return key && other && *key == *other;
}

// Each key text has a credential of its own, so that another issuer or a rotated key never overwrites one.
QString ownCredentialId(const Scene &scene, const Wanted &wanted)
{
    return ownId(scene, StepId::Credential, wanted.key.isEmpty() ? QStringLiteral("kid") : wanted.key);
}

QJsonObject fieldsOf(const Wanted &wanted)
{
    const QJsonValue key = wanted.key.isEmpty() ? QJsonValue(api::from(kidName)) : QJsonValue(wanted.key);
    const QJsonValue pem =
        wanted.signingKey ? QJsonValue(wanted.signingKey->publicKey) : QJsonValue(api::from(publicKeyName));
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
    change.notes = {{QStringLiteral("tokens-of-the-old-key-stop"), {}}};
    return change;
}

Gap existing(const Scene &scene, const model::Credential &credential, const Wanted &wanted)
{
    if (credential.consumerId != consumerId(scene))
        return takenBy(credential, scene);
    if (!wanted.signingKey)
        return onceHold(scene, {StepId::SigningKey}, replacement(credential, wanted));
    if (credential.algorithm == wanted.algorithm &&
        samePublicKey(credential.rsaPublicKey, wanted.signingKey->publicKey))
        return Holds{credential.key,
                     {{QStringLiteral("id"), credential.id}, {QStringLiteral("algorithm"), credential.algorithm}},
                     {},
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
    return change;
}

} // namespace

Gap credentialGap(const Scene &scene)
{
    if (auto unknown = unreadable(scene, model::System::Kong, QStringLiteral("jwts")))
        return *unknown;
    const auto tenant = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&tenant))
        return *problem;
    if (auto unknown = unreadable(scene, model::System::FusionAuth, QStringLiteral("keys")))
        return *unknown;
    const model::Tenant &owner = *std::get<const model::Tenant *>(tenant);

    Wanted wanted;
    wanted.signingKey = signingKeyOf(scene, owner);
    wanted.algorithm = wanted.signingKey ? wanted.signingKey->algorithm : scene.blueprint.signingKey.algorithm;
    if (scene.blueprint.keyClaim == KeyClaim::Issuer)
        wanted.key = wantedIssuer(scene, owner);
    else if (wanted.signingKey)
        wanted.key = wanted.signingKey->kid;

    for (const model::Credential &credential : scene.snapshot.kong->credentials) {
        if (!wanted.key.isEmpty() && credential.key == wanted.key)
            return existing(scene, credential, wanted);
    }
    return onceHold(scene, {StepId::Consumer, StepId::SigningKey}, creation(scene, wanted));
}

} // namespace setup
