// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/pretty.h"

#include "support/suite.h"

#include <QtTest>

class TestPretty : public QObject {
    Q_OBJECT
private slots:
    void laysABodyOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &body, const char *text) {
            QTest::newRow(name) << body << QString::fromUtf8(text);
        };
        row("keeps the order", "{\"b\":1,\"a\":[true,null]}",
            "{\n"
            "  \"b\": 1,\n"
            "  \"a\": [\n"
            "    true,\n"
            "    null\n"
            "  ]\n"
            "}");
        row("keeps numbers and strings", "[1.50e+3,-0.0,12345678901234567,\"\\u00fc\\\"{,:}\\\\\"]",
            "[\n"
            "  1.50e+3,\n"
            "  -0.0,\n"
            "  12345678901234567,\n"
            "  \"\\u00fc\\\"{,:}\\\\\"\n"
            "]");
        row("keeps what comes twice", "{\"a\":1,\"a\":2}", "{\n  \"a\": 1,\n  \"a\": 2\n}");
        row("empty ones stay on a line", "{ \"a\" : { } ,\n\"b\":[ ]}", "{\n  \"a\": {},\n  \"b\": []\n}");
        row("a bare value", " \"x\" ", "\"x\"");
        row("laid out already", "{\n  \"a\": 1\n}\n", "{\n  \"a\": 1\n}");
        row("no JSON", "<h1> Not  found </h1>\n", "<h1> Not  found </h1>\n");
        row("cut", "{\"a\":\"b", "{\"a\":\"b");
        row("bytes", "a\xff", "a\xef\xbf\xbd");
        row("nothing", "", "");
    }
    void laysABodyOut()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QCOMPARE(formats::prettyBody(body), text);
    }
};

LATCHKEY_TEST(TestPretty)
#include "test_pretty.moc"
