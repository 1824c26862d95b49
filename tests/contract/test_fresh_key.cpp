// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// An API key that its node does not know yet: asked again where the caller knows that it is new, and only there.
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

#include "api/fusionauth_calls.h"

using namespace Qt::StringLiterals;
using fusionauth::Retry;

namespace {

constexpr qint64 oneHourMs = 3'600'000;

} // namespace

class TestFreshKey : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto started = m_sandbox.start();
        QVERIFY(started);
        m_at = *started;
        m_sandbox.withFusionAuth([](twins::FusionAuthTwin &twin, const twins::World &world) {
            twin.addApiKey({base::Secret("new"),
                            u"dddddddd-0000-4000-8000-00000000000d"_s,
                            {},
                            false,
                            {},
                            world.nowMs + oneHourMs,
                            0});
        });
    }

    void init()
    {
        m_patience = {1, 60'000, 2, 5'000};
        m_sandbox.setHook({});
        m_sandbox.setClockOffset(0); // and the key is unknown
        m_sandbox.forgetSeen();
    }

    void isAskedAgainUntilItIsKnown()
    {
        knownAtRequest(3);
        QCOMPARE(statusOf(api::fusionauth::tenants(), Retry::FreshKey), 200);
        QCOMPARE(statuses(), (QList<int>{401, 401, 200}));
    }

    void isAskedAgainForWritesToo()
    {
        knownAtRequest(2);
        const api::Call creation{model::System::FusionAuth,
                                 api::Method::Post,
                                 u"/api/tenant/bbbbbbbb-0000-4000-8000-000000000001"_s,
                                 QJsonObject{{u"tenant"_s, QJsonObject{{u"name"_s, u"B"_s}}}},
                                 {}};
        QCOMPARE(statusOf(creation, Retry::FreshKey), 200); // 401: nothing was done, so nothing is done twice
        QCOMPARE(statuses(), (QList<int>{401, 200}));
    }

    void isRefusedAtOnceWhereNobodySaysThatItIsNew()
    {
        QCOMPARE(statusOf(api::fusionauth::tenants(), Retry::No), 401);
        QCOMPARE(statuses(), QList<int>{401});
    }

    void isGivenUpWhenItsTimeIsUp()
    {
        m_patience.freshKeyMs = 0;
        QCOMPARE(statusOf(api::fusionauth::tenants(), Retry::FreshKey), 401);
        QCOMPARE(statuses(), QList<int>{401});
    }

    void isAmongTheCausesOfARefusal()
    {
        const fusionauth::Client client(m_http, {QUrl(m_at.fusionauth), base::Secret("new"), {}, {}}, m_patience);
        const QStringList causes = tests::finish(client.explainUnauthorized(api::fusionauth::tenants()));
        QVERIFY(causes.contains(u"key-not-yet-known"_s));
    }

private:
    // The clock of the servers jumps when that request comes, and with it the key becomes known.
    void knownAtRequest(int number)
    {
        auto count = std::make_shared<std::atomic<int>>(0);
        m_sandbox.setHook([this, count, number](sandbox::Half, const model::Request &) {
            if (++*count == number)
                m_sandbox.setClockOffset(oneHourMs);
            return std::nullopt;
        });
    }
    int statusOf(const api::Call &call, Retry retry)
    {
        const fusionauth::Client client(m_http, {QUrl(m_at.fusionauth), base::Secret("new"), {}, {}}, m_patience);
        const auto answer = tests::finish(client.send(call, u"test"_s, retry));
        return answer ? answer->status : 0;
    }
    QList<int> statuses() const
    {
        QList<int> all;
        for (const sandbox::Seen &seen : m_sandbox.seen())
            all += seen.status;
        return all;
    }

    fusionauth::Patience m_patience;
    sandbox::Sandbox m_sandbox;
    sandbox::Addresses m_at;
    http::Client m_http;
};

LATCHKEY_TEST(TestFreshKey)
#include "test_fresh_key.moc"
