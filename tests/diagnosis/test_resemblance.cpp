// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/resemblance.h"
#include "diagnosis/token_text.h"
#include "support/suite.h"

#include <QtTest>

using diagnosis::Likeness;
using diagnosis::likenessOf;

class TestResemblance : public QObject {
    Q_OBJECT

private slots:
    void comparesAsPeopleRead_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<int>("likeness");
        const QByteArray plain("https://fa.example");
        QTest::newRow("same") << plain << plain << int(Likeness::None);
        QTest::newRow("empty") << plain << QByteArray() << int(Likeness::None);
        QTest::newRow("two slashes") << plain << plain + "//" << int(Likeness::Spelling);
        QTest::newRow("tab") << plain << plain + '\t' << int(Likeness::Invisible);
        QTest::newRow("byte order mark") << plain << QByteArray("\xEF\xBB\xBF") + plain << int(Likeness::Invisible);
        QTest::newRow("full width") << QByteArray("acme")
                                    << QByteArray("\xEF\xBD\x81"
                                                  "cme")
                                    << int(Likeness::Invisible);
        QTest::newRow("other host") << plain << QByteArray("https://fb.example") << int(Likeness::None);
        QTest::newRow("no scheme") << plain << QByteArray("fa.example") << int(Likeness::Spelling);
        QTest::newRow("words") << QByteArray("Fusion") << QByteArray("fusion ") << int(Likeness::Spelling);
        QTest::newRow("other words") << QByteArray("fusion") << QByteArray("kong") << int(Likeness::None);
    }

    void comparesAsPeopleRead()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(int, likeness);
        QCOMPARE(int(likenessOf(a, b)), likeness);
        QCOMPARE(int(likenessOf(b, a)), likeness);
    }

    void knowsWhatKongMakesUp()
    {
        QVERIFY(diagnosis::looksGenerated("Ab3dEf6hIj9lMn2pQr5tUv8xYz1BcD4F"));
        QVERIFY(!diagnosis::looksGenerated("https://login.example.com/abcdef"));
        QVERIFY(!diagnosis::looksGenerated("Ab3dEf6hIj9lMn2pQr5tUv8xYz1BcD4"));
    }

    void findsATokenInWhatIsAroundIt()
    {
        QCOMPARE(diagnosis::tokenLikeIn("token=\"eyJhbGciOiJub25lIn0.e30.\";").value(), "eyJhbGciOiJub25lIn0.e30.");
        QCOMPARE(diagnosis::tokenLikeIn("eyJhbGciOiJub25lIn0%2Ee30%2E").value(), "eyJhbGciOiJub25lIn0.e30.");
        QVERIFY(!diagnosis::tokenLikeIn("Basic YTpi"));
    }

    void readsLeniently()
    {
        const diagnosis::LooseToken token = diagnosis::looselyRead("eyJhbGciOiJub25lIn0=.eyJpc3MiOiJhIn0.AQI");
        QCOMPARE(token.parts, 3);
        QVERIFY(token.foreignAlphabet);
        QCOMPARE(token.header.value(QStringLiteral("alg")).toString(), QStringLiteral("none"));
        QCOMPARE(token.claims.value(QStringLiteral("iss")).toString(), QStringLiteral("a"));
        QCOMPARE(token.signature, QByteArray("\x01\x02"));
        QCOMPARE(diagnosis::looselyRead(QByteArray(1000, '.')).parts, 1001);
    }
};

LATCHKEY_TEST(TestResemblance)
#include "test_resemblance.moc"
