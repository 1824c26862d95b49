// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/pasted.h"
#include "input/shell_words.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;

namespace {

model::Request requestOf(const QByteArray &text)
{
    const auto pasted = input::readPasted(text);
    return pasted ? pasted->request : model::Request{};
}

} // namespace

class TestCurl : public QObject {
    Q_OBJECT

private slots:
    void splitsAsAShellDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("words");
        QTest::newRow("blanks") << QByteArray("a  b\tc") << QByteArrayList{"a", "b", "c"};
        QTest::newRow("single") << QByteArray("'a b' c") << QByteArrayList{"a b", "c"};
        QTest::newRow("double") << QByteArray("\"a \\\"b\\\" \\$c \\n\"") << QByteArrayList{"a \"b\" $c \\n"};
        QTest::newRow("joined") << QByteArray("a'b'\"c\"") << QByteArrayList{"abc"};
        QTest::newRow("empty") << QByteArray("'' a") << QByteArrayList{"", "a"};
        QTest::newRow("line goes on") << QByteArray("a \\\n b \\\r\n c") << QByteArrayList{"a", "b", "c"};
        QTest::newRow("browser's") << QByteArray("$'it\\'s' x") << QByteArrayList{"it's", "x"};
        QTest::newRow("dollar") << QByteArray("$x") << QByteArrayList{"$x"};
    }

    void splitsAsAShellDoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, words);
        QCOMPARE(input::shellWords(text).value(), words);
    }

    void refusesAnOpenQuote()
    {
        for (const char *text : {"'a", "\"a", "$'a"})
            QCOMPARE(input::shellWords(text).error().kind, Error::Kind::Malformed);
    }

    void readsWhatABrowserCopies()
    {
        const model::Request expected{"GET",
                                      "https://api.example.com/orders?x=1",
                                      {{"authorization", "Bearer eyJh.e30.AA"}, {"Cookie", "a=b"}},
                                      {}};
        QCOMPARE(requestOf("curl 'https://api.example.com/orders?x=1' \\\n  -H 'authorization: Bearer eyJh.e30.AA' \\\n"
                           "  -b 'a=b' \\\n  --compressed"),
                 expected);
    }

    void readsWhatPostmanCopies()
    {
        const model::Request expected{"POST", "http://localhost:8000/mock", {{"X-A", "1"}}, "a=1&b=2"};
        QCOMPARE(requestOf("curl --location --request POST 'http://localhost:8000/mock' --header 'X-A: 1' "
                           "--data-raw 'a=1' -d b=2"),
                 expected);
    }

    void guessesTheMethodAsCurlDoes()
    {
        QCOMPARE(requestOf("curl -sSI http://h/").method, QByteArray("HEAD"));
        QCOMPARE(requestOf("curl -I http://h/").method, QByteArray("HEAD"));
        QCOMPARE(requestOf("curl http://h/ -d x").method, QByteArray("POST"));
        QCOMPARE(requestOf("curl -XPUT http://h/").method, QByteArray("PUT"));
        QCOMPARE(requestOf("curl h/path").url, QByteArray("http://h/path"));
        QCOMPARE(requestOf("curl -u a:b http://h/").headers.first().value, QByteArray("Basic YTpi"));
    }

    void saysWhenItNamesNoUrl()
    {
        const auto pasted = input::readPasted("curl -H 'A: b'");
        QVERIFY(!pasted);
        QCOMPARE(pasted.error().kind, Error::Kind::Malformed);
        QCOMPARE(pasted.error().subject, QStringLiteral("curl"));
    }
};

LATCHKEY_TEST(TestCurl)
#include "test_curl.moc"
