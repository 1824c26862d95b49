// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "support/suite.h"

#include <QDir>
#include <QtTest>

using base::Duplicates;
using base::Error;
using base::readJson;

class TestJson : public QObject {
    Q_OBJECT
private slots:
    void readsEveryType()
    {
        const auto value = readJson(R"({"a":[1,-2.5,"x",true,null],"b":{}})", QStringLiteral("it"));
        QVERIFY(value);
        QCOMPARE(base::toBytes(*value), QByteArray(R"({"a":[1,-2.5,"x",true,null],"b":{}})"));
    }

    void keepsLargeIntegersExact()
    {
        const auto value = readJson("9007199254740993", QStringLiteral("it"));
        QVERIFY(value);
        QCOMPARE(value->toInteger(), qint64(9007199254740993));
    }

    void refusesAnIntegerThatWouldBeRounded()
    {
        const auto value = readJson("9223372036854775808", QStringLiteral("it"));
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::Malformed);
        QCOMPARE(value.error().evidence, QStringLiteral("integer out of range"));
    }

    void refusesARepeatedMember()
    {
        const auto value = readJson(R"({"a":1,"\u0061":2})", QStringLiteral("it"));
        QVERIFY(!value);
        QCOMPARE(value.error().evidence, QStringLiteral("member \"a\" appears twice"));
    }

    void keepsTheLastOfRepeatedMembersWhereAsked()
    {
        const auto value = readJson(R"({"a":1,"a":2})", QStringLiteral("it"), {64, Duplicates::KeepLast});
        QVERIFY(value);
        QCOMPARE(base::toBytes(*value), QByteArray(R"({"a":2})"));
    }

    void keepsAnInvisibleCharacterInFrontOfAText()
    {
        const auto value = readJson("[\"\xEF\xBB\xBFissuer\",\"\\ufeffissuer\"]", QStringLiteral("it"));
        QVERIFY(value);
        const QJsonArray expected{QStringLiteral("\ufeffissuer"), QStringLiteral("\ufeffissuer")};
        QCOMPARE(value->toArray(), expected);
    }

    void refusesAnEmptyText()
    {
        QVERIFY(!readJson({}, QStringLiteral("it")));
        QVERIFY(!readJson("", QStringLiteral("it")));
    }

    void refusesDepthBeyondTheLimit()
    {
        const QByteArray deepest = QByteArray(64, '[') + QByteArray(64, ']');
        QVERIFY(readJson(deepest, QStringLiteral("it")));
        const auto deeper = readJson('[' + deepest + ']', QStringLiteral("it"));
        QVERIFY(!deeper);
        QCOMPARE(deeper.error().kind, Error::Kind::TooLarge);
        QVERIFY(!readJson(QByteArray(1'000'000, '['), QStringLiteral("it")));
    }

    void refusesAByteOrderMark() { QVERIFY(!readJson("\xEF\xBB\xBF{}", QStringLiteral("it"))); }

    void wantsAnObjectWhereAsked()
    {
        const auto value = base::readJsonObject("[]", QStringLiteral("it"));
        QVERIFY(!value);
        QCOMPARE(value.error().evidence, QStringLiteral("expected a JSON object"));
    }

    void agreesWithJsonTestSuite()
    {
        const QString shared = support::sharedFolder();
        if (shared.isEmpty())
            QSKIP("LATCHKEY_SHARED is absent");
        const QDir folder(shared + QStringLiteral("/vectors/json-test-suite/test_parsing"));
        int taken = 0;
        int refused = 0;
        for (const QString &name : folder.entryList(QDir::Files)) {
            const QByteArray text = support::contentsOf(folder.filePath(name));
            const auto value = readJson(text, name, {1000, Duplicates::KeepLast});
            if (name.startsWith(QLatin1String("y_"))) {
                QVERIFY2(value, qPrintable(name));
                ++taken;
            } else if (name.startsWith(QLatin1String("n_"))) {
                QVERIFY2(!value, qPrintable(name));
                ++refused;
            }
        }
        QCOMPARE(taken, 95);
        QCOMPARE(refused, 188);
    }
};

LATCHKEY_TEST(TestJson)
#include "test_json.moc"
