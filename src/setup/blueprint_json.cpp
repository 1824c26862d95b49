// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Writing a blueprint: members are left out where they say nothing, because ids derive from what is written.
#include "setup/blueprint_names.h"

#include <QJsonArray>

namespace setup {

QJsonObject toJson(const Blueprint &blueprint)
{
    QJsonObject tenant;
    for (const auto &[name, text] : {std::pair{"id", blueprint.tenant.id}, std::pair{"name", blueprint.tenant.name},
                                     std::pair{"issuer", blueprint.tenant.issuer}}) {
        if (!text.isEmpty())
            tenant.insert(QLatin1String(name), text);
    }
    QJsonObject application{{QStringLiteral("name"), blueprint.application.name}};
    if (!blueprint.application.id.isEmpty())
        application.insert(QStringLiteral("id"), blueprint.application.id);
    QJsonObject key{{QStringLiteral("algorithm"), blueprint.signingKey.algorithm},
                    {QStringLiteral("length"), blueprint.signingKey.length}};
    if (!blueprint.signingKey.name.isEmpty())
        key.insert(QStringLiteral("name"), blueprint.signingKey.name);
    if (!blueprint.signingKey.id.isEmpty())
        key.insert(QStringLiteral("id"), blueprint.signingKey.id);
    QJsonObject credential{{QStringLiteral("key_claim"), nameOf(blueprint.keyClaim, keyClaimNames)}};
    if (!blueprint.publicKey.isEmpty())
        credential.insert(QStringLiteral("public_key"), blueprint.publicKey);
    const QJsonObject registration{{QStringLiteral("roles"), QJsonArray::fromStringList(blueprint.testUser.roles)}};
    QJsonObject service{{QStringLiteral("name"), blueprint.service.name}};
    if (!blueprint.service.url.isEmpty())
        service.insert(QStringLiteral("url"), blueprint.service.url);

    QJsonObject json{{QStringLiteral("format"), QStringLiteral("latchkey-blueprint")},
                     {QStringLiteral("version"), 1},
                     {QStringLiteral("tenant"), tenant},
                     {QStringLiteral("application"), application},
                     {QStringLiteral("signing_key"), key},
                     {QStringLiteral("login_api_key"), blueprint.loginApiKey == LoginApiKey::Auto
                                                           ? QJsonValue(QStringLiteral("auto"))
                                                           : QJsonValue(blueprint.loginApiKey == LoginApiKey::Yes)},
                     {QStringLiteral("test_user"), QJsonObject{{QStringLiteral("email"), blueprint.testUser.email},
                                                               {QStringLiteral("registration"), registration}}},
                     {QStringLiteral("service"), service},
                     {QStringLiteral("protect"), nameOf(blueprint.protect, protectNames)},
                     {QStringLiteral("consumer"), QJsonObject{{QStringLiteral("username"), blueprint.consumer}}},
                     {QStringLiteral("credential"), credential},
                     {QStringLiteral("claims_to_verify"), QJsonArray::fromStringList(blueprint.claimsToVerify)}};
    if (!blueprint.id.isEmpty())
        json.insert(QStringLiteral("id"), blueprint.id);
    if (!blueprint.route.name.isEmpty() || !blueprint.route.paths.isEmpty()) {
        QJsonObject route{{QStringLiteral("name"), blueprint.route.name}};
        if (!blueprint.route.paths.isEmpty())
            route.insert(QStringLiteral("paths"), QJsonArray::fromStringList(blueprint.route.paths));
        json.insert(QStringLiteral("route"), route);
    }
    if (!blueprint.probePath.isEmpty())
        json.insert(QStringLiteral("probe"), QJsonObject{{QStringLiteral("path"), blueprint.probePath}});
    if (!blueprint.decisions.isEmpty()) {
        QJsonObject decisions;
        for (auto it = blueprint.decisions.begin(); it != blueprint.decisions.end(); ++it)
            decisions.insert(it.key(), it.value());
        json.insert(QStringLiteral("decisions"), decisions);
    }
    return json;
}

QJsonObject exampleBlueprint()
{
    Blueprint blueprint;
    blueprint.tenant.name = QStringLiteral("Default");
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    blueprint.service = {QStringLiteral("example_service"), QString()};
    blueprint.route = {QStringLiteral("example_route"), {QStringLiteral("/mock")}};
    blueprint.probePath = QStringLiteral("/mock/requests");
    return toJson(blueprint);
}

} // namespace setup
