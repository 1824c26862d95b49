// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

using namespace tests;
using sandbox::Half;
using setup::LiveState;

class TestApplyAndUndo : public QObject {
    Q_OBJECT
private slots:
    void walksFromNothingToAVerified200()
    {
        Stage stage;
        const flow::WalkResult result = stage.walk(quickGuide());
        QVERIFY(result.ok);
        QCOMPARE(result.steps.size(), 7);
        for (const setup::LiveResult &step : result.steps)
            QVERIFY2(step.state == LiveState::Ok, qPrintable(setup::nameOf(step.step) + step.reason));
        QCOMPARE(result.steps.last().facts.value(QStringLiteral("consumer")).toString(), QStringLiteral("fusionauth"));
        QCOMPARE(result.steps.last().facts.value(QStringLiteral("answered_by")).toString(), QStringLiteral("upstream"));
    }

    void waitsUntilASlowGatewayObeys()
    {
        Stage stage;
        stage.sandbox.stop();
        sandbox::Options slow;
        slow.propagationDelayMs = 1500;
        stage.addresses = *stage.sandbox.start(slow);
        const flow::WalkResult result = stage.walk(quickGuide());
        QVERIFY(result.ok);
        QVERIFY(result.steps.at(3).facts.value(QStringLiteral("obeyed_after_ms")).toInteger() > 500);
    }

    void sendsNoWriteTheSecondTime()
    {
        Stage stage;
        QVERIFY(stage.apply(quickGuide()).done);
        stage.sandbox.forgetSeen();
        const flow::ApplyResult second = stage.apply(quickGuide());
        QVERIFY(second.done);
        QVERIFY(second.applied.isEmpty());
        QCOMPARE(stage.sandbox.writes().size(), 0);
        QVERIFY(!stage.sandbox.seen().isEmpty());
    }

    void goesBackToWhereItStarted()
    {
        Stage stage;
        const QJsonObject before = stage.state();
        QVERIFY(stage.walk(quickGuide()).ok);
        QVERIFY(stage.state() != before);
        const flow::UndoResult back = stage.undo();
        QVERIFY(!back.stopped);
        QCOMPARE(back.left.size(), 0);
        QCOMPARE(back.undone.size(), 8);
        QCOMPARE(stage.state(), before);
        QVERIFY(stage.undo().undone.isEmpty());
    }

    void canBeAppliedAgainAfterUndo()
    {
        Stage stage;
        stage.apply(quickGuide());
        stage.undo();
        QVERIFY(stage.apply(quickGuide()).done);
        const flow::UndoResult back = stage.undo();
        QCOMPARE(back.undone.size(), 8);
    }

    void leavesWhatOthersChangedSince()
    {
        Stage stage;
        QVERIFY(stage.apply(quickGuide()).done);
        const QByteArray consumer = stage.sandbox.kongState().consumers.first().id.toLatin1();
        stage.kongWrite("PATCH", "/consumers/" + consumer, {{QStringLiteral("custom_id"), QStringLiteral("theirs")}});
        const flow::UndoResult back = stage.undo();
        QCOMPARE(back.left.size(), 1);
        QCOMPARE(back.left.first().step, setup::StepId::Consumer);
        QCOMPARE(back.left.first().reason, QStringLiteral("changed-since"));
        QCOMPARE(stage.sandbox.kongState().consumers.size(), 1);
        QCOMPARE(stage.sandbox.kongState().plugins.size(), 0);
    }

    void leavesWhatOthersUse()
    {
        Stage stage;
        QVERIFY(stage.apply(quickGuide()).done);
        const QByteArray consumer = stage.sandbox.kongState().consumers.first().id.toLatin1();
        stage.kongWrite("POST", "/consumers/" + consumer + "/jwt", {{QStringLiteral("key"), QStringLiteral("theirs")}});
        const flow::UndoResult back = stage.undo();
        QCOMPARE(back.left.size(), 1);
        QCOMPARE(back.left.first().reason, QStringLiteral("in-use"));
        QCOMPARE(back.left.first().details, QStringList{QStringLiteral("credential theirs")});
        QCOMPARE(stage.sandbox.kongState().credentials.size(), 1);
    }

