// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Certificates: who is trusted, who is not, and what is told about it.
#include "rude/fetch.h"
#include "rude/identity.h"
#include "rude/rude_server.h"
#include "support/suite.h"

#include <QTcpServer>
#include <QtTest>

using rude::Authority;
using rude::fetch;
using rude::get;
using rude::Identity;
using rude::Peer;
using rude::RudeServer;
using rude::shortly;

namespace {

constexpr char canary[] = "canary-key-4711";

void polite(Peer &peer)
{
    while (!peer.readRequest().isEmpty())
        peer.answer("{}");
}

http::Outgoing securely(const QByteArray &address, const http::TlsOptions &tls)
{
    http::Outgoing outgoing = get(address);
    outgoing.secretHeaders = {{"Authorization", base::Secret(canary)}};
    outgoing.tls = tls;
    return outgoing;
}

} // namespace

class TestTls : public QObject {
    Q_OBJECT

    void refuses(const Identity &identity, const http::TlsOptions &tls, const QString &check)
    {
        RudeServer server(polite, identity);
        http::Client client;
        const auto outcome = fetch(client, securely(server.address(), tls));
        QCOMPARE(shortly(outcome), QByteArray("tls-refused"));
        const QString evidence = outcome.error().evidence;
        QVERIFY2(evidence.startsWith(QStringLiteral("check=") + check + QStringLiteral(";")), qPrintable(evidence));
        QVERIFY2(evidence.contains(QStringLiteral("subject=CN=rude.example; ")), qPrintable(evidence));
        QVERIFY(evidence.contains(QStringLiteral("sha256=") + QString::fromLatin1(rude::sha256Of(identity))));
        QCOMPARE(server.requests().size(), 0); // the secret never left
    }

private slots:
    void trustsAnAuthorityOfItsOwn()
    {
        const Authority authority("Ours");
        RudeServer server(polite, authority.issue());
        http::Client client;
        QCOMPARE(shortly(fetch(client, securely(server.address(), {authority.pem(), {}, {}, {}}))),
                 QByteArray("200 {}"));
        QVERIFY(server.requests().first().contains(canary));
    }

    void refusesASelfSignedCertificate() { refuses(rude::selfSigned(), {}, QStringLiteral("self-signed")); }

    void refusesAnUnknownAuthority()
    {
        const Authority ours("Ours");
        const Authority theirs("Theirs");
        refuses(theirs.issue(), {}, QStringLiteral("unknown-authority"));
        refuses(theirs.issue(), {ours.pem(), {}, {}, {}}, QStringLiteral("unknown-authority"));
    }

    void refusesAnotherHostsCertificate()
    {
        const Authority authority("Ours");
        refuses(authority.issue({{"kong.example", "10.0.0.1"}}), {authority.pem(), {}, {}, {}},
                QStringLiteral("wrong-host"));
    }

    void refusesAnExpiredCertificate()
    {
        const Authority authority("Ours");
        refuses(authority.issue({{"127.0.0.1"}, -20, -10}), {authority.pem(), {}, {}, {}}, QStringLiteral("expired"));
    }

    void refusesACertificateOfTheFuture()
    {
        const Authority authority("Ours");
        refuses(authority.issue({{"127.0.0.1"}, 10, 20}), {authority.pem(), {}, {}, {}},
                QStringLiteral("not-yet-valid"));
    }

    void namesTheCertificatesHosts()
    {
        const Authority authority("Ours");
        RudeServer server(polite, authority.issue({{"kong.example", "10.0.0.1"}}));
        http::Client client;
        const auto outcome = fetch(client, securely(server.address(), {authority.pem(), {}, {}, {}}));
        QVERIFY(!outcome);
        QVERIFY(
            outcome.error().evidence.contains(QStringLiteral("issuer=CN=Ours; names=DNS:kong.example,IP:10.0.0.1; ")));
    }

