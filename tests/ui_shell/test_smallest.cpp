// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Everything has its place in the smallest window: nothing is cut at its edges, and no button's words.
#include "support/suite.h"
#include "ui/activity/activity_page.h"
#include "ui/setup/setup_page.h"
#include "ui/widgets/elided_label.h"
#include "window_stage.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using tests::WindowStage;

namespace {

// Where a widget is seen: the viewport that it scrolls in, else the window.
QWidget *frameOf(QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        auto *area = qobject_cast<QAbstractScrollArea *>(up->parentWidget());
        if (area && area->viewport() == up)
            return up;
    }
    return widget->window();
}

QString cutOf(QWidget *widget)
{
    QWidget *frame = frameOf(widget);
    const QRect place(widget->mapTo(frame, QPoint()), widget->size());
    if (place.left() < 0 || place.right() >= frame->width())
        return QStringLiteral("stands from %1 to %2 of %3").arg(place.left()).arg(place.right()).arg(frame->width());
    if (frame->isWindow() && place.bottom() >= frame->height())
        return QStringLiteral("ends at %1 of %2").arg(place.bottom()).arg(frame->height());
    // Those that draw their words themselves cut them with dots.
    const bool hasWords = qobject_cast<QPushButton *>(widget) && !widget->inherits("ui::PickButton") &&
                          !widget->inherits("ui::EnvironmentSwitcher");
    if (hasWords && widget->width() < widget->minimumSizeHint().width())
        return QStringLiteral("has %1 of %2").arg(widget->width()).arg(widget->minimumSizeHint().width());
    return {};
}

QString wordsOf(QWidget *widget)
{
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    return {};
}

// What is cut in the window as it is.
QStringList cutIn(QWidget *window)
{
    QStringList cut;
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool counts = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget) ||
                            qobject_cast<QLineEdit *>(widget) || qobject_cast<ui::ElidedLabel *>(widget);
        if (!counts || !widget->isVisible() || widget->size().isEmpty())
            continue;
        if (const QString how = cutOf(widget); !how.isEmpty())
            cut.append(QStringLiteral("%1 \"%2\" %3").arg(widget->objectName(), wordsOf(widget), how));
    }
    return cut;
}

// On an environment, with everything entered.
void openSmallest(WindowStage &stage)
{
    const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
    stage.openWindow(environment.id);
    stage.window().resize(1024, 640);
    stage.waitUntilRead();
    stage.wiring().edit(tests::quickBlueprint());
}

} // namespace

class TestSmallest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 9)); }

    void holdsEveryPage()
    {
        WindowStage stage;
        stage.openWindow();
        stage.window().resize(1024, 640);
        stage.waitUntilRead();
        for (const char *page : {"welcomePage", "setupPage", "activityPage", "environmentsPage"}) {
            stage.window().showPage(QLatin1String(page));
            QTest::qWait(0);
            QCOMPARE(cutIn(&stage.window()).join(QLatin1Char('\n')), QString());
        }
    }

    void holdsEveryStep()
    {
        WindowStage stage;
        openSmallest(stage);
        auto *page = stage.window().findChild<ui::SetupPage *>();
        for (int stop = 0; stop <= int(ui::Stop::LiveTest); ++stop) {
            page->go(ui::Stop(stop));
            QTest::qWait(0);
            QCOMPARE(cutIn(&stage.window()).join(QLatin1Char('\n')), QString());
        }
    }

    void holdsWhatCameOfARun()
    {
        WindowStage stage;
        openSmallest(stage);
        stage.wiring().apply();
        stage.waitUntilIdle();
        stage.wiring().test();
        stage.waitUntilIdle();
        auto *page = stage.window().findChild<ui::SetupPage *>();
        for (const ui::Stop stop : {ui::Stop::Review, ui::Stop::LiveTest}) {
            page->go(stop);
            QTest::qWait(0);
            QCOMPARE(cutIn(&stage.window()).join(QLatin1Char('\n')), QString());
        }
        stage.window().showPage(QStringLiteral("activityPage"));
        for (const auto tab : {ui::ActivityPage::Tab::Exchanges, ui::ActivityPage::Tab::Changes}) {
            stage.window().findChild<ui::ActivityPage *>()->setTab(tab);
            QTest::qWait(0);
            QCOMPARE(cutIn(&stage.window()).join(QLatin1Char('\n')), QString());
        }
        stage.window().showPage(QStringLiteral("environmentsPage"));
        QTest::qWait(0);
        QCOMPARE(cutIn(&stage.window()).join(QLatin1Char('\n')), QString());
    }
};

LATCHKEY_TEST(TestSmallest)
#include "test_smallest.moc"
