// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/errors.h"
#include "wording/live_test.h"

#include "support/suite.h"

#include <QtTest>

using base::Error;
using setup::LiveResult;
using setup::LiveState;
using setup::LiveStep;

class TestLiveTestWords : public QObject {
    Q_OBJECT
private slots:
    void everyReasonHasASentence_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code :
             {"algorithm-differs", "an-earlier-step-failed", "fusionauth-key-does-not-fit", "fusionauth-not-asked",
              "kid-unknown-to-fusionauth", "kong-key-does-not-fit", "kong-not-asked", "no-credential-for-this-token",
              "no-proxy-address", "not-a-jwt", "protected-already", "route-is-new", "signed-elsewhere"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyReasonHasASentence()
    {
        QFETCH(QString, code);
        LiveResult result;
        result.state = LiveState::Failed;
        result.reason = code;
        LiveResult unknown = result;
        unknown.reason = QStringLiteral("no-such-reason");
        const QString text = wording::sentenceFor(result);
        QVERIFY(!text.contains(code));
        QVERIFY(text != wording::sentenceFor(unknown));
    }

    void anAnswerSaysWhoGaveIt()
    {
        const LiveResult result{LiveStep::Closed,
                                LiveState::Ok,
                                {},
                                {{QStringLiteral("status"), 401},
                                 {QStringLiteral("answered_by"), QStringLiteral("gateway")},
                                 {QStringLiteral("message"), QStringLiteral("Unauthorized")}},
                                {}};
        QCOMPARE(wording::sentenceFor(result), QStringLiteral("401 from the gateway: Unauthorized"));
    }

    void aPlaceInAForeignMessageIsNotFilled()
    {
        const LiveResult result{LiveStep::Passes,
                                LiveState::Ok,
                                {},
                                {{QStringLiteral("status"), 200},
                                 {QStringLiteral("answered_by"), QStringLiteral("upstream")},
                                 {QStringLiteral("message"), QStringLiteral("%1")},
                                 {QStringLiteral("consumer"), QStringLiteral("%1")}},
                                {}};
        QCOMPARE(wording::sentenceFor(result),
                 QStringLiteral("200 from the service behind it: %1, as the consumer \"%1\""));
    }

    void aVerificationWithoutAGatewayNamesOneKey()
    {
        LiveResult result{LiveStep::LocalVerification,
                          LiveState::Ok,
                          {},
                          {{QStringLiteral("algorithm"), QStringLiteral("RS256")},
                           {QStringLiteral("kid"), QStringLiteral("k1")},
                           {QStringLiteral("issuer"), QStringLiteral("https://idp")}},
                          {}};
        QCOMPARE(wording::sentenceFor(result),
                 QStringLiteral("RS256 by the key k1: fits FusionAuth's key; issuer https://idp"));
        result.facts.insert(QStringLiteral("credential"), QStringLiteral("c1"));
        QCOMPARE(wording::sentenceFor(result),
                 QStringLiteral("RS256 by the key k1: fits FusionAuth's key and the one that Kong stores; issuer "
                                "https://idp"));
    }

    void everyKindOfErrorHasASentence()
    {
        QStringList texts;
        for (int kind = 0; kind <= int(Error::Kind::Locked); ++kind) {
            const Error error{Error::Kind(kind), QStringLiteral("Subject"), QStringLiteral("Evidence"), 418, {}};
            const QString text = wording::textFor(error).what;
            QVERIFY2(text.contains(QStringLiteral("Subject")), qPrintable(base::nameOf(error.kind)));
            QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
            texts.append(text);
        }
        QCOMPARE(texts.removeDuplicates(), 0);
    }

    void aPlaceInAnErrorIsNotFilled()
    {
        const Error error{Error::Kind::Unreachable, QStringLiteral("%2"), QStringLiteral("%1"), 0, {}};
        QCOMPARE(wording::textFor(error).what, QStringLiteral("%2: cannot be reached (%1)."));
    }

    void aLoginWithoutRegistrationIsExplained()
    {
        QCOMPARE(wording::loginMeaning(202),
                 QStringLiteral("the user is not registered for the application: the token carries no applicationId"));
    }
};

LATCHKEY_TEST(TestLiveTestWords)
#include "test_live_test_words.moc"
