// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What FusionAuth's half adds: whose key signed, whose key is stored, and who changed what.
#include "bench.h"
#include "support/suite.h"

#include <QtTest>

using testing::Bench;

class TestIdentityCauses : public QObject {
    Q_OBJECT

private slots:
    void aHealthyWiringHasNone()
    {
        Bench bench;
        bench.withFusionAuth();
        QCOMPARE(bench.cause(), QString());
    }

    void aKeyThatIsStillInFusionAuthWasRotated()
    {
        Bench bench;
        bench.withFusionAuth();
        bench.fusionauth->applications.first().accessTokenKeyId = QStringLiteral("second");
        bench.header.insert(QStringLiteral("kid"), QStringLiteral("kid of second"));
        bench.signer = testing::secondKey();
        QCOMPARE(bench.cause(), QStringLiteral("key-rotated"));
    }

    void aKeyOfAnotherApplicationOfTheTenantIsTaken()
    {
        Bench bench;
        bench.withFusionAuth();
        model::Application other = bench.fusionauth->applications.first();
        other.id = QStringLiteral("other");
        other.accessTokenKeyId = QStringLiteral("second");
        bench.fusionauth->applications.append(other);
        bench.claims.insert(QStringLiteral("applicationId"), other.id);
        bench.header.insert(QStringLiteral("kid"), QStringLiteral("kid of second"));
        bench.signer = testing::secondKey();
        QCOMPARE(bench.cause(), QStringLiteral("credential-key-taken"));
    }

    void theTenantsKeySignsWhileJwtIsNotEnabled()
    {
        Bench bench;
        bench.withFusionAuth();
        bench.fusionauth->applications.first().jwtEnabled = false;
        bench.fusionauth->tenants.first().accessTokenKeyId = QStringLiteral("second");
        bench.header.insert(QStringLiteral("kid"), QStringLiteral("kid of second"));
        bench.signer = testing::secondKey();
        QCOMPARE(bench.cause(), QStringLiteral("issuer-signs-otherwise"));
    }

    void aTokenOfTheRightKeyThatDoesNotFitWasAltered()
    {
        Bench bench;
        bench.withFusionAuth();
        QByteArray token = bench.token();
        token[token.size() - 20] = token.at(token.size() - 20) == 'A' ? 'B' : 'A';
        bench.sendsToken = false;
        bench.request.headers.append({"Authorization", "Bearer " + token});
        QCOMPARE(bench.cause(), QStringLiteral("not-a-whole-jwt"));
    }

    void aTenantThatGotAnotherIssuerSinceLeavesOldTokensBehind()
    {
        Bench bench;
        bench.withFusionAuth();
        bench.fusionauth->tenants.first().others.insert(QStringLiteral("lastUpdateInstant"),
                                                        (testing::now + 60) * 1000);
        bench.claims.insert(QStringLiteral("iss"), QStringLiteral("https://old.example"));
        QCOMPARE(bench.cause(), QStringLiteral("issuer-not-set"));
    }

    void anIssuerThatIsNotTheTenantsIsRewritten()
    {
        Bench bench;
        bench.withFusionAuth();
        bench.kong.credentials.clear();
        bench.claims.insert(QStringLiteral("iss"), QStringLiteral("https://rewritten.example"));
        QCOMPARE(bench.cause(), QStringLiteral("issuer-rewritten"));
    }

    void withoutItTwoCausesCannotBeToldApart()
    {
        Bench bench;
        bench.signer = testing::secondKey();
        const QList<diagnosis::Code> both{diagnosis::Code::KeyRotated, diagnosis::Code::NotAWholeJwt};
        QCOMPARE(bench.diagnosed().alternatives, both);
    }
};

LATCHKEY_TEST(TestIdentityCauses)
#include "test_identity_causes.moc"
