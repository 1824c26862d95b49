// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Wycheproof's files of bare signatures: every one of them through the verifier, with the key in each form given.
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "support/suite.h"
#include "vectors.h"

#include <QtTest>

using jose::Algorithm;
using jose::PublicKey;
using jose::Verifier;

namespace {

QByteArray hexOf(const QJsonObject &object, const char *name)
{
    return QByteArray::fromHex(object.value(QLatin1String(name)).toString().toLatin1());
}

QByteArray textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

// The group's key out of its PEM, checked against the same key in DER and JWK.
base::Result<PublicKey> keyOf(const QJsonObject &group)
{
    const auto key = jose::publicKeyFromPem(textOf(group, "publicKeyPem"));
    if (!key)
        return key;
    const auto fromDer = jose::importKey(hexOf(group, "publicKeyDer"));
    if (!fromDer || *fromDer != *key)
        QTest::qFail("DER and PEM differ", __FILE__, __LINE__);
    for (const char *name : {"publicKeyJwk", "keyJwk"}) {
        const QJsonValue jwk = group.value(QLatin1String(name));
        if (!jwk.isObject())
            continue;
        const auto fromJwk = jose::publicKeyFromJwk(jwk.toObject());
        if (!fromJwk || *fromJwk != *key)
            QTest::qFail("JWK and PEM differ", __FILE__, __LINE__);
    }
    return key;
}

} // namespace

class TestWycheproofSignatures : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        if (!vectors::arePresent())
            QSKIP("the shared vectors are absent");
    }

    void verifiesAsTheFileSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<int>("count");
        const auto row = [](const char *file, const char *algorithm, int count) {
            QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(algorithm) << count;
        };
        row("ecdsa_secp256r1_sha256_p1363_test", "ES256", 262);
        row("ecdsa_secp384r1_sha384_p1363_test", "ES384", 280);
        row("ecdsa_secp521r1_sha512_p1363_test", "ES512", 318);
        row("ed25519_test", "EdDSA", 151);
        row("ed448_test", "EdDSA", 87);
        row("rsa_signature_2048_sha256_test", "RS256", 259);
        row("rsa_signature_2048_sha384_test", "RS384", 258);
        row("rsa_signature_2048_sha512_test", "RS512", 259);
        row("rsa_signature_3072_sha256_test", "RS256", 259);
        row("rsa_signature_4096_sha256_test", "RS256", 258);
        row("rsa_pss_2048_sha256_mgf1_32_test", "PS256", 108);
        row("rsa_pss_3072_sha256_mgf1_32_test", "PS256", 108);
    }
    void verifiesAsTheFileSays()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, algorithm);
        QFETCH(const int, count);
        const QList<vectors::Case> cases = vectors::casesOf(file);
        QCOMPARE(cases.size(), count);
        QStringList wrong;
        // A verifier is kept as long as the key stays the same, so that a refusal must leave it usable.
        std::optional<PublicKey> key;
        std::optional<Verifier> verifier;
        QJsonObject group;
        for (const vectors::Case &one : cases) {
            if (one.group != group) {
                group = one.group;
                auto imported = keyOf(group);
                QVERIFY(imported);
                key = *imported;
                auto made = Verifier::create(*key, *jose::algorithmNamed(algorithm));
                QVERIFY(made);
                verifier = *std::move(made);
            }
            if (verifier->verify(hexOf(one.test, "msg"), hexOf(one.test, "sig")) != vectors::isToBeAccepted(one))
                wrong.append(QStringLiteral("%1 %2").arg(one.id).arg(one.comment));
        }
        QCOMPARE(wrong.join(QStringLiteral("; ")), QString());
    }

    void verifiesMacs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<int>("tagBits");
        QTest::newRow("HS256") << QStringLiteral("hmac_sha256_test") << QByteArray("HS256") << 256;
        QTest::newRow("HS384") << QStringLiteral("hmac_sha384_test") << QByteArray("HS384") << 384;
        QTest::newRow("HS512") << QStringLiteral("hmac_sha512_test") << QByteArray("HS512") << 512;
    }
    void verifiesMacs()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, algorithm);
        QFETCH(const int, tagBits);
        const QList<vectors::Case> cases = vectors::casesOf(file);
        QCOMPARE(cases.size(), 174);
        QStringList wrong;
        for (const vectors::Case &one : cases) {
            auto verifier = Verifier::create(base::Secret(hexOf(one.test, "key")), *jose::algorithmNamed(algorithm));
            QVERIFY(verifier);
            // Half of the groups hold tags cut to half, which JWS does not know (RFC 7518 3.2): all are refused.
            const bool whole = one.group.value(QLatin1String("tagSize")).toInt() == tagBits;
            const bool accept = whole && vectors::isToBeAccepted(one);
            if (verifier->verify(hexOf(one.test, "msg"), hexOf(one.test, "tag")) != accept)
                wrong.append(QStringLiteral("%1 %2").arg(one.id).arg(one.comment));
        }
        QCOMPARE(wrong.join(QStringLiteral("; ")), QString());
    }
};

LATCHKEY_TEST(TestWycheproofSignatures)
#include "test_wycheproof_signatures.moc"
