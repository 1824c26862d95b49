// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A key that the blueprint chooses, by its id in Key Master or by its public half.
#include "setup/twin_pair.h"
#include "support/suite.h"

#include "api/fusionauth_calls.h"
#include "jose_making/private_key.h"

#include <QtTest>

using namespace tests;
using setup::Blueprint;
using setup::StepId;

namespace {

const QString keyId = QStringLiteral("33333333-3333-4333-8333-333333333333");

QString generated(TwinPair &pair, const QString &algorithm = QStringLiteral("ES384"))
{
    pair.send(api::fusionauth::generateKey(keyId, QStringLiteral("Shared"), algorithm, 2048));
    return model::withId(pair.snapshot().fusionauth->keys, keyId)->publicKey;
}

Blueprint guideWithPublicKey(const QString &key)
{
    Blueprint blueprint = guide();
    blueprint.publicKey = key;
    return blueprint;
}

QString foreignKey()
{
    const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
    return QString::fromLatin1(key->publicKey().pem());
}

QList<StepId> stepsIn(const setup::Plan &plan)
{
    QList<StepId> steps;
    for (const setup::PlannedStep &planned : plan.steps)
        steps.append(planned.step);
    return steps;
}

// The one application that the plan made, and the one credential.
void compareWiring(const TwinPair &pair, const QString &algorithm)
{
    const model::Snapshot snapshot = pair.snapshot();
    const model::Application *application =
        model::withName(snapshot.fusionauth->applications, QStringLiteral("Kong gateway"));
    QVERIFY(application);
    QCOMPARE(application->accessTokenKeyId, keyId);
    QCOMPARE(snapshot.kong->credentials.size(), 1);
    const model::Credential &credential = snapshot.kong->credentials.first();
    QCOMPARE(credential.algorithm, algorithm);
    QVERIFY(setup::samePublicKey(credential.rsaPublicKey, model::withId(snapshot.fusionauth->keys, keyId)->publicKey));
}

} // namespace

class TestChosenKeys : public QObject {
    Q_OBJECT
private slots:
    void signsWithTheKeyThatWasNamed()
    {
        TwinPair pair;
        generated(pair);
        Blueprint blueprint = guide();
        blueprint.signingKey.id = keyId;
        const qsizetype keys = pair.snapshot().fusionauth->keys.size();
        pair.apply(blueprint);
        QVERIFY(setup::isDone(pair.plan(blueprint)));
        QCOMPARE(pair.snapshot().fusionauth->keys.size(), keys); // none was generated
        compareWiring(pair, QStringLiteral("ES384"));
    }

    void movesAnApplicationToTheKeyThatWasNamed()
    {
        TwinPair pair;
        Blueprint blueprint = guide();
        blueprint.signingKey.algorithm = QStringLiteral("ES256");
        pair.apply(blueprint);
        generated(pair);
        blueprint.signingKey.id = keyId;
        blueprint.decisions.insert(QStringLiteral("credential"), QStringLiteral("replace"));
        const QList<setup::Change> sent = pair.apply(blueprint);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().reason, QStringLiteral("holds-another-key"));
        QCOMPARE(sent.last().reason, QStringLiteral("signs-with-another-key"));
        compareWiring(pair, QStringLiteral("ES384"));
    }

    void listsTheKeysThatCanSignWhereThereIsNoSuchOne()
    {
        TwinPair pair;
        generated(pair);
        Blueprint blueprint = guide();
        blueprint.signingKey.id = QStringLiteral("44444444-4444-4444-8444-444444444444");
        const auto conflict = gapIn<setup::Conflict>(pair.plan(blueprint), StepId::SigningKey);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("no-such-key"));
        const setup::Choice shared{QStringLiteral("Shared"),
                                   {{QStringLiteral("signing_key"), QJsonObject{{QStringLiteral("id"), keyId}}}}};
        QVERIFY(conflict->choices.contains(shared));
    }

    void refusesAKeyThatCannotSign()
    {
        TwinPair pair;
        generated(pair);
        Blueprint blueprint = guide();
        blueprint.signingKey.id = keyId;
        setup::Scene scene = pair.scene(blueprint);
        for (model::SigningKey &key : scene.snapshot.fusionauth->keys)
            key.hasPrivateKey = key.id != keyId;
        QCOMPARE(gapIn<setup::Conflict>(setup::planFor(scene), StepId::SigningKey)->reason,
                 QStringLiteral("key-cannot-sign"));
    }

    void saysThatKongDoesNotKnowTheAlgorithmOfTheKey()
    {
        TwinPair pair;
        generated(pair);
        Blueprint blueprint = guide();
        blueprint.signingKey.id = keyId;
        setup::Scene scene = pair.scene(blueprint);
        scene.snapshot.kong->capabilities.credentialAlgorithms = {QStringLiteral("RS256")};
        const auto impossible = gapIn<setup::Impossible>(setup::planFor(scene), StepId::SigningKey);
        QVERIFY(impossible);
        QCOMPARE(impossible->reason, QStringLiteral("algorithm-unknown-to-kong"));
        QCOMPARE(impossible->facts.value(QStringLiteral("algorithm")).toString(), QStringLiteral("ES384"));
    }

    void findsThePublicKeyInKeyMaster()
    {
        TwinPair pair;
        const Blueprint blueprint = guideWithPublicKey(generated(pair));
        pair.apply(blueprint);
        QVERIFY(setup::isDone(pair.plan(blueprint)));
        compareWiring(pair, QStringLiteral("ES384"));
        const auto holds = gapIn<setup::Holds>(pair.plan(blueprint), StepId::Credential);
        QVERIFY(holds->notes.isEmpty());
    }

    void leavesFusionAuthAloneWhereItDoesNotHaveTheKey()
    {
        TwinPair pair;
        const Blueprint blueprint = guideWithPublicKey(foreignKey());
        const setup::Plan plan = pair.plan(blueprint);
        QCOMPARE(stepsIn(plan), (QList<StepId>{StepId::Consumer, StepId::Credential, StepId::Service, StepId::Route,
                                               StepId::JwtPlugin}));
        const auto waits = gapIn<setup::WaitsFor>(plan, StepId::Credential);
        QVERIFY(waits);
        QCOMPARE(waits->then.notes, QList<setup::Note>({{QStringLiteral("key-not-in-fusionauth"), {}}}));
        const model::FusionAuthState before = *pair.snapshot().fusionauth;
        pair.apply(blueprint);
        QVERIFY(setup::isDone(pair.plan(blueprint)));
        QCOMPARE(*pair.snapshot().fusionauth, before);
        QCOMPARE(pair.snapshot().kong->credentials.first().algorithm, QStringLiteral("ES256"));
        QCOMPARE(pair.knock("/mock"), 401);
    }

    void takesTheAlgorithmThatTheKeyCanVerify_data()
    {
        QTest::addColumn<QString>("wished");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("wished") << QStringLiteral("RS384") << QStringLiteral("RS384");
        QTest::newRow("natural") << QStringLiteral("ES256") << QStringLiteral("RS256");
    }
    void takesTheAlgorithmThatTheKeyCanVerify()
    {
        QFETCH(QString, wished);
        QFETCH(QString, algorithm);
        const auto key = jose::PrivateKey::generate(jose::Algorithm::RS256);
        QCOMPARE(setup::algorithmFor(QString::fromLatin1(key->publicKey().pem()), wished), algorithm);
    }
};

LATCHKEY_TEST(TestChosenKeys)
#include "test_chosen_keys.moc"
