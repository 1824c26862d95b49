// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Servers that send us elsewhere.
#include "rude/fetch.h"
#include "rude/rude_server.h"
#include "support/suite.h"

#include <QtTest>

using rude::fetch;
using rude::get;
using rude::Peer;
using rude::RudeServer;
using rude::shortly;
using rude::write;

namespace {

constexpr char apiKey[] = "canary-key-4711";

http::Outgoing withKey(http::Outgoing outgoing)
{
    outgoing.secretHeaders = {{"Authorization", base::Secret(apiKey)}, {"Kong-Admin-Token", base::Secret(apiKey)}};
    return outgoing;
}

RudeServer::Script redirects(const QByteArray &status, const QByteArray &target)
{
    return [=](Peer &peer) {
        while (!peer.readRequest().isEmpty())
            peer.answer("{}", status, "Location: " + target + "\r\n");
    };
}

} // namespace

class TestRedirect : public QObject {
    Q_OBJECT
private slots:
    void neverTakesASecretElsewhere_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("method");
        for (const char *status : {"301 M", "302 F", "303 S", "307 T", "308 P"}) {
            for (const char *method : {"GET", "POST", "DELETE"})
                QTest::addRow("%s %s", method, status) << QByteArray(status) << QByteArray(method);
        }
    }
    void neverTakesASecretElsewhere()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, method);
        RudeServer elsewhere([](Peer &peer) { peer.answer(peer.readRequest()); });
        RudeServer server(redirects(status, elsewhere.address("/there?key=1")));
        http::Client client;
        const auto outcome = fetch(client, withKey(write(method, server.address(), method == "POST" ? "{}" : "")));
        QCOMPARE(shortly(outcome), QByteArray("redirected"));
        QCOMPARE(outcome.error().evidence, QString::fromLatin1(elsewhere.address("/there")));
        QCOMPARE(outcome.error().status, status.first(3).toInt());
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().contains(apiKey)); // it did arrive where it should
        QCOMPARE(elsewhere.connections(), 0);
    }

    void refusesOtherSchemes_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("another host") << QByteArray("//localhost.invalid/");
        QTest::newRow("userinfo") << QByteArray("http://user:pass@127.0.0.1/");
        QTest::newRow("data") << QByteArray("data:application/json,{}");
    }
    void refusesOtherSchemes()
    {
        QFETCH(QByteArray, target);
        RudeServer server(redirects("302 F", target));
        http::Client client;
        const auto outcome = fetch(client, withKey(get(server.address())));
        QCOMPARE(shortly(outcome), QByteArray("redirected"));
        QVERIFY(!outcome.error().evidence.contains(QStringLiteral("pass@")));
    }

    void followsAReadAtTheSameServer()
    {
        RudeServer server([](Peer &peer) {
            for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
                if (request.startsWith("GET /there?q=1 "))
                    peer.answer("1");
                else
                    peer.answer("{}", "301 M", "Location: /there?q=1\r\n");
            }
        });
        http::Client client;
        QCOMPARE(shortly(fetch(client, withKey(get(server.address())))), QByteArray("200 1"));
        QCOMPARE(shortly(fetch(client, withKey(write("POST", server.address(), "{}")))), QByteArray("redirected"));
    }

    void endsALoop()
    {
        RudeServer server(redirects("302 F", "/again"));
        http::Client client;
        QCOMPARE(shortly(fetch(client, get(server.address()))), QByteArray("redirected"));
        QCOMPARE(server.requests().size(), 4);
    }

    void handsARedirectOverBehindAGateway()
    {
        RudeServer server(redirects("302 F", "http://elsewhere.invalid/"));
        http::Client client;
        auto request = get(server.address());
        request.peer = http::Peer::Anyone;
        const auto answer = fetch(client, request);
        QCOMPARE(shortly(answer), QByteArray("302 {}"));
        QCOMPARE(model::headerValue(answer->headers, "Location"), QByteArray("http://elsewhere.invalid/"));
    }
};

LATCHKEY_TEST(TestRedirect)
#include "test_redirect.moc"
