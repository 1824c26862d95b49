// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Wycheproof's files of tokens: what a careful relying party makes of a token and a JWK or JWKS.
#include "base/json.h"
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "jose/weakness.h"
#include "support/suite.h"
#include "vectors.h"

#include <QtTest>

#include <variant>

using base::Error;
using jose::Algorithm;

namespace {

struct Trusted {
    QByteArray kid;
    std::optional<Algorithm> algorithm;
    std::variant<jose::PublicKey, base::Secret> key;
};

// A JWK of type oct is a secret; the room imports public keys only, so the test reads it.
std::optional<Trusted> secretOf(const QJsonObject &jwk)
{
    if (jwk.value(QLatin1String("kty")) != QLatin1String("oct") ||
        jwk.value(QLatin1String("use")) != QLatin1String("sig"))
        return std::nullopt;
    const auto algorithm = jose::algorithmNamed(jwk.value(QLatin1String("alg")).toString().toUtf8());
    const auto bytes = jose::base64UrlDecoded(jwk.value(QLatin1String("k")).toString().toUtf8());
    if (!algorithm || !bytes)
        return std::nullopt;
    return Trusted{jwk.value(QLatin1String("kid")).toString().toUtf8(), algorithm, base::Secret(*bytes)};
}

QList<Trusted> secretsOf(const QJsonObject &material)
{
    QList<Trusted> trusted;
    const QJsonValue keys = material.value(QLatin1String("keys"));
    for (const QJsonValue jwk : keys.isArray() ? keys.toArray() : QJsonArray{material}) {
        const auto secret = secretOf(jwk.toObject());
        if (!secret)
            return {};
        trusted.append(*secret);
    }
    return trusted;
}

// The keys of a case. Where public keys and secrets are mixed the secrets are left out: importKeys() skips them.
QList<Trusted> keysOf(const QJsonObject &group)
{
    const QJsonValue open = group.value(QLatin1String("public"));
    const QJsonObject material = (open.isObject() ? open : group.value(QLatin1String("private"))).toObject();
    const auto imported = jose::importKeys(base::toBytes(material));
    if (!imported)
        return imported.error().kind == Error::Kind::Unsupported ? secretsOf(material) : QList<Trusted>();
    QList<Trusted> trusted;
    for (const jose::ImportedKey &one : *imported)
        trusted.append({one.kid, one.algorithm, one.key});
    return trusted;
}

bool isWeak(const Trusted &trusted, Algorithm algorithm)
{
    if (const auto *secret = std::get_if<base::Secret>(&trusted.key))
        return !jose::weaknessesOf(*secret, algorithm).isEmpty();
    return !jose::weaknessesOf(std::get<jose::PublicKey>(trusted.key)).isEmpty();
}

// A relying party that takes exactly one key with the token's kid, holds it to its algorithm and refuses weak ones.
bool accepts(const QByteArray &token, const QList<Trusted> &trusted)
{
    const auto jws = jose::decodeCompactJws(token);
    const auto algorithm = jws ? jose::algorithmNamed(jws->algorithmName) : std::nullopt;
    if (!algorithm)
        return false;
    const QByteArray kid = jws->header.value(QLatin1String("kid")).toString().toUtf8();
    QList<Trusted> fitting;
    for (const Trusted &one : trusted) {
        if (trusted.size() == 1 || one.kid == kid)
            fitting.append(one);
    }
    if (fitting.size() != 1 || isWeak(fitting.first(), *algorithm))
        return false;
    const Trusted &chosen = fitting.first();
    if (chosen.algorithm && chosen.algorithm != algorithm)
        return false;
    return std::visit([&token](const auto &key) { return jose::verifyCompactJws(token, key).has_value(); }, chosen.key);
}

// A token in JSON serialisation stands in some files as an object.
QByteArray tokenOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toUtf8() : base::toBytes(value);
}

} // namespace

class TestWycheproofTokens : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        if (!vectors::arePresent())
            QSKIP("the shared vectors are absent");
    }

    void acceptsAsTheFileSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("signatures") << QStringLiteral("json_web_signature_test") << 401;
        QTest::newRow("keys") << QStringLiteral("json_web_key_test") << 26;
        QTest::newRow("crypto") << QStringLiteral("json_web_crypto_test") << 49;
    }
    void acceptsAsTheFileSays()
    {
        QFETCH(const QString, file);
        QFETCH(const int, count);
        int seen = 0;
        QStringList wrong;
        for (const vectors::Case &one : vectors::casesOf(file)) {
            const QJsonValue token = one.test.value(QLatin1String("jws"));
            if (token.isUndefined())
                continue;
            ++seen;
            if (accepts(tokenOf(token), keysOf(one.group)) != vectors::isToBeAccepted(one))
                wrong.append(QStringLiteral("%1 %2").arg(one.id).arg(one.comment));
        }
        QCOMPARE(wrong.join(QStringLiteral("; ")), QString());
        QCOMPARE(seen, count);
    }

    // The case is refused for this alone: its signature is good.
    void findsTheKeyWithCve2017_15361()
    {
        for (const vectors::Case &one : vectors::casesOf(QStringLiteral("json_web_key_test"))) {
            if (one.id != 7)
                continue;
            const QJsonObject set = one.group.value(QLatin1String("public")).toObject();
            const auto key = jose::importKey(base::toBytes(set));
            QVERIFY(key);
            QVERIFY(jose::verifyCompactJws(tokenOf(one.test.value(QLatin1String("jws"))), *key));
            QCOMPARE(jose::weaknessesOf(*key), QList{jose::Weakness::Roca});
            return;
        }
        QFAIL("the case is gone");
    }

    void recognisesEncryptedTokens_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("recognised");
        QTest::newRow("crypto") << QStringLiteral("json_web_crypto_test") << 23;
        QTest::newRow("encryption") << QStringLiteral("json_web_encryption_test") << 128;
    }
    void recognisesEncryptedTokens()
    {
        QFETCH(const QString, file);
        QFETCH(const int, recognised);
        int seen = 0;
        for (const vectors::Case &one : vectors::casesOf(file)) {
            const QJsonValue value = one.test.value(QLatin1String("jwe"));
            if (value.isUndefined())
                continue;
            const QByteArray token = tokenOf(value);
            const auto jws = jose::decodeCompactJws(token);
            QVERIFY(!jws);
            if (token.count('.') != 4 || token.startsWith('{'))
                continue;
            QCOMPARE(jws.error().kind, Error::Kind::Unsupported);
            ++seen;
        }
        QCOMPARE(seen, recognised);
    }
};

LATCHKEY_TEST(TestWycheproofTokens)
#include "test_wycheproof_tokens.moc"
