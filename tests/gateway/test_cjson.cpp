// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/cjson.h"
#include "support/suite.h"

#include <QtTest>

#include <cmath>

using gateway::CjsonValue;
using gateway::readCjson;

class TestCjson : public QObject {
    Q_OBJECT
private slots:
    void findsTheLastOfRepeatedMembers()
    {
        const auto value = readCjson(R"({"iss":"a","iss":"b"})");
        QVERIFY(value);
        QCOMPARE(value->member("iss")->text, QByteArray("b"));
        QCOMPARE(value->member("aud"), nullptr);
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("number");
        QTest::newRow("integer") << QByteArray("1795436553") << 1795436553.0;
        QTest::newRow("fraction") << QByteArray("-0.5e1") << -5.0;
        QTest::newRow("hexadecimal") << QByteArray("0x10") << 16.0;
        QTest::newRow("leading zeros") << QByteArray("007") << 7.0;
        QTest::newRow("plus") << QByteArray("+3") << 3.0;
        QTest::newRow("no fraction after the point") << QByteArray("1.") << 1.0;
        QTest::newRow("no integer after the minus") << QByteArray("-.5") << -0.5;
        QTest::newRow("too large") << QByteArray("1e400") << double(INFINITY);
        QTest::newRow("infinity") << QByteArray("Infinity") << double(INFINITY);
        QTest::newRow("minus infinity") << QByteArray("-inf") << -double(INFINITY);
    }
    void readsNumbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, number);
        const auto value = readCjson(text);
        QVERIFY(value);
        QCOMPARE(value->kind, CjsonValue::Kind::Number);
        QCOMPARE(value->number, number);
    }

    void readsNaN()
    {
        const auto value = readCjson("[NaN,nan,-nan]");
        QVERIFY(value);
        QCOMPARE(value->items.size(), std::size_t(3));
        QVERIFY(std::isnan(value->items[0].number));
    }

    void takesMoreThanTheStandard_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("control character in a string") << QByteArray("{\"a\":\"x\ty\"}");
        QTest::newRow("broken UTF-8 in a string") << QByteArray("{\"a\":\"\xFF\xC0\"}");
        QTest::newRow("anything after a NUL") << QByteArray("{\"a\":1}\0}]", 10);
        QTest::newRow("depth 1000") << QByteArray(1000, '[') + QByteArray(1000, ']');
        QTest::newRow("scalar") << QByteArray("\"x\"");
    }
    void takesMoreThanTheStandard()
    {
        QFETCH(QByteArray, text);
        QVERIFY(readCjson(text));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  ");
        QTest::newRow("trailing text") << QByteArray("{}x");
        QTest::newRow("trailing comma") << QByteArray("{\"a\":1,}");
        QTest::newRow("comment") << QByteArray("{}/**/");
        QTest::newRow("single quotes") << QByteArray("{'a':1}");
        QTest::newRow("name without quotes") << QByteArray("{a:1}");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
        QTest::newRow("UTF-16") << QByteArray("{\0}\0", 4);
        QTest::newRow("NUL in a string") << QByteArray("\"a\0b\"", 5);
        QTest::newRow("lone high surrogate") << QByteArray(R"("\uD800")");
        QTest::newRow("lone low surrogate") << QByteArray(R"("\uDC00")");
        QTest::newRow("unknown escape") << QByteArray(R"("\x41")");
        QTest::newRow("cut escape") << QByteArray("\"\\u00");
        QTest::newRow("cut object") << QByteArray("{\"a\":");
        QTest::newRow("word in capitals") << QByteArray("True");
        QTest::newRow("point first") << QByteArray(".5");
        QTest::newRow("minus alone") << QByteArray("-");
        QTest::newRow("depth 1001") << QByteArray(1001, '[') + QByteArray(1001, ']');
        QTest::newRow("very deep") << QByteArray(1'000'000, '[');
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readCjson(text));
    }

    void readsEscapes()
    {
        const auto value = readCjson(R"("\u0068\u00e9\uD83D\uDE00\/\n\u0000")");
        QVERIFY(value);
        QCOMPARE(value->text, QByteArray("h\xC3\xA9\xF0\x9F\x98\x80/\n\0", 10));
    }

    void readsTextsAsLuaReadsNumbers()
    {
        QCOMPARE(gateway::luaNumber(" 0x10 "), std::optional(16.0));
        QCOMPARE(gateway::luaNumber("12.5"), std::optional(12.5));
        QCOMPARE(gateway::luaNumber("12 apples"), std::nullopt);
        QCOMPARE(gateway::luaNumber(""), std::nullopt);
    }
};

LATCHKEY_TEST(TestCjson)
#include "test_cjson.moc"
