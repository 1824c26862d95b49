// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/exchange_log.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using http::ExchangeLog;
using http::Outgoing;

namespace {

Outgoing aRequest(const QByteArray &body = {})
{
    Outgoing outgoing;
    outgoing.request = {"POST", "http://a/x", {{"Content-Type", "application/json"}}, body};
    outgoing.system = QStringLiteral("kong");
    outgoing.reason = QStringLiteral("why");
    return outgoing;
}

const base::Result<model::Answer> fine = model::Answer{200, {}, "{}"};

} // namespace

class TestExchangeLog : public QObject {
    Q_OBJECT
private slots:
    void keepsAnExchange()
    {
        ExchangeLog log;
        log.add(aRequest("{}"), fine, 1'700'000'000'000, 12);
        const model::Exchange expected{1,
                                       1'700'000'000'000,
                                       12,
                                       QStringLiteral("kong"),
                                       QStringLiteral("why"),
                                       {"POST", "http://a/x", {{"Content-Type", "application/json"}}, "{}"},
                                       model::Answer{200, {}, "{}"},
                                       {},
                                       false};
        QCOMPARE(log.exchanges(), QList<model::Exchange>{expected});
    }

    void keepsAFailureByName()
    {
        ExchangeLog log;
        log.add(aRequest(), base::fail(Error::Kind::TimedOut, QStringLiteral("kong")), 0, 0);
        QVERIFY(!log.exchanges().first().answer);
        QCOMPARE(log.exchanges().first().failure, QStringLiteral("timed-out"));
    }

    void takesWhatIsHiddenOutOfAnyText()
    {
        ExchangeLog log;
        log.hide(base::Secret("canary-password"));
        QCOMPARE(log.withoutSecrets(R"({"message":"canary-password is too short"})"),
                 QByteArray(R"({"message":"[redacted] is too short"})"));
    }

    void neverHoldsASecret()
    {
        ExchangeLog log;
        log.hide(base::Secret("canary-password"));
        Outgoing outgoing = aRequest(R"({"note":"canary-password and canary-key"})");
        outgoing.secretHeaders = {{"Authorization", base::Secret("canary-key")}};
        log.add(outgoing, model::Answer{400, {{"X", "canary-key"}}, R"("Y2FuYXJ5LWtleQ==")"}, 0, 0);
        const model::Exchange &kept = log.exchanges().first();
        QCOMPARE(kept.request.body, QByteArray(R"({"note":"[redacted] and [redacted]"})"));
        QCOMPARE(kept.request.headers.last(), (model::Header{"Authorization", "[redacted]"}));
        QCOMPARE(kept.answer->headers.first().value, QByteArray("[redacted]"));
        QVERIFY(kept.answer->body.contains("[redacted]"));
    }

    void keepsTheLastOnes()
    {
        ExchangeLog log(3);
        for (int i = 0; i < 5; ++i)
            log.add(aRequest(), fine, i, 0);
        QCOMPARE(log.exchanges().size(), 3);
        QCOMPARE(log.exchanges().first().number, 3);
        QCOMPARE(log.count(), 5);
    }

    void cutsLongBodiesAndNoSecretInTwo()
    {
        ExchangeLog log;
        log.hide(base::Secret("canary-password"));
        const QByteArray filler(64 * 1024 - 6, 'x');
        log.add(aRequest(filler + "canary-password"), model::Answer{200, {}, filler + "canary-password"}, 0, 0);
        const model::Exchange &kept = log.exchanges().first();
        QVERIFY(kept.truncated);
        QCOMPARE(kept.request.body, filler + "[redac");
        QCOMPARE(kept.answer->body, filler + "[redac");
    }

    void tellsItsListeners()
    {
        ExchangeLog log;
        QList<qint64> heard;
        {
            const auto subscription =
                log.subscribe([&heard](const model::Exchange &exchange) { heard += exchange.number; });
            log.add(aRequest(), fine, 0, 0);
        }
        log.add(aRequest(), fine, 0, 0);
        QCOMPARE(heard, QList<qint64>{1});
    }

    void letsAListenerEndItself()
    {
        ExchangeLog log;
        int heard = 0;
        ExchangeLog::Subscription subscription;
        subscription = log.subscribe([&](const model::Exchange &) {
            ++heard;
            subscription.end();
        });
        log.add(aRequest(), fine, 0, 0);
        log.add(aRequest(), fine, 0, 0);
        QCOMPARE(heard, 1);
    }

    void isOutlivedByASubscription()
    {
        ExchangeLog::Subscription subscription;
        {
            ExchangeLog log;
            subscription = log.subscribe([](const model::Exchange &) {});
        }
        subscription.end();
    }
};

LATCHKEY_TEST(TestExchangeLog)
#include "test_exchange_log.moc"
