// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/text_field.h"

#include <QAccessible>
#include <QLineEdit>
#include <QtTest>

namespace {

const QString secret = QStringLiteral("hunter2-canary");

// Everything that an assistive program can ask of a widget.
QString readable(QWidget *widget)
{
    QAccessibleInterface *found = QAccessible::queryAccessibleInterface(widget);
    QString all =
        found->text(QAccessible::Value) + found->text(QAccessible::Name) + found->text(QAccessible::Description);
    if (QAccessibleTextInterface *text = found->textInterface())
        all += text->text(0, text->characterCount());
    return all;
}

} // namespace

class TestSecretField : public QObject {
    Q_OBJECT
private slots:
    // The control: an ordinary field does give its text to screen readers.
    void aTextFieldIsRead()
    {
        ui::TextField field(QStringLiteral("nameField"), QStringLiteral("Name"));
        field.setText(secret);
        QVERIFY(readable(field.lineEdit()).contains(secret));
        QVERIFY(QAccessible::queryAccessibleInterface(field.lineEdit())->textInterface());
    }

    void aSecretIsNeverRead()
    {
        ui::SecretField field(QStringLiteral("apiKeyField"), QStringLiteral("API key"));
        field.setText(secret);
        QVERIFY(!readable(field.lineEdit()).contains(secret));
        field.setRevealed(true);
        QVERIFY(!readable(field.lineEdit()).contains(secret));
        QVERIFY(QAccessible::queryAccessibleInterface(field.lineEdit())->state().passwordEdit);
    }

    // QLineEdit reports every character that is typed, in each echo mode. Qt's bridge to AT-SPI passes such reports on
    // for interfaces alone that have a text.
    void hasNoTextThatReportsCouldBeAbout()
    {
        ui::SecretField field(QStringLiteral("apiKeyField"), QStringLiteral("API key"));
        for (const bool revealed : {false, true}) {
            field.setRevealed(revealed);
            QVERIFY(!QAccessible::queryAccessibleInterface(field.lineEdit())->textInterface());
            QVERIFY(!QAccessible::queryAccessibleInterface(field.lineEdit())->editableTextInterface());
        }
    }

    void isDotsUntilTheEyeIsPressed()
    {
        ui::SecretField field(QStringLiteral("apiKeyField"), QStringLiteral("API key"));
        QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Password);
        field.setRevealed(true);
        QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Normal);
        field.clear();
        QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Password);
    }
};

LATCHKEY_TEST(TestSecretField)
#include "test_secret_field.moc"
