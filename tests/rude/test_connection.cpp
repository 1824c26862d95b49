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

    void tellsThatNothingListens()
    {
        http::Client client;
        const auto port = QByteArray::number(rude::closedPort());
        const auto answer = fetch(client, get("http://127.0.0.1:" + port + "/"));
        QCOMPARE(shortly(answer), QByteArray("unreachable"));
        QVERIFY(answer.error().evidence.contains(QString::fromLatin1("127.0.0.1:" + port)));
    }
};

LATCHKEY_TEST(TestConnection)
#include "test_connection.moc"
