// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/page.h"
#include "ui/widgets/plan_row.h"
#include "ui/widgets/ribbon.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QtTest>

class TestViews : public QObject {
    Q_OBJECT
private slots:
    void factsAreCopied()
    {
        ui::Facts facts(QStringLiteral("tenantFacts"));
        facts.setFacts(
            {{QStringLiteral("Issuer"), QStringLiteral("acme.com"), true, {}, ui::PillKind::Neutral, true, {}}});
        auto *copy = facts.findChild<QToolButton *>(QStringLiteral("tenantFacts.value.0.copy"));
        QCOMPARE(copy->accessibleName(), QStringLiteral("Copy Issuer"));
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("acme.com"));
    }

    void codeShowsSecretsAsDots()
    {
        ui::CodeView view(QStringLiteral("callView"), QStringLiteral("call"));
        view.setCode(QStringLiteral("GET / HTTP/1.1\nAuthorization: [redacted]"), ui::CodeKind::Http);
        QCOMPARE(view.textEdit()->toPlainText(), QStringLiteral("GET / HTTP/1.1\nAuthorization: ••••••••"));
        view.findChild<QToolButton *>(QStringLiteral("callView.copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("GET / HTTP/1.1\nAuthorization: [redacted]"));
    }

    void aPlanRowUnfoldsItsCallAndTellsHowItGoes()
    {
        ui::PlanRow row(QStringLiteral("planRow.consumer"));
        row.setRow(ui::PlanSign::Create, QStringLiteral("Consumer fusionauth"), QStringLiteral("absent"));
        QVERIFY(!row.findChild<QToolButton *>(QStringLiteral("planRow.consumer.fold"))->isVisibleTo(&row));
        row.setCall(QStringLiteral("PUT /consumers/1"));
        QTest::keyClick(row.findChild<QToolButton *>(QStringLiteral("planRow.consumer.fold")), Qt::Key_Space);
        QVERIFY(row.isUnfolded());
        row.setProgress(ui::PlanProgress::Sending);
        QCOMPARE(row.accessibleName(), QStringLiteral("create: Consumer fusionauth, sending"));
        row.setProgress(ui::PlanProgress::Done, QStringLiteral("48 ms"));
        QCOMPARE(row.accessibleName(), QStringLiteral("create: Consumer fusionauth, done, 48 ms"));
    }

    void aPageNamesItsEnvironment()
    {
        ui::Page page(QStringLiteral("setupPage"), QStringLiteral("Set up"), QStringLiteral("Wires both."));
        auto *ribbon = page.findChild<ui::Ribbon *>();
        QVERIFY(!ribbon->isVisibleTo(&page));
        page.setEnvironment({QStringLiteral("Acme"), QStringLiteral("kong.internal"), Qt::blue, true, true, false});
        QVERIFY(ribbon->isVisibleTo(&page));
        QCOMPARE(ribbon->accessibleName(), QStringLiteral("Environment: Acme · Production · Read only"));
    }

    void aPageTellsItsChangesAndOffersToUndo()
    {
        ui::Page page(QStringLiteral("setupPage"), QStringLiteral("Set up"), QStringLiteral("Wires both."));
        auto *undo = page.findChild<QPushButton *>(QStringLiteral("setupPage.changesAction"));
        QSignalSpy chosen(&page, &ui::Page::changesActionChosen);
        page.setChangesLine(QStringLiteral("9 changes will be sent"));
        QVERIFY(!undo->isVisibleTo(&page));
        page.setChangesLine(QStringLiteral("9 changes applied at 15:32"), QStringLiteral("Undo"));
        QVERIFY(undo->isVisibleTo(&page));
        undo->click();
        QCOMPARE(chosen.size(), 1);
        page.setChangesLine({});
        QVERIFY(!undo->isVisibleTo(&page));
    }

    void aBannerShowsAndIsDismissed()
    {
        ui::Page page(QStringLiteral("setupPage"), QStringLiteral("Set up"), QStringLiteral("Wires both."));
        ui::Banner *banner = page.addBanner(QStringLiteral("unreachableBanner"));
        QVERIFY(!banner->isVisibleTo(&page));
        banner->setDismissible(true);
        banner->setMessage(ui::Severity::Problem, QStringLiteral("Kong does not answer."));
        QVERIFY(banner->isVisibleTo(&page));
        QCOMPARE(banner->accessibleName(), QStringLiteral("Problem: Kong does not answer."));
        QSignalSpy dismissed(banner, &ui::Banner::dismissed);
        banner->findChild<QToolButton *>(QStringLiteral("dismissButton"))->click();
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!banner->isVisibleTo(&page));
    }

    void aLongTextIsCutAndStillThere()
    {
        ui::ElidedLabel label(QStringLiteral("f004c1fe-484b-902c-a1f0-000000000000"), Qt::ElideMiddle);
        label.resize(80, 20);
        QVERIFY(label.isElided());
        QCOMPARE(label.accessibleName(), QStringLiteral("f004c1fe-484b-902c-a1f0-000000000000"));
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
    }

    void aTableIsUsedByKeyboard()
    {
        QStandardItemModel model(3, 2);
        ui::Table table(QStringLiteral("exchangeTable"), QStringLiteral("Exchanges"));
        table.setModel(&model);
        table.setColumnWidths({80, 0});
        table.resize(400, 200);
        table.show();
        QSignalSpy selected(&table, &ui::Table::rowSelected);
        QSignalSpy activated(&table, &ui::Table::rowActivated);
        table.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(selected.last().first().toInt(), 1);
        QCOMPARE(activated.last().first().toInt(), 1);
    }
};

LATCHKEY_TEST(TestViews)
#include "test_views.moc"
