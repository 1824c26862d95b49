// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_wizard.h"

#include "twins/fusionauth_defaults.h"
#include "twins/fusionauth_key_making.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

void addShadowKey(Instance &instance, const QString &id, const QString &algorithm, const World &world)
{
    const QString name = u"OpenID Connect compliant HMAC using SHA-%1"_s.arg(algorithm.mid(2));
    instance.keys[id] = makeKey({id, name, algorithm, 0, {}}, world);
}

void setSigningKey(QJsonObject &tenant, const QString &keyId)
{
    QJsonObject jwt = tenant.value("jwtConfiguration"_L1).toObject();
    jwt.insert(u"accessTokenKeyId"_s, keyId);
    jwt.insert(u"idTokenKeyId"_s, keyId);
    tenant.insert(u"jwtConfiguration"_s, jwt);
}

QJsonObject ownApplication(const Instance &instance, const World &world)
{
    QJsonObject application = defaultApplication(instance.version);
    application.insert(u"id"_s, model::fusionAuthApplicationId());
    application.insert(u"name"_s, u"FusionAuth"_s);
    application.insert(u"tenantId"_s, instance.defaultTenantId);
    application.insert(u"insertInstant"_s, world.nowMs);
    application.insert(u"lastUpdateInstant"_s, world.nowMs);
    application.insert(
        u"roles"_s,
        QJsonArray{QJsonObject{
            {u"id"_s, randomUuid(world)}, {u"name"_s, u"admin"_s}, {u"isDefault"_s, false}, {u"isSuperRole"_s, true}}});
    QJsonObject oauth = application.value("oauthConfiguration"_L1).toObject();
    oauth.insert(u"clientId"_s, model::fusionAuthApplicationId());
    oauth.insert(u"clientSecret"_s, QString::fromLatin1(world.randomBytes(32).toBase64(QByteArray::Base64UrlEncoding)));
    application.insert(u"oauthConfiguration"_s, oauth);
    return application;
}

} // namespace

Instance freshInstance(const QString &version, const World &world)
{
    Instance instance;
    instance.versionText = version;
    instance.version = versionFrom(version);
    instance.defaultTenantId = randomUuid(world);
    QJsonObject tenant = defaultTenant(instance.version);
    tenant.insert(u"id"_s, instance.defaultTenantId);
    tenant.insert(u"name"_s, u"Default"_s);
    tenant.insert(u"insertInstant"_s, world.nowMs);
    tenant.insert(u"lastUpdateInstant"_s, world.nowMs);
    setSigningKey(tenant, addRsaKey(instance, u"Default signing key"_s, world));
    instance.tenants[instance.defaultTenantId] = tenant;
    addShadowKey(instance, u"092dbedc-30af-4149-9c61-b578f2c72f59"_s, u"HS256"_s, world);
    addShadowKey(instance, u"4b8f1c06-518e-45bd-9ac5-d549686ae02a"_s, u"HS384"_s, world);
    addShadowKey(instance, u"c753a44d-7f2e-48d3-bc4e-c2c16488a23b"_s, u"HS512"_s, world);
    instance.applications[model::fusionAuthApplicationId()] = ownApplication(instance, world);
    return instance;
}

void signDefaultTenantWithHmac(Instance &instance, const World &world)
{
    const QString id = randomUuid(world);
    instance.keys[id] = makeKey({id, u"Default HMAC key"_s, u"HS256"_s, 0, {}}, world);
    setSigningKey(instance.tenants[instance.defaultTenantId], id);
}

} // namespace twins::fusionauth
