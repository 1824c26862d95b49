// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/pick_popup.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

namespace {

QList<ui::PickItem> tenThousand()
{
    QList<ui::PickItem> items;
    for (int number = 0; number < 10'000; ++number)
        items += {QStringLiteral("id-%1").arg(number),
                  QStringLiteral("Tenant %1").arg(number),
                  QStringLiteral("%1 applications").arg(number % 7),
                  {},
                  ui::PillKind::Neutral};
    return items;
}

} // namespace

class TestPickField : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_field = std::make_unique<ui::PickField>(QStringLiteral("tenantField"), QStringLiteral("Tenant"));
        m_field->setItems(tenThousand());
        m_field->resize(400, 60);
        m_field->show();
    }

    void cleanup() { m_field.reset(); }

    void filtersByAllTypedWordsAndTakesWithReturn()
    {
        QSignalSpy picked(m_field.get(), &ui::PickField::picked);
        QTest::keyClick(m_field->editor(), Qt::Key_Down);
        QCOMPARE(rows(), 10'000);
        QTest::keyClicks(filter(), QStringLiteral("999 TENANT"));
        QCOMPARE(rows(), 19); // 999 and 1999 to 8999, 9990 to 9999 (9999 counts once)
        QTest::keyClick(filter(), Qt::Key_Down);
        QTest::keyClick(filter(), Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(m_field->chosen(), QStringLiteral("id-1999"));
        QVERIFY(!m_field->list()->isVisible());
    }

    void filtersTenThousandWithinAFrame()
    {
        m_field->openList();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClicks(filter(), QStringLiteral("tenant 42"));
        // Nine keystrokes; generous, because other tests run beside this one.
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void offersTheNewOneFirstAndAlways()
    {
        m_field->setCreateText(QStringLiteral("Create new: Kong gateway"));
        QSignalSpy newPicked(m_field.get(), &ui::PickField::newPicked);
        m_field->openList();
        QCOMPARE(rows(), 10'001);
        QTest::keyClicks(filter(), QStringLiteral("nothing has this"));
        QCOMPARE(rows(), 1);
        QTest::keyClick(filter(), Qt::Key_Return);
        QCOMPARE(newPicked.size(), 1);
        QVERIFY(m_field->isCreating());
        QCOMPARE(m_field->chosen(), QString());
        QCOMPARE(button()->text(), QStringLiteral("Create new: Kong gateway"));
    }

    void escapeChangesNothing()
    {
        m_field->choose(QStringLiteral("id-3"));
        QSignalSpy picked(m_field.get(), &ui::PickField::picked);
        m_field->openList();
        QTest::keyClick(filter(), Qt::Key_Down);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(picked.size(), 0);
        QCOMPARE(m_field->chosen(), QStringLiteral("id-3"));
        QVERIFY(!m_field->list()->isVisible());
    }

    void keepsWhatWasChosenWhileItIsThere()
    {
        m_field->choose(QStringLiteral("id-2"));
        m_field->setItems(tenThousand().mid(2));
        QCOMPARE(m_field->chosen(), QStringLiteral("id-2"));
        m_field->setItems(tenThousand().mid(3));
        QCOMPARE(m_field->chosen(), QString());
    }

    void tellsScreenReadersWhatIsChosen()
    {
        QCOMPARE(m_field->editor()->accessibleName(), QStringLiteral("Tenant"));
        m_field->choose(QStringLiteral("id-8"));
        QCOMPARE(m_field->editor()->accessibleDescription(), QStringLiteral("Tenant 8, 1 applications"));
    }

private:
    int rows() const { return m_field->list()->view()->model()->rowCount(); }
    QLineEdit *filter() const { return m_field->list()->filter(); }
    QPushButton *button() const { return qobject_cast<QPushButton *>(m_field->editor()); }

    std::unique_ptr<ui::PickField> m_field;
};

LATCHKEY_TEST(TestPickField)
#include "test_pick_field.moc"
