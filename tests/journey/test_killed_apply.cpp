// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journey/killed_runs.h"
#include "support/suite.h"

using namespace tests;

class TestKilledApply : public QObject {
    Q_OBJECT

    KilledRuns m_runs;

private slots:
    void init() { m_runs.goTo(m_runs.untouched); }

    // What the rows below count.
    void aRunThatLivesHasThatManyWritesAndRecords()
    {
        QCOMPARE(census(m_runs.stage), (QList<qsizetype>{1, 1, 4, 3, 0, 0, 1, 1, 0, 0, 0}));
        QCOMPARE(m_runs.driven(QStringLiteral("apply")), Ending::Done);
        QCOMPARE(m_runs.stage.sandbox.writes().size(), writesOfARun);
        QCOMPARE(m_runs.records(), applyRecords);
        QCOMPARE(difference(wiring(m_runs.stage.state()), wiring(m_runs.wired.state)), QString());
        QCOMPARE(census(m_runs.stage), (QList<qsizetype>{1, 2, 5, 4, 1, 1, 1, 1, 1, 1, 1}));

        QCOMPARE(m_runs.driven(QStringLiteral("undo")), Ending::Done);
        QCOMPARE(m_runs.stage.sandbox.writes().size(), writesOfARun);
        QCOMPARE(m_runs.records(), applyRecords + undoRecords);
        QCOMPARE(difference(m_runs.stage.state(), m_runs.untouched.state), QString());
    }

    void theNextApplyFinishesWhatAKilledOneBegan_data() { addDeaths(1, applyRecords); }
    void theNextApplyFinishesWhatAKilledOneBegan()
    {
        QFETCH(Death, death);
        QCOMPARE(m_runs.driven(QStringLiteral("apply"), death), Ending::Killed);

        QVERIFY(m_runs.apply().done);
        QCOMPARE(difference(wiring(m_runs.stage.state()), wiring(m_runs.wired.state)), QString());
        QCOMPARE(census(m_runs.stage), (QList<qsizetype>{1, 2, 5, 4, 1, 1, 1, 1, 1, 1, 1}));

        m_runs.stage.sandbox.forgetSeen();
        const flow::WalkResult proof = m_runs.walk();
        QVERIFY(proof.ok);
        QVERIFY(proof.apply.applied.isEmpty());
        QCOMPARE(m_runs.stage.sandbox.writes().size(), 0);

        const flow::UndoResult back = m_runs.stage.undo();
        QVERIFY(!back.stopped);
        QVERIFY(back.left.isEmpty());
        QCOMPARE(difference(m_runs.stage.state(), m_runs.untouched.state), QString());
    }
};

LATCHKEY_TEST(TestKilledApply)
#include "test_killed_apply.moc"
