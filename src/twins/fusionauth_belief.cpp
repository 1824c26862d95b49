// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which tokens the instance takes back: those of /api/jwt/validate and /api/jwt/issue.
#include "twins/fusionauth_key_making.h"
#include "twins/fusionauth_tokens.h"

#include "jose/key_import.h"
#include "jose/verifier.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

bool verifies(const Key &key, QByteArrayView token)
{
    const auto algorithm = joseAlgorithm(textAt(key.document, "algorithm"_L1));
    if (!algorithm)
        return false;
    if (jose::isSymmetric(*algorithm))
        return jose::verifyCompactJws(token, key.secret).has_value();
    const auto publicKey = jose::publicKeyFromPem(textAt(key.document, "publicKey"_L1).toLatin1());
    const auto jws = publicKey ? jose::verifyCompactJws(token, *publicKey) : base::fail(publicKey.error());
    return jws && jws->algorithmName == jose::nameOf(*algorithm);
}

// The tenant that the token names, by tid or by its issuer.
QString tenantNamedBy(const Instance &instance, const QJsonObject &claims)
{
    const QString tid = textAt(claims, "tid"_L1);
    if (!tid.isEmpty())
        return instance.tenants.contains(tid) ? tid : QString();
    for (const auto &[id, tenant] : instance.tenants) {
        if (textAt(tenant, "issuer"_L1) == textAt(claims, "iss"_L1))
            return id;
    }
    return {};
}

bool isTrusted(const Instance &instance, const QString &keyId, const QJsonObject &claims)
{
    if (instance.version < Version{1, 69, 0})
        return true;
    const QString tenantId = tenantNamedBy(instance, claims);
    if (tenantId.isEmpty())
        return false;
    const auto application = instance.applications.find(textAt(claims, "aud"_L1));
    const QJsonObject jwt = effectiveConfiguration(
        instance, tenantId, application == instance.applications.end() ? nullptr : &application->second);
    return textAt(jwt, "accessTokenKeyId"_L1) == keyId || textAt(jwt, "idTokenKeyId"_L1) == keyId ||
           jwt.value("accessTokenVerificationKeyIds"_L1).toArray().contains(keyId) ||
           jwt.value("idTokenVerificationKeyIds"_L1).toArray().contains(keyId);
}

} // namespace

std::optional<QJsonObject> believedClaims(const Instance &instance, const base::Secret &token, const World &world)
{
    const auto jws = jose::decodeCompactJws(token.reveal());
    const auto claims = jws ? jose::claimsOf(*jws) : base::fail(jws.error());
    if (!claims)
        return std::nullopt;
    const qint64 now = world.nowMs / 1000;
    if (now >= claims->value("exp"_L1).toInteger() || now < claims->value("nbf"_L1).toInteger())
        return std::nullopt;
    for (const auto &[id, key] : instance.keys) {
        const bool named = key.document.value("kid"_L1) == jws->header.value("kid"_L1);
        if (named && !isShadowKey(id) && verifies(key, token.reveal()) && isTrusted(instance, id, *claims))
            return *claims;
    }
    return std::nullopt;
}

} // namespace twins::fusionauth
