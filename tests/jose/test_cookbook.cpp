// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The worked examples of RFC 7520 (keys and signatures), RFC 7797 and RFC 8037, as the IETF's cookbook has them.
#include "base/json.h"
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "support/suite.h"
#include "vectors.h"

#include <QtTest>

using base::Error;
using jose::Verifier;

namespace {

QByteArray textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

QJsonObject publicHalf(QJsonObject jwk)
{
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi"})
        jwk.remove(QLatin1String(name));
    return jwk;
}

base::Result<Verifier> verifierFor(const QJsonObject &jwk, jose::Algorithm algorithm)
{
    if (jose::isSymmetric(algorithm))
        return Verifier::create(base::Secret(*jose::base64UrlDecoded(textOf(jwk, "k"))), algorithm);
    const auto key = jose::publicKeyFromJwk(publicHalf(jwk));
    if (!key)
        return base::fail(key.error());
    return Verifier::create(*key, algorithm);
}

// Keys, algorithms and signatures stand alone or in arrays of the same order.
QJsonArray listOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

QJsonObject jwkFile(const char *name)
{
    return vectors::read(QStringLiteral("jose-cookbook/jwk/%1.json").arg(QLatin1String(name)));
}

} // namespace

class TestCookbook : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        if (!vectors::arePresent())
            QSKIP("the shared vectors are absent");
    }

    void verifiesEverySignature_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"jws/4_1.rsa_v15_signature", "jws/4_2.rsa-pss_signature", "jws/4_3.ecdsa_signature",
                                 "jws/4_4.hmac-sha2_integrity_protection", "jws/4_5.signature_with_detached_content",
                                 "jws/4_6.protecting_specific_header_fields", "jws/4_7.protecting_content_only",
                                 "jws/4_8.multiple_signatures", "curve25519/jws"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void verifiesEverySignature()
    {
        QFETCH(const QString, file);
        const QJsonObject example = vectors::read(QStringLiteral("jose-cookbook/%1.json").arg(file));
        const QJsonObject input = example.value(QLatin1String("input")).toObject();
        const QJsonArray keys = listOf(input.value(QLatin1String("key")));
        const QJsonArray algorithms = listOf(input.value(QLatin1String("alg")));
        const QJsonArray signatures = listOf(example.value(QLatin1String("signing")));
        QCOMPARE(signatures.size(), keys.size());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const QJsonObject signing = signatures.at(i).toObject();
            const auto algorithm = jose::algorithmNamed(algorithms.at(i).toString().toUtf8());
            QVERIFY(algorithm);
            auto verifier = verifierFor(keys.at(i).toObject(), *algorithm);
            QVERIFY(verifier);
            const auto signature = jose::base64UrlDecoded(textOf(signing, "sig"));
            QVERIFY(signature);
            const QByteArray signedText = textOf(signing, "sig-input");
            QVERIFY(verifier->verify(signedText, *signature));
            QVERIFY(!verifier->verify(signedText + 'x', *signature));
        }
    }

    void verifiesCompactTokens_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"jws/4_1.rsa_v15_signature", "jws/4_2.rsa-pss_signature", "jws/4_3.ecdsa_signature", "curve25519/jws"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void verifiesCompactTokens()
    {
        QFETCH(const QString, file);
        const QJsonObject example = vectors::read(QStringLiteral("jose-cookbook/%1.json").arg(file));
        const QJsonObject input = example.value(QLatin1String("input")).toObject();
        const auto key = jose::publicKeyFromJwk(publicHalf(input.value(QLatin1String("key")).toObject()));
        QVERIFY(key);
        const auto jws =
            jose::verifyCompactJws(textOf(example.value(QLatin1String("output")).toObject(), "compact"), *key);
        QVERIFY(jws);
        QCOMPARE(jws->payload, textOf(input, "payload"));
    }

    void refusesUnencodedPayloads()
    {
        const QJsonObject example = vectors::read(QStringLiteral("jose-cookbook/rfc7797/hmac-sha2_b64_false.json"));
        const auto jws = jose::decodeCompactJws(textOf(example.value(QLatin1String("output")).toObject(), "compact"));
        QVERIFY(!jws);
        QCOMPARE(jws.error().kind, Error::Kind::Unsupported);
    }

    void importsPublicKeys()
    {
        for (const char *name : {"3_1.ec_public_key", "3_3.rsa_public_key"}) {
            const auto keys = jose::importKeys(base::toBytes(jwkFile(name)));
            QVERIFY(keys);
            QCOMPARE(keys->size(), 1);
            QCOMPARE(keys->first().kid, QByteArray("bilbo.baggins@hobbiton.example"));
            QCOMPARE(keys->first().form, jose::KeyForm::Jwk);
        }
    }

    void refusesPrivateAndSecretKeys()
    {
        for (const char *name : {"3_2.ec_private_key", "3_4.rsa_private_key"})
            QCOMPARE(jose::importKeys(base::toBytes(jwkFile(name))).error().kind, Error::Kind::PrivateKey);
        for (const char *name : {"3_5.symmetric_key_mac_computation", "3_6.symmetric_key_encryption"})
            QCOMPARE(jose::importKeys(base::toBytes(jwkFile(name))).error().kind, Error::Kind::Unsupported);
    }

    void recognisesEncryptedTokens()
    {
        const QJsonObject example =
            vectors::read(QStringLiteral("jose-cookbook/jwe/5_1.key_encryption_using_rsa_v15_and_aes-hmac-sha2.json"));
        const auto jws = jose::decodeCompactJws(textOf(example.value(QLatin1String("output")).toObject(), "compact"));
        QVERIFY(!jws);
        QCOMPARE(jws.error().kind, Error::Kind::Unsupported);
    }
};

LATCHKEY_TEST(TestCookbook)
#include "test_cookbook.moc"
