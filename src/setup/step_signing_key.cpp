// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Signing key: generated in FusionAuth, so that its private half never leaves it.
#include "setup/steps.h"

#include "api/fusionauth_calls.h"

namespace setup {
namespace {

Conflict nameTaken(const Scene &scene, const model::SigningKey &other)
{
    const QString name = signingKeyName(scene.blueprint);
    const QJsonObject renamed{
        {QStringLiteral("signing_key"), QJsonObject{{QStringLiteral("name"), name + QStringLiteral(" 2")}}}};
    return Conflict{name,
                    QStringLiteral("key-name-taken"),
                    {{QStringLiteral("wanted"), scene.blueprint.signingKey.algorithm},
                     {QStringLiteral("found"), other.algorithm},
                     {QStringLiteral("can_sign"), other.hasPrivateKey}},
                    {{QStringLiteral("rename"), renamed}}};
}

// The keys that could sign instead.
Conflict notThatKey(const Scene &scene, const QString &reason)
{
    Conflict conflict{scene.blueprint.signingKey.id, reason, {}, {}};
    const qsizetype most = 20;
    for (const model::SigningKey &key : scene.snapshot.fusionauth->keys) {
        if (canSign(key) && conflict.choices.size() < most)
            conflict.choices.append(
                {key.name, {{QStringLiteral("signing_key"), QJsonObject{{QStringLiteral("id"), key.id}}}}});
    }
    return conflict;
}

std::optional<Gap> unknownToKong(const Scene &scene, const QString &name, const QString &algorithm)
{
    if (isKnownToKong(scene, algorithm))
        return std::nullopt;
    return Impossible{
        name, QStringLiteral("algorithm-unknown-to-kong"), {{QStringLiteral("algorithm"), algorithm}}, {}, false};
}

// A key that is there already; one that was chosen may have any algorithm.
Gap existing(const Scene &scene, const model::SigningKey &key)
{
    if (auto unknown = unknownToKong(scene, key.name, key.algorithm))
        return *unknown;
    return Holds{key.name,
                 {{QStringLiteral("id"), key.id},
                  {QStringLiteral("kid"), key.kid},
                  {QStringLiteral("algorithm"), key.algorithm}},
                 {},
                 true};
}

} // namespace

Gap signingKeyGap(const Scene &scene)
{
    const auto tenant = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&tenant))
        return *problem;
    if (auto unknown = unreadable(scene, model::System::FusionAuth, QStringLiteral("applications")))
        return *unknown;
    if (auto unknown = unreadable(scene, model::System::FusionAuth, QStringLiteral("keys")))
        return *unknown;

    const QString &algorithm = scene.blueprint.signingKey.algorithm;
    const QString name = signingKeyName(scene.blueprint);
    const model::FusionAuthState &fusionauth = *scene.snapshot.fusionauth;
    if (const model::SigningKey *key = signingKeyOf(scene, *std::get<const model::Tenant *>(tenant)))
        return existing(scene, *key);
    if (isSignedElsewhere(scene))
        return Holds{{}, {}, {}, false};
    if (!scene.blueprint.signingKey.id.isEmpty())
        return notThatKey(scene, model::withId(fusionauth.keys, scene.blueprint.signingKey.id)
                                     ? QStringLiteral("key-cannot-sign")
                                     : QStringLiteral("no-such-key"));

    if (!fusionauth.capabilities.keyAlgorithms.contains(algorithm))
        return Impossible{name,
                          QStringLiteral("algorithm-unknown-to-fusionauth"),
                          {{QStringLiteral("algorithm"), algorithm}},
                          {},
                          false};
    if (auto unknown = unknownToKong(scene, name, algorithm))
        return *unknown;
    if (const model::SigningKey *other = model::withName(fusionauth.keys, name))
        return nameTaken(scene, *other);

    const QString id = ownId(scene, StepId::SigningKey, name);
    Change change;
    change.object = name;
    change.reason = QStringLiteral("absent");
    change.facts = {{QStringLiteral("algorithm"), algorithm}};
    change.target = {Kind::SigningKey, id, {}, {}};
    change.call = api::fusionauth::generateKey(id, name, algorithm, scene.blueprint.signingKey.length);
    change.inverse = api::fusionauth::deleteKey(id);
    return ifWritable(scene, change);
}

} // namespace setup
