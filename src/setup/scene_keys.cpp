// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which key signs: one that the blueprint names, one whose public half it brings, or the application's own.
#include "setup/scene.h"

#include "jose/key_import.h"

namespace setup {
namespace {

// The key whose public half the blueprint brings, with the private half beside it.
const model::SigningKey *ownerOf(const QString &publicKey, const QList<model::SigningKey> &keys)
{
    for (const model::SigningKey &key : keys) {
        if (canSign(key) && samePublicKey(key.publicKey, publicKey))
            return &key;
    }
    return nullptr;
}

const model::SigningKey *madeFor(const Scene &scene)
{
    const QList<model::SigningKey> &keys = scene.snapshot.fusionauth->keys;
    const QString name = signingKeyName(scene.blueprint);
    const model::SigningKey *own = model::withId(keys, ownId(scene, StepId::SigningKey, name));
    return own ? own : model::withName(keys, name);
}

} // namespace

bool samePublicKey(const QString &pem, const QString &otherPem)
{
    const auto key = jose::publicKeyFromPem(pem.toLatin1());
    const auto other = jose::publicKeyFromPem(otherPem.toLatin1());
    return key && other && *key == *other;
}

bool canSign(const model::SigningKey &key)
{
    return key.hasPrivateKey && !key.publicKey.isEmpty() && !key.algorithm.isEmpty();
}

bool isKeyChosen(const Blueprint &blueprint)
{
    return !blueprint.signingKey.id.isEmpty() || !blueprint.publicKey.isEmpty();
}

const model::SigningKey *signingKeyOf(const Scene &scene, const model::Tenant &tenant)
{
    const QList<model::SigningKey> &keys = scene.snapshot.fusionauth->keys;
    if (!scene.blueprint.publicKey.isEmpty())
        return ownerOf(scene.blueprint.publicKey, keys);
    if (!scene.blueprint.signingKey.id.isEmpty()) {
        const model::SigningKey *chosen = model::withId(keys, scene.blueprint.signingKey.id);
        return chosen && canSign(*chosen) ? chosen : nullptr;
    }
    const auto fits = [&scene](const model::SigningKey *key) {
        return key && key->hasPrivateKey && key->algorithm == scene.blueprint.signingKey.algorithm;
    };
    if (const model::Application *application = applicationOf(scene, tenant)) {
        const model::SigningKey *used = model::withId(keys, application->accessTokenKeyId);
        if (application->jwtEnabled && fits(used))
            return used;
    }
    const model::SigningKey *made = madeFor(scene);
    return fits(made) ? made : nullptr;
}

QString signingKeyId(const Scene &scene, const model::Tenant &tenant)
{
    if (const model::SigningKey *key = signingKeyOf(scene, tenant))
        return key->id;
    if (!scene.blueprint.signingKey.id.isEmpty())
        return scene.blueprint.signingKey.id;
    return ownId(scene, StepId::SigningKey, signingKeyName(scene.blueprint));
}

bool isSignedElsewhere(const Scene &scene)
{
    return !scene.blueprint.publicKey.isEmpty() && scene.snapshot.fusionauth &&
           !unreadable(scene, model::System::FusionAuth, QStringLiteral("keys")) &&
           !ownerOf(scene.blueprint.publicKey, scene.snapshot.fusionauth->keys);
}

QString algorithmFor(const QString &publicKey, const QString &wished)
{
    const auto key = jose::publicKeyFromPem(publicKey.toLatin1());
    if (!key)
        return wished;
    const QList<jose::Algorithm> known = key->algorithms();
    const auto algorithm = jose::algorithmNamed(wished.toLatin1());
    const bool fits = algorithm && known.contains(*algorithm);
    return fits || known.isEmpty() ? wished : QString::fromLatin1(jose::nameOf(known.first()));
}

bool isKnownToKong(const Scene &scene, const QString &algorithm)
{
    if (!scene.snapshot.kong)
        return true;
    const QStringList &known = scene.snapshot.kong->capabilities.credentialAlgorithms;
    return known.isEmpty() || known.contains(algorithm);
}

} // namespace setup
