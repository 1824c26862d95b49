// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// From every state that a run can leave behind, the plan leads to the same end.
#include "setup/twin_pair.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;
using setup::Blueprint;
using setup::Protect;

namespace {

// Blueprints that between them use every step and every way of protecting.
QList<std::pair<QString, Blueprint>> blueprints()
{
    Blueprint fresh = guide();
    fresh.signingKey.algorithm = QStringLiteral("ES256"); // RSA keys take long to make; two of these have one
    fresh.service = {QStringLiteral("orders"), QStringLiteral("http://127.0.0.1:9998")};
    fresh.route = {QStringLiteral("orders-v1"), {QStringLiteral("/orders")}};
    Blueprint onRoute = fresh;
    onRoute.protect = Protect::Route;
    Blueprint byKid = guide();
    byKid.signingKey.algorithm = QStringLiteral("ES384");
    byKid.keyClaim = setup::KeyClaim::Kid;
    Blueprint global = guide();
    global.protect = Protect::Global;
    global.signingKey.algorithm = QStringLiteral("ES256");
    Blueprint existingRoute = guide();
    existingRoute.protect = Protect::Route;
    return {{QStringLiteral("guide"), guide()},
            {QStringLiteral("new service and route"), fresh},
            {QStringLiteral("new route, protected itself"), onRoute},
            {QStringLiteral("existing route, protected itself"), existingRoute},
            {QStringLiteral("by kid"), byKid},
            {QStringLiteral("global, ES256"), global}};
}

} // namespace

class TestConverging : public QObject {
    Q_OBJECT
private slots:
    void reachesTheEndFromEveryPartialState_data() { rows(); }
    void reachesTheEndFromEveryPartialState()
    {
        QFETCH(int, index);
        const Blueprint blueprint = blueprints().at(index).second;
        TwinPair whole;
        const auto all = whole.apply(blueprint);
        QVERIFY(all.size() >= 8);
        QVERIFY(setup::isDone(whole.plan(blueprint)));
        for (qsizetype stopped = 0; stopped < all.size(); ++stopped) {
            TwinPair pair;
            for (qsizetype i = 0; i < stopped; ++i)
                QVERIFY(pair.step(blueprint));
            QCOMPARE(pair.apply(blueprint).size(), all.size() - stopped);
            QVERIFY(setup::isDone(pair.plan(blueprint)));
        }
    }

    void reachesTheEndAfterAnyOneChangeWasTakenBack_data() { rows(); }
    void reachesTheEndAfterAnyOneChangeWasTakenBack()
    {
        QFETCH(int, index);
        const Blueprint blueprint = blueprints().at(index).second;
        TwinPair whole;
        const auto all = whole.apply(blueprint);
        for (const setup::Change &change : all) {
            TwinPair pair;
            pair.apply(blueprint);
            pair.send(change.inverse); // may be refused where others depend on it
            pair.apply(blueprint);
            QVERIFY2(setup::isDone(pair.plan(blueprint)), qPrintable(change.call.path));
        }
    }

    void sendsNothingTheSecondTime_data() { rows(); }
    void sendsNothingTheSecondTime()
    {
        QFETCH(int, index);
        const Blueprint blueprint = blueprints().at(index).second;
        TwinPair pair;
        pair.apply(blueprint);
        const int writes = pair.writes();
        QVERIFY(pair.apply(blueprint).isEmpty());
        QCOMPARE(pair.writes(), writes);
    }

    void isTheSameAfterEachCallWasSentTwice_data() { rows(); }
    void isTheSameAfterEachCallWasSentTwice()
    {
        QFETCH(int, index);
        const Blueprint blueprint = blueprints().at(index).second;
        TwinPair pair;
        for (;;) {
            const auto change = pair.step(blueprint);
            if (!change)
                break;
            const QJsonObject once = comparable(pair.snapshot());
            pair.send(change->call);
            QJsonObject twice = comparable(pair.snapshot());
            QCOMPARE(twice, once);
        }
        QVERIFY(setup::isDone(pair.plan(blueprint)));
    }

    void goesBackToWhereItStarted_data() { rows(); }
    void goesBackToWhereItStarted()
    {
        QFETCH(int, index);
        const Blueprint blueprint = blueprints().at(index).second;
        TwinPair pair;
        const QJsonObject before = comparable(pair.snapshot());
        QList<setup::Change> sent = pair.apply(blueprint);
        std::reverse(sent.begin(), sent.end());
        for (const setup::Change &change : sent) {
            const int status = pair.send(change.inverse).status;
            QVERIFY2(status >= 200 && status < 300, qPrintable(change.inverse.path));
        }
        QCOMPARE(comparable(pair.snapshot()), before);
    }

    void neverOpensARouteThatItMakes_data()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("plugin on the service") << 1;
        QTest::newRow("plugin on the route") << 2;
    }
    void neverOpensARouteThatItMakes()
    {
        QFETCH(int, index);
        const Blueprint blueprint = blueprints().at(index).second;
        TwinPair pair;
        QCOMPARE(pair.knock("/orders"), 404);
        while (pair.step(blueprint))
            QVERIFY(pair.knock("/orders") != 200);
        QCOMPARE(pair.knock("/orders"), 401);
    }

    void refusesNobodyBeforeTheEnd()
    {
        TwinPair pair;
        QList<int> seen;
        while (pair.step(guide()))
            seen.append(pair.knock("/mock"));
        QCOMPARE(seen.takeLast(), 401);
        QCOMPARE(seen.count(200), seen.size());
    }

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        const auto all = blueprints();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).first)) << i;
    }
};

LATCHKEY_TEST(TestConverging)
#include "test_converging.moc"
