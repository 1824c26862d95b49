// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Either half can be wired alone: the one that nobody asked about does not keep the other from its own.
#include "setup/twin_pair.h"
#include "support/suite.h"

#include "jose_making/private_key.h"

#include <QtTest>

using namespace tests;
using setup::Blueprint;
using setup::StepId;

namespace {

enum class Half { FusionAuth, Kong };

// What a run sees that has a connection to one half only.
setup::Scene sceneOf(const TwinPair &pair, const Blueprint &blueprint, Half half)
{
    setup::Scene scene = pair.scene(blueprint);
    if (half == Half::Kong)
        scene.snapshot.fusionauth.reset();
    else
        scene.snapshot.kong.reset();
    return scene;
}

QList<StepId> apply(TwinPair &pair, const Blueprint &blueprint, Half half)
{
    QList<StepId> sent;
    while (const auto ready = setup::firstReady(setup::planFor(sceneOf(pair, blueprint, half)))) {
        const auto change = std::get<setup::Change>(ready->gap);
        if (pair.send(change.call).status > 299 || sent.size() > 20) {
            QTest::qFail(qPrintable(setup::nameOf(ready->step)), __FILE__, __LINE__);
            return sent;
        }
        sent.append(ready->step);
    }
    return sent;
}

Blueprint gatewayOnly()
{
    Blueprint blueprint = guide();
    const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
    blueprint.publicKey = QString::fromLatin1(key->publicKey().pem());
    return blueprint;
}

} // namespace

class TestHalves : public QObject {
    Q_OBJECT
private slots:
    void wiresTheGatewayWithoutFusionAuth()
    {
        TwinPair pair;
        const Blueprint blueprint = gatewayOnly();
        QCOMPARE(apply(pair, blueprint, Half::Kong),
                 (QList<StepId>{StepId::Consumer, StepId::Credential, StepId::JwtPlugin}));
        const model::Snapshot snapshot = pair.snapshot();
        QCOMPARE(snapshot.kong->credentials.size(), 1);
        QCOMPARE(snapshot.kong->credentials.first().key, QStringLiteral("https://login.example.com"));
        QCOMPARE(snapshot.kong->credentials.first().algorithm, QStringLiteral("ES256"));
        QCOMPARE(snapshot.kong->credentials.first().rsaPublicKey.trimmed(), blueprint.publicKey.trimmed());
        QCOMPARE(pair.knock("/mock"), 401);
        QVERIFY(setup::isDone(setup::planFor(sceneOf(pair, blueprint, Half::Kong))));
    }

    void wiresFusionAuthWithoutAGateway()
    {
        TwinPair pair;
        Blueprint blueprint = guide();
        blueprint.signingKey.algorithm = QStringLiteral("ES256");
        QCOMPARE(apply(pair, blueprint, Half::FusionAuth),
                 (QList<StepId>{StepId::SigningKey, StepId::TenantIssuer, StepId::Application, StepId::LoginApiKey,
                                StepId::TestUser}));
        const setup::Plan plan = setup::planFor(sceneOf(pair, blueprint, Half::FusionAuth));
        QVERIFY(setup::isDone(plan));
        QVERIFY(setup::blockedOf(plan).isEmpty());
        QCOMPARE(pair.knock("/mock"), 200);
    }

    void saysWhichHalfIsLeftOut()
    {
        TwinPair pair;
        const setup::Plan plan = setup::planFor(sceneOf(pair, guide(), Half::FusionAuth));
        const auto impossible = gapIn<setup::Impossible>(plan, StepId::Credential);
        QVERIFY(impossible);
        QCOMPARE(impossible->reason, QStringLiteral("half-not-asked"));
        QCOMPARE(impossible->facts, (QJsonObject{{QStringLiteral("product"), QStringLiteral("Kong")}}));
        QVERIFY(impossible->optional);
    }

    void isNotDoneWithoutAnyHalf()
    {
        setup::Scene scene;
        scene.blueprint = guide();
        QVERIFY(!setup::isDone(setup::planFor(scene)));
    }

    void stillBlocksWhereAHalfWasAskedAndGaveNothing()
    {
        TwinPair pair;
        setup::Scene scene = sceneOf(pair, gatewayOnly(), Half::Kong);
        scene.snapshot.unreadable.append({QStringLiteral("fusionauth"), QStringLiteral("timed-out: 10 s")});
        const auto unknown = gapIn<setup::Unknown>(setup::planFor(scene), StepId::Credential);
        QVERIFY(unknown);
        QCOMPARE(unknown->what, QStringLiteral("fusionauth"));
    }

    void asksForWhatOnlyFusionAuthWouldTell_data()
    {
        QTest::addColumn<Blueprint>("blueprint");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("choices");
        QTest::newRow("no key") << guide() << QStringLiteral("public-key-not-given") << 0;
        Blueprint noIssuer = gatewayOnly();
        noIssuer.tenant.issuer.clear();
        QTest::newRow("no issuer") << noIssuer << QStringLiteral("issuer-not-given") << 0;
        Blueprint byKid = gatewayOnly();
        byKid.keyClaim = setup::KeyClaim::Kid;
        QTest::newRow("no kid") << byKid << QStringLiteral("kid-not-known") << 1;
    }
    void asksForWhatOnlyFusionAuthWouldTell()
    {
        QFETCH(Blueprint, blueprint);
        QFETCH(QString, reason);
        QFETCH(int, choices);
        TwinPair pair;
        const auto conflict =
            gapIn<setup::Conflict>(setup::planFor(sceneOf(pair, blueprint, Half::Kong)), StepId::Credential);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, reason);
        QCOMPARE(conflict->choices.size(), choices);
    }

    void locksNothingBeforeTheKeyIsKnown()
    {
        TwinPair pair;
        QCOMPARE(apply(pair, guide(), Half::Kong), QList<StepId>{StepId::Consumer});
        QCOMPARE(pair.knock("/mock"), 200);
    }
};

LATCHKEY_TEST(TestHalves)
#include "test_halves.moc"
