// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journey/killed_runs.h"
#include "support/suite.h"

using namespace tests;

class TestKilledUndo : public QObject {
    Q_OBJECT

    KilledRuns m_runs;

private slots:
    void init() { m_runs.goTo(m_runs.untouched); }

    void theNextUndoFinishesWhatAKilledOneBegan_data() { addDeaths(applyRecords + 1, applyRecords + undoRecords); }
    void theNextUndoFinishesWhatAKilledOneBegan()
    {
        QFETCH(Death, death);
        m_runs.goTo(m_runs.wired);
        QCOMPARE(m_runs.driven(QStringLiteral("undo"), death), Ending::Killed);

        const flow::UndoResult back = m_runs.stage.undo();
        QVERIFY(!back.stopped);
        QVERIFY(back.left.isEmpty());
        QCOMPARE(difference(m_runs.stage.state(), m_runs.untouched.state), QString());

        m_runs.stage.sandbox.forgetSeen();
        QVERIFY(m_runs.stage.undo().undone.isEmpty());
        QCOMPARE(m_runs.stage.sandbox.writes().size(), 0);
    }

    // An undo of a run that never ended: what it did goes, what it was at is found out.
    void undoTakesBackWhatAKilledApplyBegan_data() { addDeathsAtWrites(); }
    void undoTakesBackWhatAKilledApplyBegan()
    {
        QFETCH(Death, death);
        QCOMPARE(m_runs.driven(QStringLiteral("apply"), death), Ending::Killed);

        const flow::UndoResult back = m_runs.stage.undo();
        QVERIFY(!back.stopped);
        QVERIFY(back.left.isEmpty());
        QCOMPARE(difference(m_runs.stage.state(), m_runs.untouched.state), QString());
    }
};

LATCHKEY_TEST(TestKilledUndo)
#include "test_killed_undo.moc"
