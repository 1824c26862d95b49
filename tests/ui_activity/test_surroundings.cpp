// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "support/suite.h"
#include "ui/activity/run_words.h"
#include "ui/activity/surroundings.h"
#include "ui_activity/samples.h"

using ui::Place;
using ui::Surroundings;

namespace {

storage::Environment staging()
{
    storage::Environment environment;
    environment.id = QStringLiteral("one");
    environment.name = QStringLiteral("Acme");
    environment.fusionauthUrl = QStringLiteral("https://auth.example.com");
    environment.kongAdminUrl = QStringLiteral("http://kong-admin.internal:8001");
    return environment;
}

Surroundings opened(const storage::Environment &environment)
{
    return {environment, QList<storage::Environment>{environment}, false};
}

} // namespace

class TestSurroundings : public QObject {
    Q_OBJECT
private slots:
    void countsWhatStands()
    {
        const ui::RunCounts counts = ui::countsOf(tests::mixedRun(QStringLiteral("one")));
        QCOMPARE(counts, (ui::RunCounts{1, 1, 1, 0}));
        QCOMPARE(ui::countsInWords(counts), QStringLiteral("1 stands, 1 was taken back, 1 is undecided"));
        QCOMPARE(ui::stateOf(counts).text, QStringLiteral("1 undecided"));
        QCOMPARE(ui::stateOf(ui::RunCounts{8, 0, 0, 0}).text, QStringLiteral("stands"));
        QCOMPARE(ui::stateOf(ui::RunCounts{5, 3, 0, 0}).text, QStringLiteral("5 of 8 stand"));
        QCOMPARE(ui::stateOf(ui::RunCounts{0, 3, 0, 0}).text, QStringLiteral("taken back"));
        QCOMPARE(ui::stateOf(ui::RunCounts{0, 0, 0, 2}).text, QStringLiteral("without effect"));
    }

    void allowsUndoWhereTheRunWasMade()
    {
        QCOMPARE(ui::whyNoUndo(opened(staging()), tests::mixedRun(QStringLiteral("one"))), QString());
    }

    void saysWhyNothingCanBeTakenBack()
    {
        const console::RecordedRun run = tests::mixedRun(QStringLiteral("one"));
        storage::Environment readOnly = staging();
        readOnly.readOnly = true;
        QCOMPARE(ui::whyNoUndo(opened(readOnly), run),
                 QStringLiteral("Acme is read-only: nothing is written there, and nothing taken back."));
        Surroundings busy = opened(staging());
        busy.busy = true;
        QCOMPARE(ui::whyNoUndo(busy, run), QStringLiteral("Another run is under way."));
        console::RecordedRun settled = run;
        settled.entries = {run.entries.at(1)};
        QCOMPARE(ui::whyNoUndo(opened(staging()), settled), QStringLiteral("Nothing of this run stands any more."));
        const Surroundings nothingOpen{std::nullopt, QList<storage::Environment>{staging()}, false};
        QCOMPARE(ui::whyNoUndo(nothingOpen, run),
                 QStringLiteral("This was done in Acme. Open it to take something back there."));
        QCOMPARE(ui::whyNoUndo(opened(staging()), tests::mixedRun(QStringLiteral("two"))),
                 QStringLiteral("Acme staging is not among the environments any more."));
    }

    void findsThePlaceOfARun()
    {
        const storage::JournalHead head = tests::mixedRun(QStringLiteral("one")).head;
        QCOMPARE(ui::placeOf(opened(staging()), head), Place::Open);
        QCOMPARE(ui::placeOf({std::nullopt, QList<storage::Environment>{staging()}, false}, head), Place::Other);
        QCOMPARE(ui::placeOf({std::nullopt, QList<storage::Environment>{}, false}, head), Place::Gone);
        // Nobody said which exist: it may.
        QCOMPARE(ui::placeOf({}, head), Place::Other);
        QVERIFY(!ui::pointsElsewhere(opened(staging()), head));
        storage::Environment moved = staging();
        moved.kongAdminUrl = QStringLiteral("http://other:8001");
        QVERIFY(ui::pointsElsewhere(opened(moved), head));
    }
};

LATCHKEY_TEST(TestSurroundings)
#include "test_surroundings.moc"
