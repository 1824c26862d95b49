// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Requests that must never be sent.
#include "rude/fetch.h"
#include "rude/rude_server.h"
#include "support/suite.h"

#include <QtTest>

using rude::fetch;
using rude::get;
using rude::Peer;
using rude::RudeServer;
using rude::shortly;

class TestInjection : public QObject {
    Q_OBJECT
private slots:
    void refusesAMessageWithControlCharacters_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("subject");
        const QByteArray get("GET");
        const QByteArray x("X");
        const QByteArray v("v");
        QTest::newRow("line break in a value")
            << get << QByteArray("/") << x << QByteArray("a\r\nEvil: 1") << QStringLiteral("request.headers.X");
        QTest::newRow("bare LF in a value")
            << get << QByteArray("/") << x << QByteArray("a\nb") << QStringLiteral("request.headers.X");
        QTest::newRow("NUL in a value") << get << QByteArray("/") << x << QByteArray("a\0b", 3)
                                        << QStringLiteral("request.headers.X");
        QTest::newRow("blank in a name") << get << QByteArray("/") << QByteArray("X Y") << v
                                         << QStringLiteral("request.headers");
        QTest::newRow("colon in a name") << get << QByteArray("/") << QByteArray("X: 1\r\nY") << v
                                         << QStringLiteral("request.headers");
        QTest::newRow("empty name") << get << QByteArray("/") << QByteArray() << v << QStringLiteral("request.headers");
        QTest::newRow("blank in the path")
            << get << QByteArray("/a HTTP/1.1\r\nX: 1") << x << v << QStringLiteral("request.url");
        QTest::newRow("raw UTF-8 in the path")
            << get << QByteArray("/\xc3\xa4") << x << v << QStringLiteral("request.url");
        QTest::newRow("broken percent encoding")
            << get << QByteArray("/%zz") << x << v << QStringLiteral("request.url");
        QTest::newRow("blank in the method")
            << QByteArray("GET /evil") << QByteArray("/") << x << v << QStringLiteral("request.method");
        QTest::newRow("empty method") << QByteArray() << QByteArray("/") << x << v << QStringLiteral("request.method");
    }
    void refusesAMessageWithControlCharacters()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, subject);
        RudeServer server([](Peer &peer) { peer.answer(peer.readRequest()); });
        http::Client client;
        auto request = rude::write(method, server.address(path), {});
        request.request.headers += model::Header{name, value};
        const auto outcome = fetch(client, request);
        QCOMPARE(shortly(outcome), QByteArray("malformed"));
        QCOMPARE(outcome.error().subject, subject);
        QCOMPARE(server.connections(), 0);
    }

    void refusesALineBreakInASecret()
    {
        RudeServer server([](Peer &peer) { peer.answer(peer.readRequest()); });
        http::Client client;
        auto request = get(server.address());
        request.secretHeaders = {{"Authorization", base::Secret("canary\r\nEvil: 1")}};
        const auto outcome = fetch(client, request);
        QCOMPARE(shortly(outcome), QByteArray("malformed"));
        QVERIFY(!outcome.error().evidence.contains(QStringLiteral("canary")));
        QCOMPARE(server.connections(), 0);
    }

    void refusesAnAddress_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("user and password") << QByteArray("http://user:pass@127.0.0.1/");
        QTest::newRow("user alone") << QByteArray("http://user@127.0.0.1/");
        QTest::newRow("empty user") << QByteArray("http://@127.0.0.1/");
        QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("relative") << QByteArray("/services");
        QTest::newRow("no host") << QByteArray("http:///services");
        QTest::newRow("port too large") << QByteArray("http://127.0.0.1:65536/");
        QTest::newRow("empty") << QByteArray();
    }
    void refusesAnAddress()
    {
        QFETCH(QByteArray, address);
        http::Client client;
        const auto outcome = fetch(client, get(address));
        QCOMPARE(shortly(outcome), QByteArray("malformed"));
        QVERIFY(!outcome.error().evidence.contains(QStringLiteral("pass")) || address.isEmpty() ||
                outcome.error().evidence.contains(QStringLiteral("password in the address")));
    }
};

LATCHKEY_TEST(TestInjection)
#include "test_injection.moc"
