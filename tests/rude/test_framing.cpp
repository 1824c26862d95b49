// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Answers that break HTTP, or that are too much.
#include "rude/fetch.h"
#include "rude/rude_server.h"
#include "support/suite.h"

#include <QFile>
#include <QtTest>

using rude::fetch;
using rude::get;
using rude::Peer;
using rude::RudeServer;
using rude::shortly;
using rude::write;

namespace {

// Says this to every request and closes.
RudeServer::Script says(const QByteArray &bytes)
{
    return [bytes](Peer &peer) {
        peer.readRequest();
        peer.send(bytes);
    };
}

// gzip of "{}" as `printf '{}' | gzip -n`.
QByteArray gzipped()
{
    return QByteArray::fromHex("1f8b0800000000000003abae050043bfa6a302000000");
}

// Resident memory of this process in KiB.
qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.sliced(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

class TestFraming : public QObject {
    Q_OBJECT
private slots:
    void refusesABrokenAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, const char *kind = "protocol") {
            QTest::newRow(name) << bytes << QByteArray(kind);
        };
        row("body cut short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}");
        // Qt notices a missing last chunk only where the connection's end comes after the data was read; where both
        // come together the body has to show it.
        row("chunked body cut short", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                                      "chunked\r\n\r\n20\r\n{\"a\":");
        row("chunked body without an end", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                                           "chunked\r\n\r\n5\r\n{\"a\":\r\n");
        row("first chunk's size broken", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        row("second chunk's size broken", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                                          "chunked\r\n\r\n1\r\n{\r\nzz\r\n}\r\n0\r\n\r\n");
        row("gzip though not asked",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 22\r\n\r\n" + gzipped());
        row("gzip cut short",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\n" + gzipped().first(12));
        row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x");
        row("the same length twice", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
        row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}");
        row("overflowing length", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551618\r\n\r\n{}");
        row("length with text", "HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\n{}");
        row("length and chunks", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 "2\r\n{}\r\n0\r\n\r\n");
        row("unknown transfer coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n{}");
        row("status 000", "HTTP/1.1 000 Odd\r\nContent-Length: 2\r\n\r\n{}");
        row("status 099", "HTTP/1.1 099 Odd\r\nContent-Length: 2\r\n\r\n{}");
        row("status 600", "HTTP/1.1 600 Odd\r\nContent-Length: 2\r\n\r\n{}");
        row("status 999", "HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\n{}");
        row("101 unasked", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n");
        row("102 alone", "HTTP/1.1 102 Processing\r\n\r\n");
        row("a banner", "SSH-2.0-OpenSSH_9.2\r\n", "unreachable");
        row("HTTP/0.9", "<html></html>", "unreachable");
        row("a header that is too long",
            "HTTP/1.1 200 OK\r\nX: " + QByteArray(300'000, 'x') + "\r\nContent-Length: 2\r\n\r\n{}");
        const QByteArray block = ": " + QByteArray(60'000, 'x') + "\r\n";
        row("headers that are too long together",
            "HTTP/1.1 200 OK\r\nX" + block + "Y" + block + "Z" + block + "A" + block + "B" + block + "\r\n{}");
        QByteArray many = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
        for (int i = 0; i < 1001; ++i)
            many += "X-" + QByteArray::number(i) + ": 1\r\n";
        row("more headers than anybody needs", many + "\r\n{}");
    }
    void refusesABrokenAnswer()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, kind);
        RudeServer server(says(bytes));
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), kind);
        QCOMPARE(shortly(fetch(client, write("POST", server.address(), "{}"))), QByteArray("outcome-unknown"));
    }

    void takesWhatIsOdd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &answer) {
            QTest::newRow(name) << bytes << answer;
        };
        row("100 first", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", "200 {}");
        row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", "200 {}");
        row("chunks with extension and trailer",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\nX: y\r\n\r\n", "200 {}");
        row("empty 401", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "401 ");
        row("empty chunked 401", "HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "401 ");
        row("204", "HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n", "204 ");
        row("HTML", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>",
            "200 <html></html>");
        row("599", "HTTP/1.1 599 Odd\r\nContent-Length: 2\r\n\r\n{}", "599 {}");
        row("429", "HTTP/1.1 429 Slow\r\nRetry-After: 1\r\nContent-Length: 2\r\n\r\n{}", "429 {}");
        row("304", "HTTP/1.1 304 Not Modified\r\nServer: x\r\n\r\n", "304 ");
        row("basic", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\n{}", "401 {}");
    }
    void takesWhatIsOdd()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, answer);
        RudeServer server(says(bytes));
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), answer);
        QCOMPARE(shortly(fetch(client, write("POST", server.address(), "{}"))), answer);
    }

    // For a write such an answer may also end as OutcomeUnknown: Qt takes an end that comes with the data for a
    // refusal.
    void readsAnAnswerThatEndsWithTheConnection()
    {
        RudeServer server(says("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{}"));
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("200 {}"));
    }

    void givesEveryRequestItsOwnAnswerDespite103()
    {
        RudeServer server([](Peer &peer) {
            for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
                const QByteArray name = request.split(' ').value(1).sliced(1);
                if (name.endsWith('3') || name.endsWith('7'))
                    peer.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
                peer.answer(name);
            }
        });
        http::Client client;
        int own = 0;
        for (int i = 0; i < 30; ++i) {
            const QByteArray name = QByteArray::number(i);
            const QByteArray answer = shortly(fetch(client, get(server.address("/" + name))));
            const bool hinted = i % 10 == 3 || i % 10 == 7;
            QCOMPARE(answer, hinted ? QByteArray("protocol") : "200 " + name);
            own += hinted ? 0 : 1;
        }
        QCOMPARE(own, 24);
    }

