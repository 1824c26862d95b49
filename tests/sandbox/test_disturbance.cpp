// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What tests of other rooms build on: seeing what was sent, and going wrong on purpose.
#include "sandbox/sandbox.h"
#include "support/suite.h"
#include "visitor.h"

#include <QtTest>

using sandbox::Disturbance;
using sandbox::Half;
using sandbox::Sandbox;
using namespace visitor;

class TestDisturbance : public QObject {
    Q_OBJECT
private slots:
    void init() { start({}); }

    void countsWritesOnly()
    {
        post(m_at.kongAdmin, "/consumers", R"({"username":"a"})");
        post(m_at.kongAdmin, "/schemas/plugins/validate", R"({"name":"jwt"})");
        ask(m_at.kongAdmin, "GET", "/consumers");
        post(m_at.fusionauth, "/api/login", R"({"loginId":"a","password":"b"})");
        QCOMPARE(m_sandbox->seen().size(), 4);
        QCOMPARE(m_sandbox->writes().size(), 1);
        const sandbox::Seen write = m_sandbox->writes().first();
        QCOMPARE(write.half, Half::KongAdmin);
        QCOMPARE(write.request.method, QByteArray("POST"));
        QCOMPARE(write.request.url, QByteArray("/consumers"));
        QCOMPARE(write.request.body, QByteArray(R"({"username":"a"})"));
        QCOMPARE(write.status, 201);
        m_sandbox->forgetSeen();
        QCOMPARE(m_sandbox->seen().size(), 0);
    }

    void dropsTheConnectionAfterTheSecondWrite()
    {
        m_sandbox->disturbWrite(Half::KongAdmin, 2, {Disturbance::Kind::DropAfter, {}});
        QCOMPARE(post(m_at.kongAdmin, "/consumers", R"({"username":"a"})").status, 201);
        QCOMPARE(post(m_at.kongAdmin, "/consumers", R"({"username":"b"})").status, 0);
        QCOMPARE(post(m_at.kongAdmin, "/consumers", R"({"username":"c"})").status, 201);
        QCOMPARE(m_sandbox->kongState().consumers.size(), 3);
    }

    void dropsTheConnectionBeforeAWriteIsDone()
    {
        m_sandbox->disturbWrite(Half::KongAdmin, 1, {Disturbance::Kind::DropBefore, {}});
        QCOMPARE(post(m_at.kongAdmin, "/consumers", R"({"username":"a"})").status, 0);
        QCOMPARE(m_sandbox->kongState().consumers.size(), 0);
    }

    void answersSomethingElse()
    {
        const model::Answer answer{500, {{"Content-Type", "application/json"}}, R"({"message":"x"})"};
        m_sandbox->setHook([&](Half half, const model::Request &request) -> std::optional<Disturbance> {
            if (half != Half::KongAdmin || request.method != "DELETE")
                return std::nullopt;
            return Disturbance{Disturbance::Kind::Answer, answer};
        });
        QCOMPARE(ask(m_at.kongAdmin, "DELETE", "/routes/example_route").status, 500);
        m_sandbox->setHook({});
        QCOMPARE(ask(m_at.kongAdmin, "DELETE", "/routes/example_route").status, 204);
    }

    void stopsAndStartsOneHalf()
    {
        m_sandbox->stopHalf(Half::KongAdmin);
        QCOMPARE(ask(m_at.kongAdmin, "GET", "/status").status, 0);
        QCOMPARE(ask(m_at.kongProxy, "GET", "/mock").status, 200);
        QVERIFY(m_sandbox->startHalf(Half::KongAdmin).has_value());
        QCOMPARE(ask(m_at.kongAdmin, "GET", "/services/example_service").status, 200);
    }

    void obeysARouteOnlyAfterTheDelay()
    {
        sandbox::Options options;
        options.propagationDelayMs = 60'000;
        start(options);
        protectWithSecret(m_at.kongAdmin);
        QCOMPARE(ask(m_at.kongProxy, "GET", "/mock").status, 200); // the plugin is not there yet
        m_sandbox->setClockOffset(61'000);
        QCOMPARE(ask(m_at.kongProxy, "GET", "/mock").status, 401);
        QCOMPARE(
            ask(m_at.kongProxy, "GET", "/mock", {{"Authorization", "Bearer " + tokenOf("issuer", "topsecret")}}).status,
            200);
    }

    void knowsACredentialAtOnceDespiteTheDelay()
    {
        sandbox::Options options;
        options.propagationDelayMs = 60'000;
        start(options);
        protectWithSecret(m_at.kongAdmin);
        m_sandbox->setClockOffset(61'000);
        post(m_at.kongAdmin, "/consumers/fusionauth/jwt", R"({"key":"second","secret":"topsecret"})");
        QCOMPARE(
            ask(m_at.kongProxy, "GET", "/mock", {{"Authorization", "Bearer " + tokenOf("second", "topsecret")}}).status,
            200);
    }

private:
    void start(const sandbox::Options &options)
    {
        m_sandbox = std::make_unique<Sandbox>();
        auto started = m_sandbox->start(options);
        QVERIFY(started.has_value());
        m_at = *started;
    }

    std::unique_ptr<Sandbox> m_sandbox;
    sandbox::Addresses m_at;
};

LATCHKEY_TEST(TestDisturbance)
#include "test_disturbance.moc"