    void trustsAPinnedCertificate_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("self-signed") << 0;
        QTest::newRow("wrong host") << 1;
        QTest::newRow("expired") << 2;
    }
    void trustsAPinnedCertificate()
    {
        QFETCH(int, kind);
        const rude::Wish wishes[]{{}, {{"kong.example"}}, {{"127.0.0.1"}, -20, -10}};
        const Identity identity = rude::selfSigned(wishes[kind]);
        RudeServer server(polite, identity);
        http::Client client;
        QCOMPARE(shortly(fetch(client, securely(server.address(), {{}, rude::sha256Of(identity), {}, {}}))),
                 QByteArray("200 {}"));
    }

    void stopsWhereThePinnedCertificateChanged()
    {
        const Identity before = rude::selfSigned();
        refuses(rude::selfSigned(), {{}, rude::sha256Of(before), {}, {}}, QStringLiteral("pin,self-signed"));
    }

    void stopsWhereAPinIsNotMetByATrustedCertificate()
    {
        const Authority authority("Ours");
        const Identity pinned = authority.issue();
        refuses(authority.issue(), {authority.pem(), rude::sha256Of(pinned), {}, {}}, QStringLiteral("pin"));
    }

    void stopsWhereTheCertificateChangesDuringARun()
    {
        const Authority authority("Ours");
        const http::TlsOptions tls{authority.pem(), {}, {}, {}};
        http::Client client;
        quint16 port = 0;
        {
            RudeServer first(polite, authority.issue());
            port = first.port();
            QCOMPARE(shortly(fetch(client, securely(first.address(), tls))), QByteArray("200 {}"));
        }
        RudeServer second(polite, authority.issue(), port);
        const auto outcome = fetch(client, securely(second.address(), tls));
        QCOMPARE(shortly(outcome), QByteArray("tls-refused"));
        QVERIFY(outcome.error().evidence.startsWith(QStringLiteral("check=changed; ")));
        QCOMPARE(second.requests().size(), 0);
    }

    void neverSharesAConnectionBetweenSettings()
    {
        const Authority authority("Ours");
        RudeServer server(polite, authority.issue());
        http::Client client;
        QCOMPARE(shortly(fetch(client, securely(server.address(), {authority.pem(), {}, {}, {}}))),
                 QByteArray("200 {}"));
        QCOMPARE(shortly(fetch(client, securely(server.address(), {}))), QByteArray("tls-refused"));
    }

    void showsItsOwnCertificate()
    {
        const Authority authority("Ours");
        const Identity ours = authority.issue();
        std::atomic<bool> seen = false;
        RudeServer server(
            [&seen](Peer &peer) {
                seen = !peer.certificate().isNull();
                polite(peer);
            },
            authority.issue());
        http::Client client;
        const http::TlsOptions tls{authority.pem(), {}, ours.chain.first().toPem(), base::Secret(ours.key.toPem())};
        QCOMPARE(shortly(fetch(client, securely(server.address(), tls))), QByteArray("200 {}"));
        QVERIFY(seen);
    }

    void tellsThatTheServerSpeaksNoTls()
    {
        RudeServer server([](Peer &peer) { peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"); });
        http::Client client;
        const QByteArray address = server.address().replace("http:", "https:");
        const auto outcome = fetch(client, securely(address, {}));
        QCOMPARE(shortly(outcome), QByteArray("tls-refused"));
        QVERIFY2(outcome.error().evidence.startsWith(QStringLiteral("check=not-tls; ")),
                 qPrintable(outcome.error().evidence));
    }

    void refusesUnusableOptions_data()
    {
        QTest::addColumn<QByteArray>("authorities");
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QString>("subject");
        const QByteArray none;
        QTest::newRow("authorities") << QByteArray("nonsense") << none << none << QStringLiteral("tls.authorities");
        QTest::newRow("pin") << none << QByteArray("AB:CD") << none << QStringLiteral("tls.pin");
        QTest::newRow("client certificate")
            << none << none << QByteArray("x") << QStringLiteral("tls.client-certificate");
        QTest::newRow("client key") << none << none << Authority("x").pem() << QStringLiteral("tls.client-key");
    }
    void refusesUnusableOptions()
    {
        QFETCH(QByteArray, authorities);
        QFETCH(QByteArray, pin);
        QFETCH(QByteArray, certificate);
        QFETCH(QString, subject);
        http::Client client;
        const auto outcome = fetch(client, securely("https://127.0.0.1:1/", {authorities, pin, certificate, {}}));
        QCOMPARE(shortly(outcome), QByteArray("malformed"));
        QCOMPARE(outcome.error().subject, subject);
    }
};

LATCHKEY_TEST(TestTls)
#include "test_tls.moc"