    void givesNoAnswerToAnotherOfManyAtOnceDespite103()
    {
        RudeServer server([](Peer &peer) {
            for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
                const QByteArray name = request.split(' ').value(1).sliced(1);
                if (name == "5")
                    peer.send("HTTP/1.1 103 Early Hints\r\n\r\n");
                peer.answer(name);
            }
        });
        http::Client client;
        std::vector<std::unique_ptr<rude::Fetch>> running;
        for (int i = 0; i < 40; ++i)
            running.push_back(std::make_unique<rude::Fetch>(client, get(server.address("/" + QByteArray::number(i)))));
        for (int i = 0; i < 40; ++i) {
            const QByteArray answer = shortly(running.at(std::size_t(i))->wait());
            QVERIFY2(answer == "200 " + QByteArray::number(i) || answer == "protocol", answer);
            QVERIFY(i != 5 || answer == "protocol");
        }
        QCOMPARE(shortly(fetch(client, get(server.address("/99")))), QByteArray("200 99"));
    }

    void neverGivesWhatIsLeftOfOneAnswerToTheNextRequest()
    {
        RudeServer server([](Peer &peer) {
            for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
                const QByteArray name = request.split(' ').value(1).sliced(1);
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + name +
                          "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nX");
            }
        });
        http::Client client;
        for (const QByteArray name : {"1", "2", "3", "4"})
            QCOMPARE(shortly(fetch(client, get(server.address("/" + name)))), "200 " + name);
    }

    void stopsAnEndlessBody()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\n\r\n");
            const QByteArray block(64 * 1024, 'x');
            while (peer.send(block)) {
            }
        });
        http::Client client;
        const qint64 before = residentKilobytes();
        auto request = get(server.address());
        request.limits.bodyBytes = 1'000'000;
        QCOMPARE(shortly(fetch(client, request)), QByteArray("too-large"));
        QVERIFY(residentKilobytes() - before < 32 * 1024);
        QVERIFY(server.sentBytes() < 32 * 1024 * 1024);
    }

    void stopsABombUnopened()
    {
        // A gzip that would unpack to much more: never unpacked, because its coding was not asked for.
        RudeServer server(says("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 200000\r\n\r\n" +
                               gzipped().first(10) + QByteArray(199'990, '\0')));
        http::Client client;
        const qint64 before = residentKilobytes();
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("protocol"));
        QVERIFY(residentKilobytes() - before < 32 * 1024);
    }

    void stopsEndlessHeaders()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\n");
            const QByteArray block = "X: " + QByteArray(1000, 'x') + "\r\n";
            while (peer.send(block)) {
            }
        });
        http::Client client;
        const qint64 before = residentKilobytes();
        auto request = get(server.address());
        request.limits.totalMs = 1000; // only the deadline sees a head that does not end
        QCOMPARE(shortly(fetch(client, request)), QByteArray("timed-out"));
        QVERIFY(residentKilobytes() - before < 32 * 1024);
    }
};

LATCHKEY_TEST(TestFraming)
#include "test_framing.moc"
