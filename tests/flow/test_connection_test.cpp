// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The connection test names the layer that fails, and never writes.
#include <QtTest>

#include "flow/connection_test.h"
#include "flow/stage.h"
#include "rude/identity.h"
#include "rude/rude_server.h"
#include "support/suite.h"

using namespace tests;
using model::Layer;
using model::LayerResult;
using model::LayerState;
using model::SystemTest;
using rude::Peer;
using rude::RudeServer;
using sandbox::Half;
using storage::Environment;

namespace {

Environment environmentAt(const sandbox::Addresses &addresses)
{
    Environment environment;
    environment.fusionauthUrl = addresses.fusionauth;
    environment.kongAdminUrl = addresses.kongAdmin;
    environment.kongProxyUrl = addresses.kongProxy;
    return environment;
}

// Only Kong's Admin API, at this address.
Environment kongAt(const QString &url)
{
    Environment environment;
    environment.kongAdminUrl = url;
    return environment;
}

Environment kongAt(const RudeServer &server)
{
    return kongAt(QString::fromUtf8(server.address({})));
}

QList<SystemTest> allOf(const Environment &environment, const base::Secret &apiKey = {})
{
    return finish(flow::testConnection(environment, {apiKey, {}, {}, {}}, nullptr, {}));
}

SystemTest firstOf(const Environment &environment, const base::Secret &apiKey = {})
{
    return allOf(environment, apiKey).first();
}

LayerResult layerOf(const SystemTest &test, Layer layer)
{
    for (const LayerResult &result : test.layers) {
        if (result.layer == layer)
            return result;
    }
    return {};
}

// "tls untrusted", "" where none failed.
QString failureIn(const SystemTest &test)
{
    const LayerResult *failed = model::failedLayer(test);
    return failed ? model::nameOf(failed->layer) + QLatin1Char(' ') + failed->code : QString();
}

// "address:ok name:ok tls:not-tried(plain)..."
QString statesOf(const SystemTest &test)
{
    QStringList states;
    for (const LayerResult &result : test.layers)
        states += model::nameOf(result.layer) + QLatin1Char(':') + model::nameOf(result.state) +
                  (result.code.isEmpty() ? QString() : QStringLiteral("(%1)").arg(result.code));
    return states.join(QLatin1Char(' '));
}

QString factOf(const LayerResult &result, const char *name)
{
    return result.facts.value(QLatin1String(name)).toVariant().toStringList().join(QLatin1Char(','));
}

void polite(Peer &peer)
{
    while (!peer.readRequest().isEmpty())
        peer.answer("{}");
}

QString fileWith(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(QStringLiteral("ca.pem")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

} // namespace

class TestConnectionTest : public QObject {
    Q_OBJECT
private slots:
    void findsNothingWrongWithAWorkingPair()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.furtherProxyUrls = {stage.addresses.kongProxy};
        const QList<SystemTest> tests = allOf(environment, stage.addresses.apiKey);
        QCOMPARE(tests.size(), 4);
        QCOMPARE(statesOf(tests[0]), QStringLiteral("address:ok name:ok connection:ok tls:not-tried(plain) http:ok "
                                                    "product:ok rights:ok version:ok"));
        QCOMPARE(statesOf(tests[1]), statesOf(tests[0]));
        QCOMPARE(statesOf(tests[2]),
                 QStringLiteral("address:ok name:ok connection:ok tls:not-tried(plain) http:ok product:ok"));
        QCOMPARE(tests[3].field, QStringLiteral("further_proxies.0"));
        QCOMPARE(statesOf(tests[3]), statesOf(tests[2]));
        QCOMPARE(tests[0].version, QStringLiteral("1.69.0"));
        QCOMPARE(tests[1].version, QStringLiteral("3.9.1"));
        QVERIFY(tests[0].latencyMs && tests[1].latencyMs && tests[2].latencyMs);
        QCOMPARE(stage.sandbox.writes().size(), 0);
    }

    void tellsOfEveryLayer()
    {
        Stage stage;
        QStringList told;
        const auto progress = [&told](const SystemTest &test) { told += model::nameOf(test.layers.last().layer); };
        Environment environment = environmentAt(stage.addresses);
        environment.fusionauthUrl.clear();
        environment.kongProxyUrl.clear();
        finish(flow::testConnection(environment, {}, nullptr, progress));
        QCOMPARE(told.join(QLatin1Char(' ')),
                 QStringLiteral("address name connection tls http product rights version"));
    }

    void namesTheAddress()
    {
        QCOMPARE(failureIn(firstOf(kongAt(QStringLiteral("kong")))), QStringLiteral("address url-malformed"));
        QCOMPARE(failureIn(firstOf(kongAt(QStringLiteral("http://kong.invalid")))),
                 QStringLiteral("address plain-http"));
    }

    void oneRefusedAddressDoesNotKeepTheOthersFromBeingTested()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.kongAdminUrl = QStringLiteral("http://kong.invalid");
        const QList<SystemTest> tests = allOf(environment, stage.addresses.apiKey);
        QCOMPARE(failureIn(tests[0]), QString());
        QCOMPARE(failureIn(tests[1]), QStringLiteral("address plain-http"));
        QCOMPARE(failureIn(tests[2]), QString());
    }

