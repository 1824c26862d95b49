// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/switch_field.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_field.h"
#include "ui_support/scripted_prompts.h"

#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QtTest>

class TestFields : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_form = std::make_unique<ui::Form>();
        m_form->resize(480, 900);
    }

    void cleanup() { m_form.reset(); }

    void everyFieldIsNamedForTestsKeyboardAndScreenReader_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 9; ++kind)
            QTest::addRow("%d", kind) << kind;
    }

    void everyFieldIsNamedForTestsKeyboardAndScreenReader()
    {
        QFETCH(int, kind);
        ui::Field *field = makeField(kind);
        field->setHint(QStringLiteral("What it is for."));
        QCOMPARE(field->objectName(), QStringLiteral("someField"));
        QCOMPARE(field->editor()->objectName(), QStringLiteral("someField.editor"));
        QCOMPARE(field->editor()->accessibleName(), QStringLiteral("Some label"));
        QVERIFY(field->editor()->accessibleDescription().endsWith(QStringLiteral("What it is for.")));
        QCOMPARE(field->focusProxy(), field->editor());
        QCOMPARE(field->findChild<QLabel *>()->buddy(), field->editor());
    }

    void aMessageIsSaidAndItsLinkWorks()
    {
        auto *field = new ui::TextField(QStringLiteral("issuerField"), QStringLiteral("Issuer"));
        m_form->add(field);
        QSignalSpy chosen(field, &ui::Field::messageActionChosen);
        field->setMessage(ui::Severity::Warning, QStringLiteral("Ends with a slash."), QStringLiteral("Remove it"));
        m_form->show();

        QCOMPARE(field->editor()->accessibleDescription(), QStringLiteral("Warning: Ends with a slash."));
        auto *link = m_form->findChild<QPushButton *>(QStringLiteral("issuerField.action"));
        QVERIFY(link->isVisible());
        QTest::keyClick(link, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);

        field->clearMessage();
        QVERIFY(!link->isVisible());
        QCOMPARE(field->editor()->accessibleDescription(), QString());
    }

    void settingAValueIsNoEdit()
    {
        auto *text = new ui::TextField(QStringLiteral("nameField"), QStringLiteral("Name"));
        auto *number = new ui::NumberField(QStringLiteral("portField"), QStringLiteral("Port"));
        auto *area = new ui::TextArea(QStringLiteral("keyField"), QStringLiteral("Key"));
        QSignalSpy textEdited(text, &ui::TextField::edited);
        QSignalSpy numberEdited(number, &ui::NumberField::edited);
        QSignalSpy areaEdited(area, &ui::TextArea::edited);
        for (QWidget *field :
             {static_cast<QWidget *>(text), static_cast<QWidget *>(number), static_cast<QWidget *>(area)})
            m_form->add(field);
        text->setText(QStringLiteral("a"));
        number->setValue(7);
        area->setText(QStringLiteral("b"));
        QCOMPARE(textEdited.size() + numberEdited.size() + areaEdited.size(), 0);

        QTest::keyClicks(text->editor(), QStringLiteral("bc"));
        QTest::keyClick(number->editor(), Qt::Key_Up);
        QTest::keyClicks(area->editor(), QStringLiteral("x"));
        QCOMPARE(textEdited.last().first().toString(), QStringLiteral("abc"));
        QCOMPARE(numberEdited.last().first().toInt(), 8);
        QCOMPARE(areaEdited.size(), 1);
    }

    void choicesAreChosenByKeyboardAndKeptAcrossLists()
    {
        auto *field = new ui::ChoiceField(QStringLiteral("scopeField"), QStringLiteral("Protect"));
        m_form->add(field);
        field->setChoices({{QStringLiteral("service"), QStringLiteral("Service"), QStringLiteral("All its routes")},
                           {QStringLiteral("route"), QStringLiteral("Route"), QStringLiteral("This one alone")}});
        field->choose(QStringLiteral("service"));
        m_form->show();
        QSignalSpy edited(field, &ui::ChoiceField::edited);
        QTest::keyClick(field->buttonOf(QStringLiteral("route")), Qt::Key_Space);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(field->chosen(), QStringLiteral("route"));

        field->setChoices({{QStringLiteral("global"), QStringLiteral("Everything"), {}},
                           {QStringLiteral("route"), QStringLiteral("Route"), {}}});
        QCOMPARE(field->chosen(), QStringLiteral("route"));
        field->choose(QStringLiteral("absent"));
        QCOMPARE(field->chosen(), QString());
    }

    void manySegmentsStandInRowsOfThree()
    {
        auto *field = new ui::ChoiceField(QStringLiteral("algorithmField"), QStringLiteral("Algorithm"));
        QList<ui::Choice> choices;
        for (const char *name : {"a", "b", "c", "d", "e", "f"})
            choices.append({QLatin1String(name), QLatin1String(name), {}});
        field->setChoices(choices);
        m_form->add(field);
        m_form->grab(); // lays everything out
        const auto topOf = [&](const char *name) {
            return field->findChild<QWidget *>(QStringLiteral("algorithmField.") + QLatin1String(name))->y();
        };
        QCOMPARE(topOf("c"), topOf("a"));
        QVERIFY(topOf("d") > topOf("c"));
        QCOMPARE(topOf("f"), topOf("d"));
    }

    void theChooseButtonAsksForAFile()
    {
        tests::ScriptedPrompts prompts;
        prompts.file = QStringLiteral("/tmp/ca.pem");
        auto *field = new ui::PathField(QStringLiteral("caField"), QStringLiteral("Certificate"), prompts);
        m_form->add(field);
        QSignalSpy edited(field, &ui::PathField::edited);
        field->findChild<QPushButton *>(QStringLiteral("caField.choose"))->click();
        QCOMPARE(prompts.opened.size(), 1);
        QTRY_COMPARE(field->path(), QStringLiteral("/tmp/ca.pem"));
        QCOMPARE(edited.size(), 1);
    }

    void aFileThatIsDroppedIsReadAndShown()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key.pem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN PUBLIC KEY-----\n");
        file.close();
        auto *field = new ui::TextArea(QStringLiteral("keyField"), QStringLiteral("Key"));
        m_form->add(field);
        QSignalSpy dropped(field, &ui::TextArea::dropped);
        drop(field, path);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toByteArray(), QByteArray("-----BEGIN PUBLIC KEY-----\n"));
        QCOMPARE(field->text(), QStringLiteral("-----BEGIN PUBLIC KEY-----\n"));
    }

    void aFileThatIsTooLargeIsRefusedWithAMessage()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("large"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(ui::TextArea::largestFile + 1));
        file.close();
        auto *field = new ui::TextArea(QStringLiteral("keyField"), QStringLiteral("Key"));
        m_form->add(field);
        QSignalSpy dropped(field, &ui::TextArea::dropped);
        drop(field, path);
        QCOMPARE(dropped.size(), 0);
        QCOMPARE(field->message(), QStringLiteral("This file has more than 4 MiB."));
    }

    void theFirstProblemTakesTheKeyboard()
    {
        auto *first = new ui::TextField(QStringLiteral("firstField"), QStringLiteral("First"));
        auto *second = new ui::TextField(QStringLiteral("secondField"), QStringLiteral("Second"));
        m_form->add(first);
        m_form->add(second);
        m_form->show();
        QVERIFY(!m_form->focusFirstProblem());
        first->setMessage(ui::Severity::Warning, QStringLiteral("Odd."));
        second->setMessage(ui::Severity::Problem, QStringLiteral("Empty."));
        QVERIFY(m_form->focusFirstProblem());
        QCOMPARE(m_form->focusWidget(), second->editor());
    }

private:
    ui::Field *makeField(int kind)
    {
        const QString name = QStringLiteral("someField");
        const QString label = QStringLiteral("Some label");
        ui::Field *field = nullptr;
        switch (kind) {
        case 0: field = new ui::TextField(name, label); break;
        case 1: field = new ui::SecretField(name, label); break;
        case 2: field = new ui::NumberField(name, label); break;
        case 3: field = new ui::SwitchField(name, label); break;
        case 4: field = new ui::ChoiceField(name, label); break;
        case 5: field = new ui::PickField(name, label); break;
        case 6: field = new ui::PathField(name, label, m_prompts); break;
        case 7: field = new ui::TextArea(name, label); break;
        default: field = new ui::ColourField(name, label); break;
        }
        m_form->add(field);
        return field;
    }

    static void drop(ui::TextArea *field, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QWidget *target = field->textEdit()->viewport();
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }

    tests::ScriptedPrompts m_prompts;
    std::unique_ptr<ui::Form> m_form;
};

LATCHKEY_TEST(TestFields)
#include "test_fields.moc"
