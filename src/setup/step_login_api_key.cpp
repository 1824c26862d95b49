// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Login API key: may do nothing but POST to /api/login, for the one tenant.
#include "setup/steps.h"

#include "api/fusionauth_calls.h"

namespace setup {
namespace {

QString nameFor(const Scene &scene)
{
    // Names are unique in the instance, and the keys of other environments cannot be listed: the id tells them apart.
    const QString id = loginApiKeyId(scene.blueprint, scene.environmentId);
    return QStringLiteral("%1 login %2").arg(scene.blueprint.application.name, id.left(8));
}

bool mayOnlyLogIn(const model::ApiKey &key)
{
    return key.endpoints == QMap<QString, QStringList>{{QStringLiteral("/api/login"), {QStringLiteral("POST")}}};
}

Gap narrowed(const Scene &scene, const model::ApiKey &key)
{
    const auto permissions = [](const QMap<QString, QStringList> &endpoints) {
        QJsonObject json;
        for (auto it = endpoints.begin(); it != endpoints.end(); ++it)
            json.insert(it.key(), QJsonArray::fromStringList(it.value()));
        return QJsonObject{{QStringLiteral("permissions"), QJsonObject{{QStringLiteral("endpoints"), json}}}};
    };
    Change change;
    change.verb = Verb::Update;
    change.object = key.name;
    change.reason = QStringLiteral("may-do-more");
    change.target = {Kind::ApiKey, key.id, {}, {QStringLiteral("permissions")}};
    change.call =
        api::fusionauth::updateApiKey(key.id, permissions({{QStringLiteral("/api/login"), {QStringLiteral("POST")}}}));
    change.inverse = api::fusionauth::updateApiKey(key.id, permissions(key.endpoints));
    return ifWritable(scene, change);
}

} // namespace

Gap loginApiKeyGap(const Scene &scene)
{
    if (scene.blueprint.loginApiKey == LoginApiKey::No)
        return Holds{{}, {}, {}, false};
    const auto found = tenantOf(scene);
    if (const Gap *problem = std::get_if<Gap>(&found))
        return *problem;
    if (isSignedElsewhere(scene))
        return Holds{{}, {}, {}, false};
    const model::Tenant &tenant = *std::get<const model::Tenant *>(found);
    const model::FusionAuthState &fusionauth = *scene.snapshot.fusionauth;

    const QString id = loginApiKeyId(scene.blueprint, scene.environmentId);
    if (const model::ApiKey *key = model::withId(fusionauth.apiKeys, id)) {
        if (mayOnlyLogIn(*key))
            return Holds{key->name, {{QStringLiteral("id"), key->id}}, {}, true};
        return narrowed(scene, *key);
    }
    Change change;
    change.object = nameFor(scene);
    change.reason = QStringLiteral("absent");
    change.facts = {{QStringLiteral("tenant"), tenant.name}};
    change.target = {Kind::ApiKey, id, {}, {}};
    change.call =
        api::fusionauth::createLoginApiKey(id, tenant.id, nameFor(scene), fusionauth.capabilities.apiKeyHasName);
    change.inverse = api::fusionauth::deleteApiKey(id);
    // Only a key manager may create API keys, and such a key cannot be made over the API.
    if (fusionauth.capabilities.keyManager == model::Right::No)
        return Impossible{nameFor(scene),
                          QStringLiteral("not-key-manager"),
                          {},
                          change,
                          scene.blueprint.loginApiKey == LoginApiKey::Auto};
    return ifWritable(scene, change);
}

} // namespace setup
