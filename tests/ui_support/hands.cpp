// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "hands.h"

#include "ui/widgets/pick_field.h"
#include "ui/widgets/pick_popup.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QtTest>

namespace tests {
namespace {

const int shownMs = 5000;

// As somebody scrolls to what is further down.
void scrollTo(QWidget *widget)
{
    for (QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

void require(bool condition, const char *what)
{
    if (!condition)
        qFatal("%s", what);
}

QString Hands::textOf(const char *label)
{
    const auto *found = seek<QLabel>(label);
    return found ? found->text() : QString();
}

void Hands::click(const char *name)
{
    // What was chosen before shows, frees or moves it on the next turn of the event loop.
    const auto isReady = [this, name] {
        auto *button = seek<QAbstractButton>(name);
        if (!button)
            return false;
        scrollTo(button);
        return button->isEnabled() && button->visibleRegion().contains(button->rect().center());
    };
    require(QTest::qWaitFor(isReady, shownMs), name);
    QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
}

void Hands::press(const QKeySequence &keys)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keySequence(focus ? focus : m_root, keys);
}

void Hands::type(const char *field, const QString &text)
{
    auto *edit = find<QLineEdit>((QByteArray(field) + ".editor").constData());
    require(QTest::qWaitFor([edit] { return edit->isVisible(); }, shownMs), field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void Hands::pick(const char *field, const QString &filter)
{
    auto *pickField = find<ui::PickField>(field);
    require(QTest::qWaitFor([pickField] { return pickField->isVisible(); }, shownMs), field);
    pickField->openList();
    QTest::keyClicks(pickField->list()->filter(), filter);
    QTest::keyClick(pickField->list()->filter(), Qt::Key_Return);
    // A desktop does that when the popup goes; the offscreen platform does not.
    m_root->window()->activateWindow();
}

void Hands::pickNew(const char *field)
{
    auto *pickField = find<ui::PickField>(field);
    pickField->openList();
    QTest::keyClick(pickField->list()->filter(), Qt::Key_PageUp);
    QTest::keyClick(pickField->list()->filter(), Qt::Key_Return);
}

} // namespace tests
