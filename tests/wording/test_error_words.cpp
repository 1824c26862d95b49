// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/errors.h"

#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using base::Error;

class TestErrorWords : public QObject {
    Q_OBJECT
private slots:
    void aMixUpNamesBothAndSaysWhereTheRightOneIs_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("line");
        const QString fusionauth = u" FusionAuth listens on port 9011 unless it was told otherwise."_s;
        const QString admin =
            u" Kong's Admin API listens on port 8001, with TLS on 8444, unless it was told otherwise."_s;
        const QString proxy = u" Kong's proxy listens on port 8000, with TLS on 8443, unless it was told otherwise."_s;
        const auto row = [](const QString &what, const QString &why, const QString &line) {
            QTest::newRow(qPrintable(what + u' ' + why)) << what << why << line;
        };
        row(u"kong"_s, u"wrong-product: fusionauth"_s,
            u"Kong: FusionAuth answers at this address, not Kong's Admin API."_s + admin);
        row(u"kong"_s, u"wrong-product: kong-proxy"_s,
            u"Kong: Kong's proxy answers at this address, not Kong's Admin API."_s + admin);
        row(u"kong"_s, u"wrong-product: kong-manager"_s,
            u"Kong: Kong Manager answers at this address, not Kong's Admin API."_s + admin);
        row(u"kong"_s, uR"(not-the-api: other-api: {"hello":"world"})"_s,
            uR"(Kong: some other API answers at this address, not Kong's Admin API ({"hello":"world"}).)"_s + admin);
        row(u"kong"_s, u"not-the-api: other-page"_s,
            u"Kong: some other page answers at this address, not Kong's Admin API."_s + admin);
        row(u"kong"_s, uR"(not-the-api: kong-admin: {"message":"Not found"})"_s,
            u"Kong: Kong's Admin API answers at this host, but not below this path. Check the path of the address."_s);
        row(u"fusionauth"_s, u"wrong-product: kong-admin"_s,
            u"FusionAuth: Kong's Admin API answers at this address, not FusionAuth."_s + fusionauth);
        row(u"fusionauth"_s, u"wrong-product: kong-proxy"_s,
            u"FusionAuth: Kong's proxy answers at this address, not FusionAuth."_s + fusionauth);
        row(u"fusionauth"_s, u"not-the-api: fusionauth"_s,
            u"FusionAuth: FusionAuth answers at this host, but not below this path. Check the path of the address."_s);
        row(u"proxy"_s, u"wrong-product: kong-admin"_s,
            u"Kong's proxy: Kong's Admin API answers at this address, not Kong's proxy."_s + proxy);
        row(u"proxy"_s, u"wrong-product: fusionauth"_s,
            u"Kong's proxy: FusionAuth answers at this address, not Kong's proxy."_s + proxy);
    }
    void aMixUpNamesBothAndSaysWhereTheRightOneIs()
    {
        QFETCH(QString, what);
        QFETCH(QString, why);
        QFETCH(QString, line);
        QCOMPARE(wording::lineFor(model::Unreadable{what, why}), line);
    }

    void aStrangerThatIsNotNamedIsToldByWhatWasSeen()
    {
        const Error error{Error::Kind::NotTheApi, u"kong.services"_s, u"not JSON"_s, 200, {}};
        QCOMPARE(wording::lineFor(error), u"kong.services: something answers, but not the API (not JSON). Check the "
                                          u"address: a login page or another port may answer here."_s);
    }

    void theCausesOfA401AreToldOneByOne()
    {
        QCOMPARE(
            wording::lineFor(
                model::Unreadable{u"fusionauth"_s, u"unauthorized: causes=key-unknown,key-expired,no-right"_s}),
            u"FusionAuth: the key was not accepted (401). What remains as the cause: the key is unknown there; or it "
            u"has expired; or it has no right for this endpoint and method."_s);
    }

    void everyCauseOfA401HasWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"address-not-allowed", "key-expired", "key-missing", "key-not-yet-known",
                                 "key-unknown", "no-right", "not-key-manager", "tenant-header", "tenant-scoped-key"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyCauseOfA401HasWords()
    {
        QFETCH(QString, code);
        const Error error{Error::Kind::Unauthorized, u"fusionauth"_s, u"causes="_s + code, 401, {}};
        QVERIFY(!wording::lineFor(error).contains(code));
    }

    void aRefusalNamesTheFieldAndTheReason()
    {
        const Error error{Error::Kind::Refused,
                          u"tenant"_s,
                          u"[blank]tenant.name Required."_s,
                          400,
                          {{u"tenant.name"_s, u"[blank]tenant.name"_s, u"Required."_s}}};
        QCOMPARE(wording::lineFor(error),
                 u"tenant: refused (400): tenant.name: [blank]tenant.name Required. Change the named field."_s);
    }

    void whatIsNotKnownIsLeftOut()
    {
        QCOMPARE(wording::lineFor(model::Unreadable{u"kong"_s, u"server-fault: status 503"_s}),
                 u"Kong: the server failed (status 503). Look into its log, then try again."_s);
    }

    void foreignTextFillsNoPlaces()
    {
        const Error error{Error::Kind::NotTheApi, u"kong"_s, u"other-page: %1 %2"_s, 200, {}};
        QVERIFY(wording::lineFor(error).contains(u"not Kong's Admin API (%1 %2)."_s));
    }
};

LATCHKEY_TEST(TestErrorWords)
#include "test_error_words.moc"
