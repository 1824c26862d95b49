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
        row("keeps the order", R"({"b":1,"a":[true,null]})", R"({
  "b": 1,
  "a": [
    true,
    null
  ]
})");
        row("keeps numbers and strings", R"([1.50e+3,-0.0,12345678901234567,"\u00fc\"{,:}\\"])", R"([
  1.50e+3,
  -0.0,
  12345678901234567,
  "\u00fc\"{,:}\\"
])");
        row("keeps what comes twice", R"({"a":1,"a":2})", "{\n  \"a\": 1,\n  \"a\": 2\n}");
        row("empty ones stay on a line", "{ \"a\" : { } ,\n\"b\":[ ]}", "{\n  \"a\": {},\n  \"b\": []\n}");
        row("a bare value", " \"x\" ", "\"x\"");
        row("laid out already", "{\n  \"a\": 1\n}\n", "{\n  \"a\": 1\n}");
        row("no JSON", "<h1> Not  found </h1>\n", "<h1> Not  found </h1>\n");
        row("cut", R"({"a":"b)", R"({"a":"b)");
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
