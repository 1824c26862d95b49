// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/key_import.h"
#include "jose/weakness.h"
#include "keys.h"
#include "support/suite.h"

#include <QtTest>

using jose::Algorithm;
using jose::Weakness;
using jose::weaknessesOf;

class TestWeakness : public QObject {
    Q_OBJECT
private slots:
    void findsNothingOnGoodKeys()
    {
        QCOMPARE(weaknessesOf(*jose::importKey(keys::rsaPem)), QList<Weakness>());
        QCOMPARE(weaknessesOf(*jose::importKey(keys::ecPem)), QList<Weakness>());
    }

    void findsASmallExponent()
    {
        QCOMPARE(weaknessesOf(*jose::importKey(keys::rsaJwkWith("Aw"))), QList{Weakness::SmallExponent});
        QCOMPARE(weaknessesOf(*jose::importKey(keys::rsaJwkWith("__8"))), QList{Weakness::SmallExponent});
        QCOMPARE(weaknessesOf(*jose::importKey(keys::rsaJwkWith("AQAD"))), QList<Weakness>());
    }

    void findsAShortModulus()
    {
        const auto key = jose::importKey(
            R"({"kty":"RSA","e":"AQAB","n":"rJBIp6T1YK-RtPyvYqFFlcucqewSAA_IReSFchE8qyiQrbARqRlXWkB2DR8j_pJQnIpYELbQWZ)"
            R"(C5Cd0PTGAU8rMbar2AW6zpmBbi7aQf17lUBdt8XI9M9rq7FPVQ1dDdUXm1SVH_9qqWhvMPR422SbfHBEzCAtzK0ANDRo6qz78"})");
        QVERIFY(key);
        QCOMPARE(key->bits(), 1024);
        QCOMPARE(weaknessesOf(*key), QList{Weakness::ShortModulus});
    }

    void findsShortSecrets()
    {
        const auto found = [](int size, Algorithm algorithm) {
            return !weaknessesOf(base::Secret(QByteArray(size, 's')), algorithm).isEmpty();
        };
        QVERIFY(found(31, Algorithm::HS256));
        QVERIFY(!found(32, Algorithm::HS256));
        QVERIFY(found(47, Algorithm::HS384));
        QVERIFY(!found(48, Algorithm::HS384));
        QVERIFY(found(63, Algorithm::HS512));
        QVERIFY(!found(64, Algorithm::HS512));
    }
};

LATCHKEY_TEST(TestWeakness)
#include "test_weakness.moc"
