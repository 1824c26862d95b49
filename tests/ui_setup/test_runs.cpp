// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Runs: stop, resume, take back, and the question before production is written.
#include "stage.h"
#include "support/suite.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QPushButton>

using tests::Stage;
using Doing = console::Wiring::Doing;

class TestRuns : public QObject {
    Q_OBJECT

private slots:
    void stopsAfterTheChangeThatIsOnItsWayAndResumes()
    {
        Stage stage;
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().go(ui::Stop::Review);
        bool asked = false;
        QObject::connect(&stage.wiring(), &console::Wiring::progressChanged, &stage.page(), [&] {
            if (!stage.wiring().progress().isEmpty() && !std::exchange(asked, true))
                stage.click("primaryButton");
        });
        stage.click("primaryButton");
        stage.waitUntilIdle();
        QVERIFY(asked);
        QVERIFY(stage.wiring().applied().has_value());
        QCOMPARE(stage.wiring().applied()->stopped->kind, base::Error::Kind::Cancelled);
        QCOMPARE(stage.wiring().applied()->applied.size(), 1);
        QCOMPARE(stage.wiring().undecided(), 0);
        QVERIFY(stage.find<ui::Banner>("runBanner")->accessibleName().contains(QStringLiteral("1 applied, 7 left")));
        stage.click("resumeButton");
        QCOMPARE(stage.wiring().doing(), Doing::Applying);
        stage.waitUntilIdle();
        QVERIFY(setup::isDone(stage.wiring().plan()));
    }

    void takesTheLastRunBack()
    {
        Stage stage;
        stage.open();
        const model::KongState before = stage.sandbox.kongState();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().go(ui::Stop::Review);
        stage.click("primaryButton");
        stage.waitUntilIdle();
        QVERIFY(stage.textOf("setupPage.changes").startsWith(QStringLiteral("8 changes applied at ")));
        stage.click("setupPage.changesAction");
        QCOMPARE(stage.wiring().doing(), Doing::TakingBack);
        stage.waitUntilIdle();
        QCOMPARE(stage.wiring().takenBack()->undone.size(), 8);
        QCOMPARE(stage.wiring().takenBack()->left.size(), 0);
        QCOMPARE(stage.sandbox.kongState().plugins, before.plugins);
        QCOMPARE(stage.sandbox.kongState().credentials, before.credentials);
        QTRY_COMPARE(stage.textOf("setupPage.changes"), QStringLiteral("8 changes will be sent"));
    }

    void asksBeforeItWritesToProduction()
    {
        Stage stage({storage::EnvironmentKind::Production, false});
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().go(ui::Stop::Review);
        stage.prompts.sure = false;
        stage.click("primaryButton");
        QCOMPARE(stage.prompts.questions.size(), 1);
        QCOMPARE(stage.prompts.questions.first().typed, QStringLiteral("Acme staging"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(stage.wiring().doing(), Doing::Nothing);
        QCOMPARE(stage.sandbox.writes().size(), 0);
        stage.prompts.sure = true;
        stage.click("primaryButton");
        QTRY_COMPARE(stage.wiring().doing(), Doing::Applying);
        stage.waitUntilIdle();
        QVERIFY(setup::isDone(stage.wiring().plan()));
    }

    void saysWhyARunEndedAndFinishesItLater()
    {
        Stage stage;
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().go(ui::Stop::Review);
        sandbox::Disturbance fault{sandbox::Disturbance::Kind::Answer, {}};
        fault.answer.status = 503;
        stage.sandbox.disturbWrite(sandbox::Half::KongAdmin, 2, fault);
        stage.click("primaryButton");
        stage.waitUntilIdle();
        QCOMPARE(stage.wiring().applied()->stopped->kind, base::Error::Kind::ServerFault);
        QVERIFY(stage.find<ui::Banner>("runBanner")->accessibleName().contains(QStringLiteral("the server failed")));
        QTRY_VERIFY(stage.find("resumeButton")->isVisible());
        stage.click("resumeButton");
        stage.waitUntilIdle();
        QVERIFY(setup::isDone(stage.wiring().plan()));
        QCOMPARE(stage.wiring().undecided(), 0);
    }
};

LATCHKEY_TEST(TestRuns)
#include "test_runs.moc"
