// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What everybody may read: public keys and the discovery document (contract: public keys, discovery).
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_jwk.h"

#include "jose/key_import.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

bool isAsymmetric(const Key &key)
{
    return key.document.contains("publicKey"_L1);
}

model::Answer publicKeyOf(const Instance &instance, const QString &keyId)
{
    const auto key = instance.keys.find(keyId);
    if (key == instance.keys.end() || !isAsymmetric(key->second))
        return withoutBody(404);
    return wrapped(u"publicKey"_s, key->second.document.value("publicKey"_L1));
}

QJsonArray texts(std::initializer_list<const char *> words)
{
    QJsonArray list;
    for (const char *word : words)
        list.append(QString::fromLatin1(word));
    return list;
}

QJsonArray signingAlgorithms(const Version &version)
{
    QJsonArray names = texts({"ES256", "ES384", "ES512", "HS256", "HS384", "HS512", "RS256", "RS384", "RS512"});
    if (version >= Version{1, 62, 0})
        names.append(u"Ed25519"_s);
    return names;
}

} // namespace

model::Answer getPublicKeys(Instance &instance, const Ask &ask)
{
    Complaints complaints;
    const QString applicationId = queryId(ask, "applicationId", complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    if (!applicationId.isEmpty()) {
        // Its own key only: an application that signs with the tenant's has none.
        const auto application = instance.applications.find(applicationId);
        if (application == instance.applications.end() ||
            !at(application->second, "jwtConfiguration.enabled"_L1).toBool())
            return withoutBody(404);
        return publicKeyOf(instance, textAt(application->second, "jwtConfiguration.accessTokenKeyId"_L1));
    }
    const QString kid = ask.queryText("kid");
    QJsonObject publicKeys;
    for (const auto &[id, key] : instance.keys) {
        if (!kid.isEmpty() && textAt(key.document, "kid"_L1) == kid)
            return publicKeyOf(instance, id);
        if (isAsymmetric(key))
            publicKeys.insert(textAt(key.document, "kid"_L1), key.document.value("publicKey"_L1));
    }
    return kid.isEmpty() ? wrapped(u"publicKeys"_s, publicKeys) : withoutBody(404);
}

// Of the whole instance: every tenant's, and keys that were only imported to verify.
model::Answer getJwks(Instance &instance, const Ask &)
{
    QJsonArray keys;
    for (const auto &[id, key] : instance.keys) {
        if (!isAsymmetric(key))
            continue;
        if (const auto publicKey = jose::publicKeyFromPem(textAt(key.document, "publicKey"_L1).toLatin1()))
            keys.append(publishedJwk(key, *publicKey, instance.switches));
    }
    return wrapped(u"keys"_s, keys);
}

model::Answer getDiscovery(Instance &instance, const Ask &ask)
{
    Complaints complaints;
    QString tenantId = ask.ids.value(u"tenantId"_s, queryId(ask, "tenantId", complaints));
    if (!complaints.isEmpty())
        return complaints.answer();
    if (tenantId.isEmpty())
        tenantId = instance.defaultTenantId;
    const auto tenant = instance.tenants.find(tenantId);
    if (tenant == instance.tenants.end())
        return withoutBody(404);
    const auto url = [&](const char *path) { return QJsonValue(ask.baseUrl + QLatin1StringView(path)); };
    QJsonObject document{
        {u"authorization_endpoint"_s, url("/oauth2/authorize")},
        {u"backchannel_logout_supported"_s, false},
        {u"claims_supported"_s, texts({"applicationId",
                                       "at_hash",
                                       "aud",
                                       "authenticationType",
                                       "birthdate",
                                       "c_hash",
                                       "email",
                                       "email_verified",
                                       "exp",
                                       "family_name",
                                       "given_name",
                                       "iat",
                                       "iss",
                                       "jti",
                                       "middle_name",
                                       "name",
                                       "nbf",
                                       "nonce",
                                       "phone_number",
                                       "picture",
                                       "preferred_username",
                                       "roles",
                                       "sub"})},
        {u"device_authorization_endpoint"_s, url("/oauth2/device_authorize")},
        {u"end_session_endpoint"_s, url("/oauth2/logout")},
        {u"frontchannel_logout_supported"_s, true},
        {u"grant_types_supported"_s, texts({"authorization_code", "password", "implicit", "refresh_token",
                                            "urn:ietf:params:oauth:grant-type:device_code"})},
        {u"id_token_signing_alg_values_supported"_s, signingAlgorithms(instance.version)},
        {u"issuer"_s, tenant->second.value("issuer"_L1)}, // verbatim, a URL or not
        {u"jwks_uri"_s, url("/.well-known/jwks.json")},
        {u"response_modes_supported"_s, texts({"form_post", "fragment", "query"})},
        {u"response_types_supported"_s, texts({"code", "id_token", "token id_token"})},
        {u"scopes_supported"_s, texts({"openid", "offline_access"})},
        {u"subject_types_supported"_s, texts({"public"})},
        {u"token_endpoint"_s, url("/oauth2/token")},
        {u"token_endpoint_auth_methods_supported"_s, texts({"client_secret_basic", "client_secret_post", "none"})},
        {u"userinfo_endpoint"_s, url("/oauth2/userinfo")},
        {u"userinfo_signing_alg_values_supported"_s, signingAlgorithms(instance.version)},
    };
    if (instance.version >= Version{1, 64, 0})
        document.insert(u"code_challenge_methods_supported"_s, texts({"S256"}));
    if (instance.version >= Version{1, 63, 0})
        document.insert(u"dpop_signing_alg_values_supported"_s, texts({"ES256", "ES384", "ES512", "RS256"}));
    return withJson(200, document);
}

} // namespace twins::fusionauth
