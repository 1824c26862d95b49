// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The window as somebody finds it: first page, walk by mouse and keys, pages by keyboard, closing and coming back.
#include "support/suite.h"
#include "ui/activity/activity_page.h"
#include "ui/setup/setup_page.h"
#include "ui/shell/system_row.h"
#include "window_stage.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>

using tests::WindowStage;

namespace {

const char *const pages[] = {"setupPage", "activityPage", "environmentsPage"};

// What takes the keyboard on this page and has no name for a screen reader.
QStringList namelessOn(QWidget *page)
{
    QStringList nameless;
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (seen && seen->text(QAccessible::Name).isEmpty())
            nameless.append(
                QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName()));
    }
    return nameless;
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void beginsWithTheFirstPageOnTheSandbox()
    {
        WindowStage stage;
        stage.openWindow();
        QCOMPARE(stage.window().currentPage(), QStringLiteral("welcomePage"));
        stage.waitUntilRead();
        QVERIFY(stage.console().session()->isSandbox());
        stage.click("trySandboxButton");
        QCOMPARE(stage.window().currentPage(), QStringLiteral("setupPage"));
        stage.press(QKeySequence(QStringLiteral("Ctrl+4")));
        QCOMPARE(stage.window().currentPage(), QStringLiteral("welcomePage"));
        stage.click("connectServersButton");
        QCOMPARE(stage.window().currentPage(), QStringLiteral("environmentsPage"));
        QVERIFY(stage.find("nameField.editor")->hasFocus());
    }

    void walksFromNothingToAnOpenDoor()
    {
        WindowStage stage;
        stage.openWindow();
        stage.waitUntilRead();
        stage.click("trySandboxButton");
        stage.pick("serviceField", QStringLiteral("example"));
        stage.click("nextButton");
        stage.type("issuerField", QStringLiteral("https://login.example.com"));
        stage.window().findChild<ui::SetupPage *>()->go(ui::Stop::SigningKey);
        QTRY_VERIFY(stage.find("algorithmField.ES256")->isVisible());
        stage.click("algorithmField.ES256");
        QCOMPARE(stage.find<QPushButton>("primaryButton")->text(), QStringLiteral("Review 8 changes"));
        stage.click("primaryButton");
        stage.click("primaryButton");
        stage.waitUntilIdle();
        QVERIFY(setup::isDone(stage.wiring().plan()));
        stage.click("primaryButton");
        stage.waitUntilIdle();
        QCOMPARE(stage.wiring().liveResults().size(), 4);
        for (const setup::LiveResult &result : stage.wiring().liveResults())
            QCOMPARE(result.state, setup::LiveState::Ok);

        stage.press(QKeySequence(QStringLiteral("Ctrl+2")));
        QCOMPARE(stage.window().currentPage(), QStringLiteral("activityPage"));
        QVERIFY(stage.console().exchanges().all().size() > 20);
    }

    void reachesEveryPageByKeyboard()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        for (int i = 0; i < 3; ++i) {
            stage.press(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
            QCOMPARE(stage.window().currentPage(), QLatin1String(pages[i]));
        }
        QWidget *sidebar = stage.find("sidebar");
        QVERIFY(sidebar->isAncestorOf(QApplication::focusWidget()));
        stage.press(QKeySequence(Qt::Key_F6));
        QVERIFY(stage.find("environmentsPage")->isAncestorOf(QApplication::focusWidget()));
        stage.press(QKeySequence(Qt::Key_F6));
        QVERIFY(sidebar->isAncestorOf(QApplication::focusWidget()));
    }

    void namesEveryControl()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        for (const char *page : {"welcomePage", "setupPage", "activityPage", "environmentsPage"}) {
            stage.window().showPage(QLatin1String(page));
            QCOMPARE(namelessOn(&stage.window()), QStringList());
        }
    }

    void namesEveryControlOfEveryStep()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.saveEnvironment(QStringLiteral("Production"), storage::EnvironmentKind::Production);
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        auto *page = stage.window().findChild<ui::SetupPage *>();
        for (int stop = 0; stop <= int(ui::Stop::LiveTest); ++stop) {
            page->go(ui::Stop(stop));
            QCOMPARE(namelessOn(&stage.window()), QStringList());
        }
        stage.wiring().apply();
        stage.waitUntilIdle();
        stage.wiring().test();
        stage.waitUntilIdle();
        for (const ui::Stop stop : {ui::Stop::Review, ui::Stop::LiveTest}) {
            page->go(stop);
            QCOMPARE(namelessOn(&stage.window()), QStringList());
        }
        stage.window().showPage(QStringLiteral("activityPage"));
        auto *activity = stage.window().findChild<ui::ActivityPage *>();
        for (const auto tab : {ui::ActivityPage::Tab::Exchanges, ui::ActivityPage::Tab::Changes}) {
            activity->setTab(tab);
            QCOMPARE(namelessOn(&stage.window()), QStringList());
        }
    }

    void remembersWhatWasEntered()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        stage.window().showPage(QStringLiteral("activityPage"));
        stage.window().close();
        stage.closeWindow();
        stage.openWindow();
        stage.waitUntilRead();
        QCOMPARE(stage.console().session()->environment().name, QStringLiteral("Staging"));
        QCOMPARE(stage.window().currentPage(), QStringLiteral("activityPage"));
        QCOMPARE(stage.wiring().blueprint(), tests::quickBlueprint());
    }
};

LATCHKEY_TEST(TestWindow)
#include "test_window.moc"
