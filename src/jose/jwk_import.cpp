// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/jwk_import.h"

#include "jose/base64url.h"
#include "jose/key_errors.h"
#include "jose/key_numbers.h"

#include <QJsonArray>

namespace jose {
namespace {

using base::Error;
using base::fail;

// RFC 7518 6.2.2 and 6.3.2, RFC 8037 2. A lone "k" belongs to oct keys, which are no public keys anyway.
bool hasPrivateParts(const QJsonObject &jwk)
{
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi", "oth"}) {
        if (jwk.contains(QLatin1String(name)))
            return true;
    }
    return false;
}

base::Result<QByteArray> bytesOf(const QJsonObject &jwk, const char *name)
{
    const QString member = QLatin1String(name);
    const QJsonValue value = jwk.value(member);
    if (!value.isString())
        return malformedKey(QStringLiteral("JWK: \"%1\" is missing or no string").arg(member));
    const QByteArray text = value.toString().toUtf8();
    const auto bytes = base64UrlDecoded(text);
    if (!bytes)
        return malformedKey(QStringLiteral("JWK: \"%1\": %2").arg(member, whyNotBase64Url(text)));
    return *bytes;
}

// RFC 7518 6.3.1 wants the shortest form; leading zeros are harmless and found in the wild.
base::Result<KeyNumbers> rsaNumbers(const QJsonObject &jwk)
{
    const auto modulus = bytesOf(jwk, "n");
    if (!modulus)
        return fail(modulus.error());
    const auto exponent = bytesOf(jwk, "e");
    if (!exponent)
        return fail(exponent.error());
    return KeyNumbers{
        KeyType::Rsa, {}, withoutLeadingZeros(*modulus).toByteArray(), withoutLeadingZeros(*exponent).toByteArray()};
}

base::Result<KeyNumbers> curveNumbers(const QJsonObject &jwk, KeyType type)
{
    const QJsonValue crv = jwk.value(QLatin1String("crv"));
    if (!crv.isString())
        return malformedKey(QStringLiteral("JWK: \"crv\" is missing or no string"));
    KeyNumbers numbers{type, crv.toString().toUtf8(), {}, {}};
    const Curve *curve = curveNamed(numbers.curve);
    if (curve == nullptr || curve->type != type)
        return unsupportedKey(QStringLiteral("JWK: \"crv\" is ") + crv.toString());
    auto x = bytesOf(jwk, "x");
    if (!x)
        return fail(x.error());
    numbers.first = *std::move(x);
    if (type != KeyType::Ec)
        return numbers;
    auto y = bytesOf(jwk, "y");
    if (!y)
        return fail(y.error());
    numbers.second = *std::move(y);
    return numbers;
}

base::Result<KeyNumbers> numbersOf(const QJsonObject &jwk)
{
    const QJsonValue kty = jwk.value(QLatin1String("kty"));
    if (!kty.isString())
        return malformedKey(QStringLiteral("JWK: \"kty\" is missing or no string"));
    if (kty == QLatin1String("RSA"))
        return rsaNumbers(jwk);
    if (kty == QLatin1String("EC"))
        return curveNumbers(jwk, KeyType::Ec);
    if (kty == QLatin1String("OKP"))
        return curveNumbers(jwk, KeyType::Okp);
    return unsupportedKey(QStringLiteral("JWK: \"kty\" is ") + kty.toString());
}

// RFC 7517 4.2 and 4.3: a key that is meant for something else verifies nothing.
base::Outcome purposeOf(const QJsonObject &jwk)
{
    const QJsonValue use = jwk.value(QLatin1String("use"));
    if (!use.isUndefined() && use != QLatin1String("sig"))
        return unsupportedKey(QStringLiteral("JWK: \"use\" is ") + use.toString());
    const QJsonValue operations = jwk.value(QLatin1String("key_ops"));
    if (!operations.isUndefined() && !operations.toArray().contains(QStringLiteral("verify")))
        return unsupportedKey(QStringLiteral("JWK: \"key_ops\" has no \"verify\""));
    return {};
}

// RFC 7517 4.4. RFC 9864 gives the Edwards curves names of their own.
base::Result<std::optional<Algorithm>> algorithmOf(const QJsonObject &jwk, const PublicKey &key)
{
    const QJsonValue alg = jwk.value(QLatin1String("alg"));
    if (alg.isUndefined())
        return std::optional<Algorithm>();
    if (!alg.isString())
        return malformedKey(QStringLiteral("JWK: \"alg\" is no string"));
    const QByteArray name = alg.toString().toUtf8();
    const bool ownName = key.type() == KeyType::Okp && name == key.curve();
    const auto algorithm = ownName ? Algorithm::EdDSA : algorithmNamed(name);
    if (!algorithm)
        return unsupportedKey(QStringLiteral("JWK: \"alg\" is ") + alg.toString());
    if (!key.algorithms().contains(*algorithm))
        return malformedKey(QStringLiteral("JWK: \"alg\" %1 does not fit the key").arg(alg.toString()));
    return algorithm;
}

} // namespace

base::Result<ImportedKey> importJwk(const QJsonObject &jwk)
{
    if (hasPrivateParts(jwk))
        return privateKeyIn(QStringLiteral("JWK"));
    auto numbers = numbersOf(jwk);
    if (!numbers)
        return fail(numbers.error());
    if (const auto purpose = purposeOf(jwk); !purpose)
        return fail(purpose.error());
    const auto key = publicKeyFrom(*std::move(numbers));
    if (!key)
        return fail(key.error());
    const auto algorithm = algorithmOf(jwk, *key);
    if (!algorithm)
        return fail(algorithm.error());
    const QJsonValue kid = jwk.value(QLatin1String("kid"));
    if (!kid.isUndefined() && !kid.isString())
        return malformedKey(QStringLiteral("JWK: \"kid\" is no string"));
    return ImportedKey{*key, KeyForm::Jwk, kid.toString().toUtf8(), *algorithm};
}

base::Result<QList<ImportedKey>> importJwks(const QJsonObject &jwks)
{
    const QJsonValue members = jwks.value(QLatin1String("keys"));
    if (!members.isArray())
        return malformedKey(QStringLiteral("JWKS: \"keys\" is no array"));
    QList<ImportedKey> keys;
    std::optional<Error> first;
    for (const QJsonValue member : members.toArray()) {
        auto key = importJwk(member.toObject());
        if (!key && key.error().kind == Error::Kind::PrivateKey)
            return fail(key.error());
        if (!key) {
            first = first.value_or(key.error());
            continue;
        }
        key->form = KeyForm::Jwks;
        keys.append(*std::move(key));
    }
    if (keys.isEmpty())
        return first ? base::Result<QList<ImportedKey>>(fail(*first)) : malformedKey(QStringLiteral("JWKS: no keys"));
    return keys;
}

base::Result<PublicKey> publicKeyFromJwk(const QJsonObject &jwk)
{
    const auto imported = importJwk(jwk);
    if (!imported)
        return fail(imported.error());
    return imported->key;
}

} // namespace jose
