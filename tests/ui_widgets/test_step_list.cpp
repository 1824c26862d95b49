// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/step_list.h"

#include <QAccessible>
#include <QtTest>

namespace {

QList<ui::Step> walk()
{
    return {{QStringLiteral("service"), QStringLiteral("Service and route"), QStringLiteral("example_service"),
             ui::StepState::Done, false},
            {QStringLiteral("issuer"), QStringLiteral("Tenant issuer"), QStringLiteral("still FusionAuth's default"),
             ui::StepState::Current, false},
            {QStringLiteral("credential"), QStringLiteral("Credential"), QStringLiteral("needs the issuer"),
             ui::StepState::Waiting, false},
            {QStringLiteral("review"), QStringLiteral("Review and apply"), {}, ui::StepState::Open, true}};
}

} // namespace

class TestStepList : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_list = std::make_unique<ui::StepList>(QStringLiteral("stepList"), QStringLiteral("Steps"));
        m_list->setSteps(walk());
        m_list->resize(212, 400);
        m_list->show();
    }

    void cleanup() { m_list.reset(); }

    void movesByKeyboard()
    {
        m_list->select(QStringLiteral("service"));
        QSignalSpy selected(m_list.get(), &ui::StepList::stepSelected);
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QTest::keyClick(m_list.get(), Qt::Key_End);
        QTest::keyClick(m_list.get(), Qt::Key_Home);
        QCOMPARE(selected.size(), 3);
        QCOMPARE(selected.at(0).first().toString(), QStringLiteral("issuer"));
        QCOMPARE(selected.at(1).first().toString(), QStringLiteral("review"));
        QCOMPARE(selected.at(2).first().toString(), QStringLiteral("service"));
    }

    void selectsByMouse()
    {
        QSignalSpy selected(m_list.get(), &ui::StepList::stepSelected);
        const QRect third = m_list->visualRect(m_list->model()->index(2, 0));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(selected.size(), 1);
        QCOMPARE(m_list->selected(), QStringLiteral("credential"));
    }

    void selectingIsQuietAndNewStatesKeepTheSelection()
    {
        QSignalSpy selected(m_list.get(), &ui::StepList::stepSelected);
        m_list->select(QStringLiteral("issuer"));
        QList<ui::Step> later = walk();
        later[1].state = ui::StepState::Done;
        m_list->setSteps(later);
        QCOMPARE(m_list->selected(), QStringLiteral("issuer"));
        later.removeFirst();
        m_list->setSteps(later);
        QCOMPARE(m_list->selected(), QStringLiteral("issuer"));
        QCOMPARE(selected.size(), 0);
    }

    void tellsScreenReadersTheState()
    {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list.get());
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Steps"));
        QCOMPARE(list->child(2)->text(QAccessible::Name), QStringLiteral("Credential, waits: needs the issuer"));
        QCOMPARE(list->child(3)->text(QAccessible::Name), QStringLiteral("Review and apply, open"));
    }

    void scrollsWhereThereIsLittleRoom()
    {
        m_list->resize(212, 120);
        m_list->select(QStringLiteral("review"));
        const QRect last = m_list->visualRect(m_list->currentIndex());
        QVERIFY(m_list->viewport()->rect().contains(last.center()));
    }

private:
    std::unique_ptr<ui::StepList> m_list;
};

LATCHKEY_TEST(TestStepList)
#include "test_step_list.moc"
