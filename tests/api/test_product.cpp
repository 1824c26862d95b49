// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/product.h"

#include "support/suite.h"

#include <QtTest>

using api::Product;

class TestProduct : public QObject {
    Q_OBJECT
private slots:
    void isToldByTheShapeOfWhatItSays_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const char *header, const char *body, const char *name) {
            QTest::newRow(what) << QByteArray(header) << QByteArray(body) << QString::fromLatin1(name);
        };
        row("the Admin API's root", "", R"({"version":"3.9.1","tagline":"Welcome to kong"})", "kong-admin");
        row("a node's root without tagline", "", R"({"version":"3.9.1","configuration":{"database":"off"}})",
            "kong-admin");
        row("the Admin API's 404", "X-Kong-Admin-Latency", R"({"message":"Not found"})", "kong-admin");
        row("no route", "", R"({"message":"no Route matched with those values"})", "kong-proxy");
        row("no service", "", R"({"message":"no Service found with those values"})", "kong-proxy");
        row("Kong's own refusal", "X-Kong-Response-Latency", R"({"message":"Unauthorized"})", "kong-proxy");
        row("a forwarded page", "X-Kong-Upstream-Latency", "<html></html>", "kong-proxy");
        row("Kong Manager", "", "<html><title>Kong Manager OSS</title></html>", "kong-manager");
        row("FusionAuth's errors", "", R"({"generalErrors":[]})", "fusionauth");
        row("FusionAuth's login page", "", "<html><title>Login | FusionAuth</title></html>", "fusionauth");
        row("FusionAuth's discovery", "",
            R"({"issuer":"acme.com","device_authorization_endpoint":"http://localhost:9011/oauth2/device_authorize"})",
            "fusionauth");
        row("FusionAuth's claims", "", R"({"claims_supported":["applicationId","aud"]})", "fusionauth");
        row("another provider's discovery", "",
            R"({"issuer":"https://idp.example.com","device_authorization_endpoint":"https://idp.example.com/device","claims_supported":["aud"]})",
            "other-api");
        row("a search engine", "", R"({"version":{"number":"8.1.0"},"tagline":"You Know, for Search"})", "other-api");
        row("a health check", "", R"({"status":"ok"})", "other-api");
        row("a program with a version and a configuration", "", R"({"version":"1","configuration":{}})", "other-api");
        row("a page", "", "<html><title>Sign in</title></html>", "other-page");
        row("nothing", "", "", "other-page");
    }
    void isToldByTheShapeOfWhatItSays()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        QFETCH(QString, name);
        model::Answer answer{200, {}, body};
        if (!header.isEmpty())
            answer.headers.append(model::Header{header, "1"});
        QCOMPARE(api::nameOf(api::productBehind(answer)), name);
    }

    void isFoundByItsName()
    {
        for (const Product product : {Product::FusionAuth, Product::KongAdmin, Product::KongProxy, Product::KongManager,
                                      Product::OtherApi, Product::OtherPage})
            QCOMPARE(api::productNamed(api::nameOf(product)), product);
        QVERIFY(!api::productNamed(QStringLiteral("kong")));
    }

    void anExcerptIsShortAndPrintable()
    {
        const model::Answer answer{200, {}, "a\x01\n\t b" + QByteArray(300, 'c')};
        QCOMPARE(api::excerptOf(answer), QStringLiteral("a b") + QString(197, QLatin1Char('c')));
    }
};

LATCHKEY_TEST(TestProduct)
#include "test_product.moc"
