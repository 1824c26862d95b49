// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/prompts.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

class TestPrompts : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_answers.clear();
    }

    void cleanup() { m_window.reset(); }

    void answersYes()
    {
        ask({});
        button("confirmButton")->click();
        QCOMPARE(m_answers, QList<bool>{true});
    }

    void escapeIsNo()
    {
        ask({});
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void nothingHappensBeforeTheNameWasTyped()
    {
        ask(QStringLiteral("Acme production"));
        QVERIFY(!button("confirmButton")->isEnabled());
        auto *field = dialog()->findChild<QLineEdit *>(QStringLiteral("confirmField.editor"));
        QTest::keyClicks(field, QStringLiteral("Acme production "));
        QVERIFY(!button("confirmButton")->isEnabled());
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(button("confirmButton")->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_answers, QList<bool>{true});
    }

    void returnIsNoWhereItIsDangerous()
    {
        ask({});
        QTest::keyClick(dialog(), Qt::Key_Return);
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void whoIsGoneIsNotAnswered()
    {
        auto context = std::make_unique<QObject>();
        ui::DesktopPrompts prompts(m_window.get());
        prompts.confirm({QStringLiteral("Write?"), {}, {}, QStringLiteral("Write"), false, {}}, context.get(),
                        [this](bool answer) { m_answers += answer; });
        context.reset();
        button("confirmButton")->click();
        QVERIFY(m_answers.isEmpty());
    }

private:
    void ask(const QString &typed)
    {
        ui::DesktopPrompts prompts(m_window.get());
        prompts.confirm({QStringLiteral("Write to Acme production?"), QStringLiteral("9 changes are sent."),
                         QStringLiteral("They can be undone."), QStringLiteral("Apply 9 changes"), true, typed},
                        m_window.get(), [this](bool answer) { m_answers += answer; });
    }

    ui::ConfirmDialog *dialog() const { return m_window->findChild<ui::ConfirmDialog *>(); }
    QPushButton *button(const char *name) const { return dialog()->findChild<QPushButton *>(QLatin1String(name)); }

    std::unique_ptr<QWidget> m_window;
    QList<bool> m_answers;
};

LATCHKEY_TEST(TestPrompts)
#include "test_prompts.moc"
