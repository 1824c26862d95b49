// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-cli's own tables: each can be taught to a parser, and page and completion name all of it.
#include "options/completion.h"
#include "options/manual.h"
#include "options/parser.h"
#include "support/suite.h"

#include <QtTest>

class TestProgram : public QObject {
    Q_OBJECT
private slots:
    void pageNamesEverything()
    {
        const options::Program program = options::thisProgram();
        const QByteArray page = options::manualPage(program, "0");
        for (const options::Command &command : program.commands) {
            QVERIFY2(page.contains("\n.SS \"" + QByteArray(command.name) + ' '), command.name);
            for (const options::Option &option : options::allOptions(command.table))
                QVERIFY2(page.contains("\n\\fB\\-\\-" + QByteArray(option.name).replace('-', "\\-") + "\\fR"),
                         option.name);
        }
    }

    void completionNamesEverything()
    {
        const options::Program program = options::thisProgram();
        const QByteArray script = options::bashCompletion(program);
        for (const options::Command &command : program.commands) {
            const qsizetype begin = script.indexOf("\n    " + QByteArray(command.name) + ")\n");
            QVERIFY2(begin >= 0, command.name);
            const QByteArray branch = script.mid(begin, script.indexOf(";;", begin) - begin);
            for (const options::Option &option : options::allOptions(command.table))
                QVERIFY2(branch.contains("--" + QByteArray(option.name) + ' '), option.name);
        }
    }

    void optionsThatTakeSomethingSayWhat()
    {
        const options::Program program = options::thisProgram();
        for (const options::Command &command : program.commands) {
            for (const options::Option &option : options::allOptions(command.table))
                QCOMPARE(QByteArray(option.value).isEmpty(), option.takes == options::Takes::Nothing);
        }
    }

    // Qt's parser only warns about a name that it was taught twice.
    void noOptionStandsTwice()
    {
        const options::Program program = options::thisProgram();
        for (const options::Command &command : program.commands) {
            QCommandLineParser parser;
            for (const options::Option &option : options::allOptions(command.table) + program.table.options) {
                const QString name = QString::fromUtf8(option.name);
                QVERIFY2(parser.addOption({name, QString::fromUtf8(option.help)}), option.name);
            }
        }
    }
};

LATCHKEY_TEST(TestProgram)
#include "test_program.moc"
