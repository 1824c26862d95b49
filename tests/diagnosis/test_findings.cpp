// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What stands beside the cause: the faults behind it, risks, the moment and the door that it is about.
#include "bench.h"
#include "support/suite.h"

#include <QtTest>

using testing::Bench;

namespace {

diagnosis::Inquiry askedWithoutUrl(const Bench &bench)
{
    diagnosis::Inquiry inquiry;
    inquiry.snapshot.kong = bench.kong;
    inquiry.request.headers = {{"Authorization", "Bearer " + bench.token()}};
    inquiry.at = testing::now;
    return inquiry;
}

} // namespace

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void listWhatWaitsBehindTheFirstFault()
    {
        Bench bench;
        bench.credential().key += QLatin1Char('/');
        bench.credential().algorithm = QStringLiteral("HS256");
        const QStringList both{QStringLiteral("issuer-differs"), QStringLiteral("credential-algorithm-default")};
        QCOMPARE(bench.codes(), both);
    }

    void listAnExpiredTokenBehindAWrongScheme()
    {
        Bench bench;
        bench.claims.insert(QStringLiteral("exp"), testing::now - 1);
        bench.sendsToken = false;
        bench.request.headers.append({"Authorization", "Token " + bench.token()});
        const QStringList both{QStringLiteral("bearer-scheme-missing"), QStringLiteral("expired")};
        QCOMPARE(bench.codes(), both);
    }

    void tellRisksOfAHealthyDoor()
    {
        Bench bench;
        bench.configure(QStringLiteral("claims_to_verify"), QJsonArray());
        bench.kong.consumers.append(testing::consumer(QStringLiteral("other")));
        bench.kong.credentials.append(testing::credential(QStringLiteral("other"), QStringLiteral("https://b.example"),
                                                          QStringLiteral("HS256"), QStringLiteral("s")));
        const QStringList risks{QStringLiteral("expiry-unchecked~"), QStringLiteral("any-credential-opens~")};
        QCOMPARE(bench.codes(), risks);
        QCOMPARE(bench.cause(), QString());
    }

    void tellAPrivateKeyThatLiesAtTheGateway()
    {
        Bench bench;
        bench.credential().rsaPublicKey = QString::fromLatin1(testing::firstKey().pem().reveal());
        QCOMPARE(bench.codes(), QStringList{QStringLiteral("wrong-key-kind~")});
    }

    void showBothTextsThatShouldBeEqual()
    {
        Bench bench;
        bench.credential().key += QLatin1Char('/');
        const diagnosis::Evidence expected{QStringLiteral("https://fa.example/"), QStringLiteral("https://fa.example"),
                                           QStringLiteral("credential id of https://fa.example")};
        QCOMPARE(bench.diagnosed().findings.first().evidence, QList{expected});
    }

    void offerTheCallThatRemovesThem()
    {
        Bench bench;
        bench.credential().key += QLatin1Char('/');
        const diagnosis::Diagnosis diagnosed = bench.diagnosed();
        const auto &remedy = diagnosed.findings.first().remedy;
        QVERIFY(remedy.has_value());
        QCOMPARE(remedy->call.method, api::Method::Patch);
        QCOMPARE(remedy->call.path, QStringLiteral("/consumers/fa/jwt/id%20of%20https%3A%2F%2Ffa.example"));
        const QJsonObject body{{QStringLiteral("key"), QStringLiteral("https://fa.example")}};
        QCOMPARE(remedy->call.body.toObject(), body);
        QCOMPARE(remedy->statusAfter, std::optional(200));
    }

    // The second fault still refuses after the first one's remedy.
    void sayWhatComesAfterEachRemedy()
    {
        Bench bench;
        bench.credential().key += QLatin1Char('/');
        bench.credential().algorithm = QStringLiteral("HS256");
        const diagnosis::Diagnosis diagnosed = bench.diagnosed();
        QCOMPARE(diagnosed.findings.at(0).remedy->statusAfter, std::optional(401));
        QCOMPARE(diagnosed.findings.at(1).remedy->statusAfter, std::optional(401));
    }

    void leaveToTheClientWhatIsTheClients()
    {
        Bench bench;
        bench.claims.insert(QStringLiteral("exp"), testing::now - 1);
        QVERIFY(!bench.diagnosed().findings.first().remedy);
    }

    void openTheEyesOfAPluginThatLooksNowhere()
    {
        Bench bench;
        for (const char *list : {"header_names", "uri_param_names", "cookie_names"})
            bench.configure(QLatin1String(list), QJsonArray());
        QCOMPARE(bench.diagnosed().findings.first().remedy->statusAfter, std::optional(200));
    }

    void beginAtThePluginWithoutAnUrl()
    {
        const Bench bench;
        const auto diagnosed = diagnosis::diagnose(askedWithoutUrl(bench));
        QVERIFY(diagnosed.has_value());
        QVERIFY(!diagnosed->routeWasLookedAt);
        QVERIFY(!diagnosed->cause);
        QCOMPARE(diagnosed->predicted.consumerId, QStringLiteral("fa"));
    }

    void areNotCertainWhereDoorsDiffer()
    {
        Bench bench;
        bench.kong.services.append(testing::service(QStringLiteral("strict")));
        bench.kong.plugins.append(testing::plugin(QStringLiteral("jwt"), QStringLiteral("strict"),
                                                  {{QStringLiteral("key_claim_name"), QStringLiteral("kid")}}));
        const auto diagnosed = diagnosis::diagnose(askedWithoutUrl(bench));
        QVERIFY(diagnosed.has_value());
        QVERIFY(!diagnosed->certain);
        QVERIFY(!diagnosed->cause);
    }

    // When it was sent is not known: what was wrong while the token was valid comes first.
    void lookBackToWhenTheTokenWasValid()
    {
        Bench bench;
        bench.credential().key += QLatin1Char('/');
        diagnosis::Inquiry inquiry = askedWithoutUrl(bench);
        inquiry.at.reset();
        inquiry.now = testing::now + 7200;
        QCOMPARE(diagnosis::diagnose(inquiry)->cause, std::optional(diagnosis::Code::IssuerDiffers));
        inquiry.snapshot.kong->credentials.first().key = QStringLiteral("https://fa.example");
        QCOMPARE(diagnosis::diagnose(inquiry)->cause, std::optional(diagnosis::Code::Expired));
    }

    void needTheGatewaysHalf()
    {
        const auto diagnosed = diagnosis::diagnose({});
        QVERIFY(!diagnosed);
        QCOMPARE(diagnosed.error().kind, base::Error::Kind::Missing);
        QCOMPARE(diagnosed.error().subject, QStringLiteral("kong"));
    }
};

LATCHKEY_TEST(TestFindings)
#include "test_findings.moc"
