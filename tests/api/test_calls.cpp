// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/call.h"

#include "api/fusionauth_calls.h"
#include "api/kong_calls.h"
#include "support/suite.h"

#include <QtTest>

class TestCalls : public QObject {
    Q_OBJECT
private slots:
    void aSegmentHoldsAnything_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoded");
        QTest::newRow("a URL") << QStringLiteral("https://idp/") << QStringLiteral("https%3A%2F%2Fidp%2F");
        QTest::newRow("unreserved") << QStringLiteral("aZ09-._~") << QStringLiteral("aZ09-._~");
        QTest::newRow("a query") << QStringLiteral("a?b&c#d") << QStringLiteral("a%3Fb%26c%23d");
        QTest::newRow("a percent sign") << QStringLiteral("%2F") << QStringLiteral("%252F");
        QTest::newRow("beyond ASCII") << QStringLiteral("Zürich") << QStringLiteral("Z%C3%BCrich");
    }
    void aSegmentHoldsAnything()
    {
        QFETCH(QString, text);
        QFETCH(QString, encoded);
        QCOMPARE(api::segment(text), encoded);
    }

    void creatingIsAPutUnderAnIdOfOurs()
    {
        const api::Call call = api::kong::createConsumer(QStringLiteral("an/id"), QStringLiteral("fusionauth"));
        QCOMPARE(call.method, api::Method::Put);
        QCOMPARE(call.path, QStringLiteral("/consumers/an%2Fid"));
        QCOMPARE(call.body, QJsonValue(QJsonObject{{QStringLiteral("username"), QStringLiteral("fusionauth")}}));
        QVERIFY(api::isWrite(call));
    }

    void readingIsNoWrite() { QVERIFY(!api::isWrite(api::kong::node())); }

    void discoveryNamesItsTenantAsTheVersionWantsIt()
    {
        const QString inPath = QStringLiteral("/t%2F1/.well-known/openid-configuration");
        const QString asParameter = QStringLiteral("/.well-known/openid-configuration?tenantId=t%2F1");
        QCOMPARE(api::fusionauth::discovery(QStringLiteral("t/1"), QStringLiteral("1.46.0")).path, inPath);
        QCOMPARE(api::fusionauth::discovery(QStringLiteral("t/1"), QStringLiteral("1.45.3")).path, asParameter);
        QCOMPARE(api::fusionauth::discovery(QStringLiteral("t/1"), {}).path, asParameter);
    }

    void aPageIsAskedForByItsOffset()
    {
        QCOMPARE(api::kong::list(QStringLiteral("/services"), QStringLiteral("WyJhIl0=")).path,
                 QStringLiteral("/services?size=1000&offset=WyJhIl0%3D"));
    }
};

LATCHKEY_TEST(TestCalls)
#include "test_calls.moc"
