// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Connections that fail, hang or break.
#include "rude/fetch.h"
#include "rude/rude_server.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using rude::fetch;
using rude::get;
using rude::Peer;
using rude::RudeServer;
using rude::shortly;
using rude::write;

class TestConnection : public QObject {
    Q_OBJECT
private slots:
    void carriesAnAnswer()
    {
        RudeServer server([](Peer &peer) {
            while (!peer.readRequest().isEmpty())
                peer.answer(R"({"message":"no"})", "401 Unauthorized", "WWW-Authenticate: Bearer\r\n");
        });
        http::Client client;
        const auto answer = fetch(client, get(server.address("/path?q=%20")));
        QCOMPARE(shortly(answer), QByteArray(R"(401 {"message":"no"})"));
        QCOMPARE(model::headerValue(answer->headers, "www-authenticate"), QByteArray("Bearer"));
        QVERIFY(server.requests().value(0).startsWith("GET /path?q=%20 HTTP/1.1\r\n"));
    }

    void sendsABodyOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("post") << QByteArray("POST") << QByteArray("{}");
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("{}");
        QTest::newRow("patch") << QByteArray("PATCH") << QByteArray("{}");
        QTest::newRow("post without body") << QByteArray("POST") << QByteArray();
        QTest::newRow("delete") << QByteArray("DELETE") << QByteArray();
    }
    void sendsABodyOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        RudeServer server([](Peer &peer) { peer.readRequest(); });
        http::Client client;
        QCOMPARE(shortly(fetch(client, write(method, server.address(), body))), QByteArray("outcome-unknown"));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY2(server.requests().first().endsWith("\r\n\r\n" + body), server.requests().first());
    }

    void sendsAWriteOnceOnAConnectionThatWasKept()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.answer("{}");
            peer.readRequest(); // and closes without a word
        });
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("200 {}"));
        for (const QByteArray method : {"POST", "DELETE"}) {
            QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("200 {}"));
            const auto before = server.requests().size();
            QCOMPARE(shortly(fetch(client, write(method, server.address(), method == "POST" ? "{}" : ""))),
                     QByteArray("outcome-unknown"));
            QCOMPARE(server.requests().size(), before + 1);
        }
    }

    void sendsALargeBodyWhole()
    {
        RudeServer server([](Peer &peer) {
            const QByteArray request = peer.readRequest();
            peer.answer(QByteArray::number(request.size() - request.indexOf("\r\n\r\n") - 4));
        });
        http::Client client;
        QCOMPARE(shortly(fetch(client, write("POST", server.address(), QByteArray(3'000'000, 'x')))),
                 QByteArray("200 3000000"));
    }

    void tellsThatNothingListens_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"GET", "POST", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }
    void tellsThatNothingListens()
    {
        QFETCH(QByteArray, method);
        http::Client client;
        const QByteArray place = "127.0.0.1:" + QByteArray::number(rude::closedPort());
        const auto answer = fetch(client, write(method, "http://" + place + "/", method == "POST" ? "{}" : ""));
        QCOMPARE(shortly(answer), QByteArray("unreachable"));
        QVERIFY2(answer.error().evidence.contains(QString::fromLatin1(place)), qPrintable(answer.error().evidence));
        QCOMPARE(answer.error().subject, QStringLiteral("kong"));
    }

    void tellsAnUnknownName()
    {
        http::Client client;
        const auto answer = fetch(client, get("http://no-such-host.invalid/"));
        QCOMPARE(shortly(answer), QByteArray("name-not-found"));
        QVERIFY(answer.error().evidence.contains(QStringLiteral("no-such-host.invalid")));
    }

    void endsASilentServer()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.waitUntilClosed();
        });
        http::Client client;
        auto request = get(server.address());
        request.limits.totalMs = 100;
        QCOMPARE(shortly(fetch(client, request)), QByteArray("timed-out"));
        auto posted = write("POST", server.address(), "{}");
        posted.limits.totalMs = 100;
        const auto outcome = fetch(client, posted);
        QCOMPARE(shortly(outcome), QByteArray("outcome-unknown"));
        QCOMPARE(outcome.error().evidence, QStringLiteral("timed-out: no whole answer in 100 ms"));
    }

    void endsAnIdleConnectionEarly()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\n");
            peer.waitUntilClosed();
        });
        http::Client client;
        auto request = get(server.address());
        request.limits.idleMs = 100;
        const auto outcome = fetch(client, request);
        QCOMPARE(shortly(outcome), QByteArray("timed-out"));
        QVERIFY(outcome.error().evidence.endsWith(QStringLiteral("no byte in 100 ms")));
    }

    void endsADrippingHead()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nX: ");
            while (peer.send("x"))
                peer.pause(10);
        });
        http::Client client;
        auto request = get(server.address());
        request.limits = {200, 100, 100, 1000};
        QCOMPARE(shortly(fetch(client, request)), QByteArray("timed-out"));
    }

    void endsADrippingBody()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (peer.send("x"))
                peer.pause(10);
        });
        http::Client client;
        auto request = get(server.address());
        request.limits = {200, 100, 100, 1000000};
        QCOMPARE(shortly(fetch(client, request)), QByteArray("timed-out"));
    }

    void tellsAConnectionThatBreaksBeforeTheAnswer()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.reset();
        });
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("unreachable"));
    }

    void readsAgainWhereAnotherTryIsAnswered()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            if (peer.number() > 1)
                peer.answer("2");
        });
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("200 2"));
        QCOMPARE(server.requests().size(), 2);
    }

    void refusesABodyThatWasReset()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}");
            peer.pause(20);
            peer.reset();
        });
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("protocol"));
        QCOMPARE(shortly(fetch(client, write("POST", server.address(), "{}"))), QByteArray("outcome-unknown"));
    }

    void diesWithItsOwner()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.waitUntilClosed();
        });
        http::Client client;
        {
            rude::Fetch running(client, get(server.address()));
            QTRY_COMPARE(server.requests().size(), 1);
        }
        QTest::qWait(1); // what was left to the event loop runs
        QVERIFY(true);
    }

    void endsWhenItsTaskIsCancelled()
    {
        std::atomic<bool> closed = false;
        RudeServer server([&closed](Peer &peer) {
            peer.readRequest();
            peer.waitUntilClosed();
            closed = !peer.isStopping();
        });
        http::Client client;
        rude::Fetch running(client, get(server.address()));
        QTRY_COMPARE(server.requests().size(), 1);
        running.cancel();
        QTRY_VERIFY(closed);
        QVERIFY(!running.isDone());
    }

    void tellsThatTheClientWasCancelled()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.waitUntilClosed();
        });
        http::Client client;
        rude::Fetch read(client, get(server.address()));
        rude::Fetch written(client, write("POST", server.address(), "{}"));
        QTRY_COMPARE(server.requests().size(), 2);
        client.cancel();
        QVERIFY(!read.isDone());
        QCOMPARE(shortly(read.wait()), QByteArray("cancelled"));
        QCOMPARE(shortly(written.wait()), QByteArray("outcome-unknown"));
    }

    void outlivesItsClient()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.waitUntilClosed();
        });
        auto client = std::make_unique<http::Client>();
        rude::Fetch running(*client, get(server.address()));
        QTRY_COMPARE(server.requests().size(), 1);
        client.reset();
        QCOMPARE(shortly(running.wait()), QByteArray("cancelled"));
    }

    void takesAFreshConnectionWhereAsked()
    {
        RudeServer server([](Peer &peer) {
            while (!peer.readRequest().isEmpty())
                peer.answer(QByteArray::number(peer.number()));
        });
        http::Client client;
        auto kept = get(server.address());
        auto fresh = get(server.address());
        fresh.connection = http::Connection::Fresh;
        QCOMPARE(shortly(fetch(client, kept)), QByteArray("200 1"));
        QCOMPARE(shortly(fetch(client, kept)), QByteArray("200 1"));
        QCOMPARE(shortly(fetch(client, fresh)), QByteArray("200 2"));
        QCOMPARE(shortly(fetch(client, fresh)), QByteArray("200 3"));
    }

    void neverSendsWhatItWasNotAsked()
    {
        RudeServer server([](Peer &peer) {
            while (!peer.readRequest().isEmpty())
                peer.answer("{}", "200 OK", "Set-Cookie: session=1\r\n");
        });
        http::Client client;
        fetch(client, get(server.address()));
        fetch(client, get(server.address()));
        const QByteArray second = server.requests().value(1);
        const QByteArray port = QByteArray::number(server.port());
        QCOMPARE(second, QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port +
                                    "\r\nUser-Agent: Latchkey/0.1.0\r\nAccept-Encoding: identity\r\n"
                                    "Accept-Language: en\r\nAccept: application/json\r\n"
                                    "Connection: Keep-Alive\r\n\r\n"));
    }
};

LATCHKEY_TEST(TestConnection)
#include "test_connection.moc"
