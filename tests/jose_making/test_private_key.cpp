// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "jose_making/private_key.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using jose::Algorithm;
using jose::PrivateKey;

namespace {

QByteArray headerFor(const QByteArray &algorithm)
{
    return "{\"alg\":\"" + algorithm + "\"}";
}

} // namespace

class TestPrivateKey : public QObject {
    Q_OBJECT
private slots:
    void signsWhatThePublicHalfVerifies_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
            QTest::newRow(name) << QByteArray(name);
    }
    void signsWhatThePublicHalfVerifies()
    {
        QFETCH(const QByteArray, name);
        const Algorithm algorithm = *jose::algorithmNamed(name);
        const auto key = PrivateKey::generate(algorithm);
        QVERIFY(key);
        const QByteArray header = headerFor(name);
        const QByteArray token = jose::makeCompactJws(header, R"({"sub":"1"})", *key, algorithm);
        const auto jws = jose::verifyCompactJws(token, key->publicKey());
        QVERIFY(jws);
        QCOMPARE(jws->payload, QByteArray(R"({"sub":"1"})"));

        QByteArray other = token;
        other[header.size() + 12] = char(other[header.size() + 12] ^ 1);
        QVERIFY(!jose::verifyCompactJws(other, key->publicKey()));
    }

    void signsWithASecret_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"HS256", "HS384", "HS512"})
            QTest::newRow(name) << QByteArray(name);
    }
    void signsWithASecret()
    {
        QFETCH(const QByteArray, name);
        const Algorithm algorithm = *jose::algorithmNamed(name);
        const base::Secret secret("a secret");
        const QByteArray token = jose::makeCompactJws(headerFor(name), "{}", secret, algorithm);
        QVERIFY(jose::verifyCompactJws(token, secret));
        const auto wrong = jose::verifyCompactJws(token, base::Secret("another"));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Refused);
        QCOMPARE(wrong.error().subject, QStringLiteral("signature"));
    }

    void makesRsaKeysAsLongAsAsked()
    {
        QCOMPARE(PrivateKey::generate(Algorithm::RS256, 2048)->publicKey().bits(), 2048);
        QCOMPARE(PrivateKey::generate(Algorithm::RS256, 3072)->publicKey().bits(), 3072);
    }

    void comesBackFromItsPem()
    {
        const auto key = PrivateKey::generate(Algorithm::ES384);
        QVERIFY(key);
        const base::Secret pem = key->pem();
        QVERIFY(pem.reveal().startsWith("-----BEGIN PRIVATE KEY-----\n"));
        const auto again = PrivateKey::fromPem(pem.reveal());
        QVERIFY(again);
        QCOMPARE(again->publicKey(), key->publicKey());
    }

    void refusesAPemThatIsNone()
    {
        QCOMPARE(PrivateKey::fromPem("no key").error().kind, Error::Kind::Malformed);
        QCOMPARE(PrivateKey::fromPem("").error().kind, Error::Kind::Malformed);
    }

    void signsNothingWithAKeyOfAnotherKind()
    {
        const auto key = PrivateKey::generate(Algorithm::ES256);
        QVERIFY(jose::sign("x", *key, Algorithm::RS256).isEmpty());
        QVERIFY(jose::sign("x", *key, Algorithm::ES384).isEmpty());
        QVERIFY(jose::sign("x", base::Secret("s"), Algorithm::RS256).isEmpty());
        QVERIFY(jose::sign("x", base::Secret(), Algorithm::HS256).isEmpty());
        QVERIFY(!PrivateKey::generate(Algorithm::HS256));
    }
};

LATCHKEY_TEST(TestPrivateKey)
#include "test_private_key.moc"
