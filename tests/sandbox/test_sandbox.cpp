// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"
#include "support/suite.h"
#include "visitor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpSocket>
#include <QtTest>

#include <thread>

using sandbox::Sandbox;
using namespace visitor;

namespace {

// The threads of this process.
qsizetype threads()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

Headers authorized(const base::Secret &key)
{
    return {{"Authorization", key.reveal().toByteArray()}};
}

Headers bearer(const QByteArray &token)
{
    return {{"Authorization", "Bearer " + token}};
}

} // namespace

class TestSandbox : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        auto started = m_sandbox->start();
        QVERIFY(started.has_value());
        m_at = *started;
    }

    void cleanup() { m_sandbox.reset(); }

    void startsWithOneServiceAndItsOpenRoute()
    {
        const Reply services = ask(m_at.kongAdmin, "GET", "/services");
        QCOMPARE(services.status, 200);
        const QJsonArray data = services.json.value(QLatin1String("data")).toArray();
        QCOMPARE(data.size(), 1);
        QCOMPARE(data.at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("example_service"));
        const Reply routes = ask(m_at.kongAdmin, "GET", "/services/example_service/routes");
        const QJsonObject route = routes.json.value(QLatin1String("data")).toArray().at(0).toObject();
        QCOMPARE(route.value(QLatin1String("name")).toString(), QStringLiteral("example_route"));
        QCOMPARE(route.value(QLatin1String("paths")).toArray(), QJsonArray{QStringLiteral("/mock")});
        QCOMPARE(ask(m_at.kongAdmin, "GET", "/consumers").json.value(QLatin1String("data")).toArray().size(), 0);
    }

    void startsWithTheIssuerOfAFirstDay()
    {
        const Reply tenants = ask(m_at.fusionauth, "GET", "/api/tenant", authorized(m_at.apiKey));
        QCOMPARE(tenants.status, 200);
        const QJsonObject tenant = tenants.json.value(QLatin1String("tenants")).toArray().at(0).toObject();
        QCOMPARE(tenant.value(QLatin1String("issuer")).toString(), QStringLiteral("acme.com"));
    }

    void letsOnlyTheKeyManagerMakeApiKeys()
    {
        const QByteArray wish = R"({"apiKey":{"metaData":{"attributes":{"description":"x"}}}})";
        QCOMPARE(post(m_at.fusionauth, "/api/api-key", wish, authorized(m_at.apiKey)).status, 200);
        QVERIFY(post(m_at.fusionauth, "/api/api-key", wish, authorized(m_at.superKey)).status != 200);
        QCOMPARE(ask(m_at.fusionauth, "GET", "/api/tenant", authorized(m_at.superKey)).status, 200);
        QCOMPARE(ask(m_at.fusionauth, "GET", "/api/tenant", authorized(m_at.loginKey)).status, 401);
    }

    void handsOutOtherKeysOnEveryStart()
    {
        const base::Secret before = m_at.apiKey;
        const auto again = m_sandbox->start();
        QVERIFY(again.has_value());
        QVERIFY(!(again->apiKey == before));
    }

    void passesAnOpenRouteOn()
    {
        const Reply reply = ask(m_at.kongProxy, "GET", "/mock/requests?a=%2F&a=2", {{"X-Mine", "1"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json.value(QLatin1String("path")).toString(), QStringLiteral("/requests"));
        QCOMPARE(reply.json.value(QLatin1String("query")).toString(), QStringLiteral("a=%2F&a=2"));
        const QJsonObject headers = reply.json.value(QLatin1String("headers")).toObject();
        QCOMPARE(headers.value(QLatin1String("x-mine")).toString(), QStringLiteral("1"));
        QCOMPARE(headers.value(QLatin1String("x-forwarded-prefix")).toString(), QStringLiteral("/mock"));
        QCOMPARE(reply.header("Via"), QByteArray("1.1 kong/3.9.1"));
        QVERIFY(!reply.header("X-Kong-Upstream-Latency").isEmpty());
        QVERIFY(reply.header("X-Kong-Response-Latency").isEmpty());
    }

    void refusesWithoutATokenOnceProtected()
    {
        protectWithSecret(m_at.kongAdmin);
        const Reply reply = ask(m_at.kongProxy, "GET", "/mock/requests");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.json.value(QLatin1String("message")).toString(), QStringLiteral("Unauthorized"));
        QCOMPARE(reply.header("WWW-Authenticate"), QByteArray("Bearer"));
        QCOMPARE(reply.header("Server"), QByteArray("kong/3.9.1"));
        QVERIFY(!reply.header("X-Kong-Response-Latency").isEmpty());
        QCOMPARE(reply.header("X-Kong-Request-Id").size(), 32);
    }

    void passesAGoodTokenWithTheConsumersName()
    {
        protectWithSecret(m_at.kongAdmin);
        const Reply reply = ask(m_at.kongProxy, "GET", "/mock/requests", bearer(tokenOf("issuer", "topsecret")));
        QCOMPARE(reply.status, 200);
        const QJsonObject headers = reply.json.value(QLatin1String("headers")).toObject();
        QCOMPARE(headers.value(QLatin1String("x-consumer-username")).toString(), QStringLiteral("fusionauth"));
        QCOMPARE(ask(m_at.kongProxy, "GET", "/mock", bearer(tokenOf("issuer", "other"))).status, 401);
    }

    void givesTheModelBothAuthorizationLines()
    {
        protectWithSecret(m_at.kongAdmin);
        const QByteArray line = "Authorization: Bearer " + tokenOf("issuer", "topsecret") + "\r\n";
        const QByteArray answer =
            askRaw(m_at.kongProxy, "GET /mock HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + line + line + "\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
        QVERIFY(answer.contains("Bad request\nrequest_id: "));
    }

    void keepsTheTargetAsItCame()
    {
        const QByteArray answer = askRaw(m_at.kongProxy, "GET /mock/a%2fb/%7E?x=%20y HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY2(answer.contains(R"("query":"x=%20y")"), answer.constData());
        const QList<sandbox::Seen> seen = m_sandbox->seen();
        QCOMPARE(seen.last().half, sandbox::Half::KongProxy);
        QCOMPARE(seen.last().request.url, QByteArray("/mock/a%2fb/%7E?x=%20y"));
    }

    void answersSeveralRequestsOnOneConnection()
    {
        const QByteArray one = "GET /status HTTP/1.1\r\nHost: x\r\n\r\n";
        const QByteArray received = askRaw(m_at.kongAdmin, one + one, 2);
        QCOMPARE(received.count("HTTP/1.1 200 OK"), 2);
        QCOMPARE(received.count("Connection: keep-alive"), 2);
    }

    void readsABodyInChunks()
    {
        const QByteArray received = askRaw(
            m_at.kongAdmin, "POST /consumers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            "Transfer-Encoding: chunked\r\n\r\nb\r\n{\"username\"\r\na\r\n:\"chunky\"}\r\n0\r\n\r\n");
        QVERIFY2(received.startsWith("HTTP/1.1 201 "), received.constData());
    }

    void refusesWhatIsNoHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no method") << QByteArray("hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("blank before the colon")
            << QByteArray("GET / HTTP/1.1\r\nHost : x\r\n\r\n") << QByteArray("400");
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray("400");
        QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -3\r\n\r\n")
                                         << QByteArray("400");
        QTest::newRow("too long") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n")
                                  << QByteArray("413");
    }

    void refusesWhatIsNoHttp()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        const QByteArray received = askRaw(m_at.kongAdmin, bytes);
        QVERIFY2(received.startsWith("HTTP/1.1 " + status + ' '), received.constData());
        QCOMPARE(ask(m_at.kongAdmin, "GET", "/status").status, 200);
    }

    void answersHeadWithoutABody()
    {
        const Reply reply = ask(m_at.kongAdmin, "HEAD", "/services");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.header("Content-Length").toInt() > 100);
        QVERIFY(reply.json.isEmpty());
    }

    void saysWhenTheUpstreamIsAway()
    {
        m_sandbox->stopHalf(sandbox::Half::Upstream);
        const Reply reply = ask(m_at.kongProxy, "GET", "/mock");
        QCOMPARE(reply.status, 502);
        QCOMPARE(reply.json.value(QLatin1String("message")).toString(),
                 QStringLiteral("An invalid response was received from the upstream server"));
        QVERIFY(m_sandbox->startHalf(sandbox::Half::Upstream).has_value());
        QCOMPARE(ask(m_at.kongProxy, "GET", "/mock").status, 200);
    }

    void servesManyAtOnce()
    {
        protectWithSecret(m_at.kongAdmin);
        const Headers headers = bearer(tokenOf("issuer", "topsecret"));
        std::atomic<int> good = 0;
        std::vector<std::thread> visitors;
        for (int i = 0; i < 8; ++i) {
            visitors.emplace_back([&, i] {
                for (int j = 0; j < 10; ++j) {
                    const QByteArray name = QByteArray::number(i) + '-' + QByteArray::number(j);
                    const bool wrote =
                        post(m_at.kongAdmin, "/consumers", R"({"username":")" + name + R"("})").status == 201;
                    good += wrote && ask(m_at.kongProxy, "GET", "/mock", headers).status == 200 ? 1 : 0;
                }
            });
        }
        for (std::thread &visitor : visitors)
            visitor.join();
        QCOMPARE(good.load(), 80);
        QCOMPARE(m_sandbox->kongState().consumers.size(), 81);
    }

    void saysWhichPortIsTaken()
    {
        sandbox::Options options;
        options.kongAdminPort = quint16(QUrl(m_at.kongAdmin).port());
        Sandbox second;
        const auto started = second.start(options);
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().kind, base::Error::Kind::Locked);
        QCOMPARE(started.error().subject, QStringLiteral("port %1").arg(options.kongAdminPort));
    }

    void leavesNothingRunning()
    {
        m_sandbox->stop();
        const qsizetype before = threads();
        QVERIFY(m_sandbox->start().has_value());
        QVERIFY(threads() > before);
        m_sandbox->stop();
        QCOMPARE(threads(), before);
    }

    void stopsWhileConnectionsAreOpen()
    {
        QTcpSocket idle;
        idle.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(m_at.kongAdmin).port()));
        QVERIFY(idle.waitForConnected(5000));
        idle.write("GET /stat");
        QVERIFY(idle.waitForBytesWritten(5000));
        QElapsedTimer timer;
        timer.start();
        m_sandbox->stop();
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(ask(m_at.kongAdmin, "GET", "/status").status, 0);
    }

private:
    std::unique_ptr<Sandbox> m_sandbox;
    sandbox::Addresses m_at;
};

LATCHKEY_TEST(TestSandbox)
#include "test_sandbox.moc"
