// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The whole way, by mouse and keys, on the sandbox: from an empty blueprint to 200 with a token.
#include "stage.h"
#include "support/suite.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/token_view.h"

#include <QLabel>
#include <QPushButton>

using tests::Stage;

class TestWalk : public QObject {
    Q_OBJECT

private slots:
    void goesFromNothingToAnOpenDoor()
    {
        Stage stage;
        stage.open();
        stage.pick("serviceField", QStringLiteral("example"));
        QCOMPARE(stage.blueprint().service.name, QStringLiteral("example_service"));
        stage.click("checkOpenButton");
        QTRY_COMPARE(stage.textOf("checkOpenResult"), QStringLiteral("200 from the service behind it"));

        stage.click("nextButton");
        stage.type("issuerField", QStringLiteral("https://login.example.com"));
        stage.page().go(ui::Stop::SigningKey);
        stage.click("algorithmField.ES256");
        QCOMPARE(stage.blueprint().signingKey.algorithm, QStringLiteral("ES256"));

        QCOMPARE(stage.find<QPushButton>("primaryButton")->text(), QStringLiteral("Review 8 changes"));
        stage.click("primaryButton");
        QCOMPARE(stage.page().current(), ui::Stop::Review);
        QCOMPARE(stage.find<QPushButton>("primaryButton")->text(), QStringLiteral("Apply 8 changes"));
        stage.click("primaryButton");
        stage.waitUntilIdle();
        QVERIFY(setup::isDone(stage.wiring().plan()));
        QCOMPARE(stage.prompts.questions.size(), 0);

        QCOMPARE(stage.find<QPushButton>("primaryButton")->text(), QStringLiteral("Run the live test"));
        stage.click("primaryButton");
        stage.waitUntilIdle();
        for (const char *row : {"liveRow.closed", "liveRow.token", "liveRow.local-verification", "liveRow.passes"})
            QVERIFY2(stage.find(row)->accessibleName().endsWith(QStringLiteral(": passed")), row);
        QVERIFY(stage.find<ui::TokenView>("liveToken")->isVisible());
        const QString summary = stage.find<ui::TextArea>("summaryField")->text();
        QVERIFY(summary.contains(QStringLiteral("https://login.example.com")));
        QVERIFY(!summary.contains(QString::fromUtf8(stage.addresses.apiKey.reveal())));
    }

    void showsTheEnvironmentAndHowManyChangesThereAre()
    {
        Stage stage;
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        QTRY_COMPARE(stage.textOf("setupPage.changes"), QStringLiteral("8 changes will be sent"));
    }
};

LATCHKEY_TEST(TestWalk)
#include "test_walk.moc"