    void endsTheSameWhereTheConnectionDropsAfterAWrite_data()
    {
        QTest::addColumn<int>("fusionauth");
        QTest::addColumn<int>("kong");
        QTest::addColumn<bool>("done");
        for (int n = 1; n <= 5; ++n) {
            QTest::addRow("FusionAuth did write %d", n) << n << 0 << true;
            QTest::addRow("FusionAuth did not do write %d", n) << n << 0 << false;
        }
        for (int n = 1; n <= 3; ++n) {
            QTest::addRow("Kong did write %d", n) << 0 << n << true;
            QTest::addRow("Kong did not do write %d", n) << 0 << n << false;
        }
    }
    void endsTheSameWhereTheConnectionDropsAfterAWrite()
    {
        QFETCH(int, fusionauth);
        QFETCH(int, kong);
        QFETCH(bool, done);
        Stage stage;
        const QJsonObject before = stage.state();
        const auto kind = done ? sandbox::Disturbance::Kind::DropAfter : sandbox::Disturbance::Kind::DropBefore;
        stage.sandbox.disturbWrite(fusionauth ? Half::FusionAuth : Half::KongAdmin, fusionauth + kong, {kind, {}});
        if (!stage.apply(quickGuide()).done)
            QVERIFY(stage.apply(quickGuide()).done);
        QCOMPARE(stage.sandbox.kongState().plugins.size(), 1);
        QCOMPARE(stage.sandbox.kongState().consumers.size(), 1);
        QCOMPARE(stage.sandbox.kongState().credentials.size(), 1);
        const flow::UndoResult back = stage.undo();
        QCOMPARE(back.left.size(), 0);
        QCOMPARE(stage.state(), before);
    }

    void stopsWhereASystemGoesAwayAndGoesOnWhenItIsBack()
    {
        Stage stage;
        Wires wires(stage.addresses, stage.addresses.apiKey);
        flow::ApplyOptions options = stage.options(quickGuide());
        options.progress = [&stage](const flow::Progress &progress) {
            if (progress.moment == flow::Progress::Moment::Done && progress.step == setup::StepId::Consumer)
                stage.sandbox.stopHalf(Half::KongAdmin);
        };
        {
            storage::Journal kept = stage.journal(quickGuide());
            const flow::ApplyResult result = finish(flow::apply(wires.systems(), &kept, options));
            QVERIFY(!result.done);
            QVERIFY(result.stopped);
        }
        QVERIFY(stage.sandbox.startHalf(Half::KongAdmin));
        QVERIFY(stage.apply(quickGuide()).done);
        QCOMPARE(stage.sandbox.kongState().consumers.size(), 1);
    }

    void asksForAPasswordBeforeTheFirstWrite()
    {
        Stage stage;
        Wires wires(stage.addresses, stage.addresses.apiKey);
        flow::ApplyOptions options = stage.options(quickGuide());
        options.password = {};
        storage::Journal kept = stage.journal(quickGuide());
        const flow::ApplyResult result = finish(flow::apply(wires.systems(), &kept, options));
        QCOMPARE(result.stopped->kind, base::Error::Kind::Missing);
        QCOMPARE(stage.sandbox.writes().size(), 0);
    }

    void worksWithAKeyThatIsNoKeyManager()
    {
        Stage stage;
        Wires wires(stage.addresses, stage.addresses.superKey);
        storage::Journal kept = stage.journal(quickGuide());
        flow::WalkOptions options;
        options.apply = stage.options(quickGuide());
        const flow::WalkResult result = finish(flow::walk(wires.systems(), &kept, options));
        QVERIFY(result.ok);
        QCOMPARE(result.apply.applied.size(), 7);
        QCOMPARE(result.steps.at(4).facts.value(QStringLiteral("login_only_key")).toBool(true), false);
    }

    void endsWithItsOwner()
    {
        Stage stage;
        Wires wires(stage.addresses, stage.addresses.apiKey);
        storage::Journal kept = stage.journal(quickGuide());
        http::TaskScope scope;
        bool ended = false;
        auto run = [](http::Task<flow::ApplyResult> task, bool *into) -> http::Task<> {
            const flow::ApplyResult result = co_await task;
            *into = result.done;
        };
        scope.launch(run(flow::apply(wires.systems(), &kept, stage.options(quickGuide())), &ended));
        QTRY_VERIFY(!kept.entries().isEmpty());
        scope.cancel();
        QVERIFY(!ended);
    }
};

LATCHKEY_TEST(TestApplyAndUndo)
#include "test_apply_and_undo.moc"
