// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "options/parser.h"
#include "sample.h"
#include "support/suite.h"

#include <QtTest>

class TestParser : public QObject {
    Q_OBJECT
private slots:
    void knowsOptionsOfTheTableAndItsGroups()
    {
        QCommandLineParser parser;
        options::teach(parser, tests::sampleProgram().commands.at(1).table);
        const QStringList typed{QStringLiteral("paint"), QStringLiteral("--key=door.pem"), QStringLiteral("--colour"),
                                QStringLiteral("red"), QStringLiteral("picture.svg")};
        QVERIFY2(parser.parse(typed), qPrintable(parser.errorText()));
        QCOMPARE(parser.value(QStringLiteral("key")), QStringLiteral("door.pem"));
        QCOMPARE(parser.value(QStringLiteral("colour")), QStringLiteral("red"));
        QCOMPARE(parser.positionalArguments(), QStringList{QStringLiteral("picture.svg")});
    }

    void takesNoValueForASwitch()
    {
        QCommandLineParser parser;
        options::teach(parser, tests::sampleProgram().table);
        QVERIFY(parser.parse({QStringLiteral("knock"), QStringLiteral("--json"), QStringLiteral("loud")}));
        QVERIFY(parser.isSet(QStringLiteral("json")));
        QCOMPARE(parser.positionalArguments(), QStringList{QStringLiteral("loud")});
    }

    void refusesWhatTheTableDoesNotName()
    {
        QCommandLineParser parser;
        options::teach(parser, tests::sampleProgram().table);
        QVERIFY(!parser.parse({QStringLiteral("knock"), QStringLiteral("--key=door.pem")}));
    }
};

LATCHKEY_TEST(TestParser)
#include "test_parser.moc"