    void namesTheSettingThatCannotBeUsed()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.caFile = stage.folder.filePath(QStringLiteral("nowhere.pem"));
        QCOMPARE(failureIn(firstOf(environment)), QStringLiteral("address settings"));
        environment.caFile = fileWith(stage.folder, "nonsense");
        const SystemTest test = firstOf(environment);
        QCOMPARE(failureIn(test), QStringLiteral("address settings"));
        QCOMPARE(model::failedLayer(test)->error->subject, QStringLiteral("tls.authorities"));
        QVERIFY(stage.sandbox.seen().isEmpty());
    }

    void namesTheHost()
    {
        const SystemTest test = firstOf(kongAt(QStringLiteral("https://nothing.invalid:8444")));
        QCOMPARE(failureIn(test), QStringLiteral("name name-not-found"));
        QCOMPARE(layerOf(test, Layer::Version).state, LayerState::NotTried);
    }

    void namesThePort()
    {
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(rude::closedPort());
        QCOMPARE(failureIn(firstOf(kongAt(url))), QStringLiteral("connection unreachable"));
    }

    void namesAKeyThatIsNotKnown()
    {
        Stage stage;
        const SystemTest test = firstOf(environmentAt(stage.addresses), base::Secret("not-a-key-of-this-server"));
        QCOMPARE(failureIn(test), QStringLiteral("rights unauthorized"));
        QVERIFY(factOf(layerOf(test, Layer::Rights), "causes").contains(QStringLiteral("key-unknown")));
        QCOMPARE(stage.sandbox.writes().size(), 0);
    }

    void tellsThatAKeyIsNoKeyManager()
    {
        Stage stage;
        const LayerResult rights =
            layerOf(firstOf(environmentAt(stage.addresses), stage.addresses.superKey), Layer::Rights);
        QCOMPARE(rights.state, LayerState::Note);
        QCOMPARE(rights.code, QStringLiteral("no-key-manager"));
        const QJsonObject calls = rights.facts.value(QStringLiteral("calls")).toObject();
        QCOMPARE(calls.value(QStringLiteral("api_keys")).toString(), QStringLiteral("no"));
        for (const char *call : {"tenants", "applications", "keys", "users", "user_search", "login"})
            QCOMPARE(calls.value(QLatin1String(call)).toString(), QStringLiteral("yes"));
    }

    void tellsThatAKeyMayOnlyLogIn()
    {
        Stage stage;
        const LayerResult rights =
            layerOf(firstOf(environmentAt(stage.addresses), stage.addresses.loginKey), Layer::Rights);
        QCOMPARE(rights.state, LayerState::Failed);
        const QJsonObject calls = rights.facts.value(QStringLiteral("calls")).toObject();
        QCOMPARE(calls.value(QStringLiteral("login")).toString(), QStringLiteral("yes"));
        QCOMPARE(calls.value(QStringLiteral("users")).toString(), QStringLiteral("no"));
        QCOMPARE(calls.value(QStringLiteral("tenants")).toString(), QStringLiteral("no"));
    }

    void tellsThatTheTenantIsNotThere()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.tenantId = QStringLiteral("11111111-2222-4333-8444-555555555555");
        const LayerResult rights = layerOf(firstOf(environment, stage.addresses.apiKey), Layer::Rights);
        QCOMPARE(rights.code, QStringLiteral("no-such-tenant"));
    }

    void namesTheProductThatAnswersInstead()
    {
        Stage stage;
        Environment environment;
        environment.fusionauthUrl = stage.addresses.kongAdmin;
        environment.kongAdminUrl = stage.addresses.kongProxy;
        environment.kongProxyUrl = stage.addresses.kongAdmin;
        const QList<SystemTest> tests = allOf(environment, stage.addresses.apiKey);
        QCOMPARE(failureIn(tests[0]), QStringLiteral("product wrong-product"));
        QCOMPARE(factOf(layerOf(tests[0], Layer::Product), "product"), QStringLiteral("kong-admin"));
        QCOMPARE(factOf(layerOf(tests[1], Layer::Product), "product"), QStringLiteral("kong-proxy"));
        QCOMPARE(factOf(layerOf(tests[2], Layer::Product), "product"), QStringLiteral("kong-admin"));
    }

    void namesAWebPage()
    {
        RudeServer server([](Peer &peer) {
            while (!peer.readRequest().isEmpty())
                peer.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<html>Sign in</html>");
        });
        const SystemTest test = firstOf(kongAt(server));
        QCOMPARE(failureIn(test), QStringLiteral("product not-the-api"));
        QCOMPARE(factOf(layerOf(test, Layer::Product), "excerpt"), QStringLiteral("<html>Sign in</html>"));
        QCOMPARE(layerOf(test, Layer::Http).state, LayerState::Ok);
    }

    void namesAnAnswerThatBreaksHttp()
    {
        RudeServer server([](Peer &peer) {
            peer.readRequest();
            peer.send("nonsense\r\n\r\n");
        });
        QCOMPARE(failureIn(firstOf(kongAt(server))).section(QLatin1Char(' '), 0, 0), QStringLiteral("http"));
    }

    void tellsOfAClockThatIsFarOff()
    {
        RudeServer server([](Peer &peer) {
            while (!peer.readRequest().isEmpty())
                peer.answer("{}", "404 Not Found", "Server: kong/3.9.1\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
        });
        Environment environment;
        environment.kongProxyUrl = QString::fromUtf8(server.address({}));
        const SystemTest test = firstOf(environment);
        const LayerResult http = layerOf(test, Layer::Http);
        QCOMPARE(http.state, LayerState::Note);
        QCOMPARE(http.code, QStringLiteral("clock-skew"));
        QVERIFY(http.facts.value(QStringLiteral("seconds")).toInteger() < -900'000'000);
        QCOMPARE(layerOf(test, Layer::Product).state, LayerState::Ok);
    }

    void showsAGoodCertificate()
    {
        const rude::Authority authority("Ours");
        const rude::Identity identity = authority.issue();
        RudeServer server(polite, identity);
        QTemporaryDir folder;
        Environment environment = kongAt(server);
        environment.caFile = fileWith(folder, authority.pem());
        const SystemTest test = firstOf(environment);
        QCOMPARE(layerOf(test, Layer::Tls).state, LayerState::Ok);
        QCOMPARE(test.certificate->subject, QStringLiteral("CN=rude.example"));
        QCOMPARE(test.certificate->issuer, QStringLiteral("CN=Ours"));
        QCOMPARE(test.certificate->names, QStringList{QStringLiteral("IP:127.0.0.1")});
        QCOMPARE(test.certificate->sha256, QString::fromLatin1(rude::sha256Of(identity)));
        QVERIFY(test.certificate->from < test.certificate->to);
    }

    void tellsOfACertificateThatEndsSoon()
    {
        const rude::Authority authority("Ours");
        RudeServer server(polite, authority.issue({{"127.0.0.1"}, -1, 3}));
        QTemporaryDir folder;
        Environment environment = kongAt(server);
        environment.caFile = fileWith(folder, authority.pem());
        const LayerResult tls = layerOf(firstOf(environment), Layer::Tls);
        QCOMPARE(tls.code, QStringLiteral("expires-soon"));
        QCOMPARE(tls.facts.value(QStringLiteral("days")).toInt(), 2);
    }

    void namesTheCheckThatACertificateFails_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("toDays");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("check");
        QTest::newRow("wrong host") << QByteArray("kong.example") << 30 << true << QStringLiteral("wrong-host");
        QTest::newRow("expired") << QByteArray("127.0.0.1") << -10 << true << QStringLiteral("expired");
        QTest::newRow("authority") << QByteArray("127.0.0.1") << 30 << false << QStringLiteral("unknown-authority");
    }
    void namesTheCheckThatACertificateFails()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, toDays);
        QFETCH(bool, known);
        QFETCH(QString, check);
        const rude::Authority authority("Ours");
        const rude::Identity identity = authority.issue({{host}, -20, toDays});
        RudeServer server(polite, identity);
        QTemporaryDir folder;
        Environment environment = kongAt(server);
        environment.caFile = fileWith(folder, known ? authority.pem() : rude::Authority("Theirs").pem());
        const SystemTest test = firstOf(environment);
        QCOMPARE(failureIn(test), QStringLiteral("tls untrusted"));
        QCOMPARE(factOf(layerOf(test, Layer::Tls), "checks"), check);
        QCOMPARE(test.certificate->sha256, QString::fromLatin1(rude::sha256Of(identity)));
        QCOMPARE(server.requests().size(), 0);
    }

    void trustsAPinnedCertificateUntilItChanges()
    {
        const rude::Identity before = rude::selfSigned();
        const rude::Identity after = rude::selfSigned();
        Environment environment;
        quint16 port = 0;
        {
            RudeServer server(polite, before);
            port = server.port();
            environment = kongAt(server);
            const SystemTest refused = firstOf(environment);
            QCOMPARE(failureIn(refused), QStringLiteral("tls untrusted"));
            QCOMPARE(factOf(layerOf(refused, Layer::Tls), "checks"), QStringLiteral("self-signed"));
            QCOMPARE(server.requests().size(), 0);

            environment.pins.insert(storage::placeOf(environment.kongAdminUrl), refused.certificate->sha256);
            const LayerResult trusted = layerOf(firstOf(environment), Layer::Tls);
            QCOMPARE(trusted.state, LayerState::Ok);
            QCOMPARE(trusted.code, QStringLiteral("pinned"));
        }
        RudeServer server(polite, after, port);
        const SystemTest changed = firstOf(environment);
        QCOMPARE(failureIn(changed), QStringLiteral("tls pin-changed"));
        QCOMPARE(factOf(layerOf(changed, Layer::Tls), "expected"), QString::fromLatin1(rude::sha256Of(before)));
        QCOMPARE(factOf(layerOf(changed, Layer::Tls), "found"), QString::fromLatin1(rude::sha256Of(after)));
        QCOMPARE(server.requests().size(), 0);
    }

    void namesAPortWithoutTls()
    {
        RudeServer server([](Peer &peer) { peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"); });
        Environment environment = kongAt(QString::fromUtf8(server.address({}).replace("http:", "https:")));
        QCOMPARE(failureIn(firstOf(environment)), QStringLiteral("tls not-tls"));
    }

    void namesAnHttpProxyThatIsNotThere()
    {
        Environment environment = kongAt(QStringLiteral("https://nothing.invalid"));
        environment.outboundProxy = {storage::OutboundProxy::Kind::Http, QStringLiteral("127.0.0.1"),
                                     rude::closedPort(), QString()};
        const SystemTest test = firstOf(environment);
        QCOMPARE(failureIn(test), QStringLiteral("connection unreachable"));
        QCOMPARE(layerOf(test, Layer::Name).code, QStringLiteral("proxy-resolves"));
    }
};

LATCHKEY_TEST(TestConnectionTest)
#include "test_connection_test.moc"
