// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// From environments to connections: what may be sent, and what is never sent.
#include <QtTest>

#include "flow/connections.h"
#include "flow/stage.h"
#include "support/suite.h"

using namespace tests;
using base::Error;
using storage::Environment;

namespace {

Environment environmentAt(const sandbox::Addresses &addresses)
{
    Environment environment;
    environment.id = QStringLiteral("stage");
    environment.fusionauthUrl = addresses.fusionauth;
    environment.kongAdminUrl = addresses.kongAdmin;
    environment.kongProxyUrl = addresses.kongProxy;
    return environment;
}

flow::ConnectionSecrets secretsFor(const sandbox::Addresses &addresses)
{
    return {addresses.apiKey, {}, {}, {}};
}

// A path in a folder that goes with the test.
QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

} // namespace

class TestConnections : public QObject {
    Q_OBJECT
private slots:
    void appliesThroughAnEnvironment()
    {
        Stage stage;
        http::ExchangeLog log;
        flow::Connections connections(environmentAt(stage.addresses), secretsFor(stage.addresses), &log);
        QVERIFY(!connections.problem());
        storage::Journal kept = stage.journal(quickGuide());
        QVERIFY(finish(flow::apply(connections.systems(), &kept, stage.options(quickGuide()))).done);
        for (const model::Exchange &exchange : log.exchanges())
            QVERIFY(!model::headerValue(exchange.request.headers, "Authorization")
                         .value_or(QByteArray())
                         .contains(stage.addresses.apiKey.reveal().toByteArray()));
    }

    // Whole, and each half without the other.
    void plansNothingThatCouldBeSentWhereItIsReadOnly_data()
    {
        QTest::addColumn<bool>("fusionauth");
        QTest::addColumn<bool>("kong");
        QTest::newRow("both") << true << true;
        QTest::newRow("FusionAuth alone") << true << false;
        QTest::newRow("Kong alone") << false << true;
    }
    void plansNothingThatCouldBeSentWhereItIsReadOnly()
    {
        QFETCH(bool, fusionauth);
        QFETCH(bool, kong);
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.readOnly = true;
        if (!fusionauth)
            environment.fusionauthUrl.clear();
        if (!kong)
            environment.kongAdminUrl.clear();
        flow::Connections connections(environment, secretsFor(stage.addresses), nullptr);
        storage::Journal kept = stage.journal(quickGuide());
        const flow::ApplyResult result = finish(flow::apply(connections.systems(), &kept, stage.options(quickGuide())));

        int impossible = 0;
        for (const setup::PlannedStep &planned : result.plan.steps) {
            QVERIFY(setup::stateOf(planned.gap) != QLatin1String("change"));
            QVERIFY(setup::stateOf(planned.gap) != QLatin1String("waits"));
            const auto *found = std::get_if<setup::Impossible>(&planned.gap);
            if (!found)
                continue;
            // The steps of the half that is not there say that.
            const bool ofTheOther = found->reason == QLatin1String("half-not-asked");
            QVERIFY(!ofTheOther || !fusionauth || !kong);
            if (!ofTheOther) {
                QCOMPARE(found->reason, QStringLiteral("read-only"));
                ++impossible;
            }
        }
        QVERIFY(impossible > 0);
        QVERIFY(!result.done);
        QCOMPARE(result.stopped->kind, Error::Kind::NotWritable);
        QCOMPARE(stage.sandbox.writes().size(), 0);
        QVERIFY(kept.entries().isEmpty());
    }

    void aWriteIsRefusedBeforeItLeaves()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.readOnly = true;
        flow::Connections connections(environment, secretsFor(stage.addresses), nullptr);
        for (const model::System system : {model::System::FusionAuth, model::System::Kong}) {
            const api::Call call{system, api::Method::Patch, QStringLiteral("/x"), QJsonObject{}, {}};
            const auto answer = finish(flow::send(connections.systems(), call, QStringLiteral("test")));
            QCOMPARE(answer.error().kind, Error::Kind::NotWritable);
            QCOMPARE(answer.error().evidence, QStringLiteral("read-only"));
        }
        QVERIFY(stage.sandbox.seen().isEmpty());
    }

    void nothingIsTakenBackWhereItIsReadOnly()
    {
        Stage stage;
        QVERIFY(stage.apply(quickGuide()).done);
        stage.sandbox.forgetSeen();
        Environment environment = environmentAt(stage.addresses);
        environment.readOnly = true;
        flow::Connections connections(environment, secretsFor(stage.addresses), nullptr);
        auto kept = storage::Journal::open(stage.journalPath());
        const flow::UndoResult back = finish(flow::undo(connections.systems(), &*kept));
        QCOMPARE(back.stopped->kind, Error::Kind::NotWritable);
        QCOMPARE(stage.sandbox.writes().size(), 0);
    }

    void keepsSecretsFromPlainHttpUntilItIsAccepted()
    {
        Environment environment;
        environment.kongAdminUrl = QStringLiteral("http://kong.example.com:8001");
        const auto refused = flow::waysOf(environment, {});
        QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
        QCOMPARE(refused.error().evidence, QStringLiteral("plain-http"));
        environment.plainHttpAccepted = {QStringLiteral("kong.example.com")};
        QVERIFY(flow::waysOf(environment, {}));
    }

    // Without the trust that was asked for nothing may leave, not even with the system's.
    void sendsNothingWhereItsOwnAuthoritiesCannotBeRead()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.caFile = stage.folder.filePath(QStringLiteral("nowhere.pem"));
        flow::Connections connections(environment, secretsFor(stage.addresses), nullptr);
        QCOMPARE(connections.problem()->kind, Error::Kind::Missing);
        const model::Snapshot snapshot = finish(flow::survey(connections.systems(), {}));
        QVERIFY(!snapshot.fusionauth && !snapshot.kong);
        QVERIFY(stage.sandbox.seen().isEmpty());
    }

    void anEmptyFileOfAuthoritiesIsNotTheSystems()
    {
        Stage stage;
        Environment environment = environmentAt(stage.addresses);
        environment.caFile = fileWith(stage.folder, QStringLiteral("empty.pem"), {});
        QCOMPARE(flow::waysOf(environment, {}).error().kind, Error::Kind::Malformed);
    }

    void handsEverySettingOn()
    {
        QTemporaryDir folder;
        Environment environment;
        environment.fusionauthUrl = QStringLiteral("https://login.example.com");
        environment.kongAdminUrl = QStringLiteral("https://kong.example.com/admin");
        environment.kongProxyUrl = QStringLiteral("https://api.example.com");
        environment.furtherProxyUrls = {QStringLiteral("https://10.0.0.7:8443")};
        environment.kongAdminHeader = QStringLiteral("X-Admin");
        environment.caFile = fileWith(folder, QStringLiteral("ca.pem"), "CA");
        environment.clientCertificateFile = fileWith(folder, QStringLiteral("me.pem"), "ME");
        environment.pins = {{QStringLiteral("login.example.com:443"), QStringLiteral("aa")},
                            {QStringLiteral("10.0.0.7:8443"), QStringLiteral("bb")}};
        environment.outboundProxy = {storage::OutboundProxy::Kind::Http, QStringLiteral("proxy"), 3128,
                                     QStringLiteral("me")};
        const flow::ConnectionSecrets secrets{base::Secret("key"), base::Secret("token"), base::Secret("client key"),
                                              base::Secret("password")};
        const auto ways = flow::waysOf(environment, secrets);
        QVERIFY(ways);
        const http::Proxy proxy{http::Proxy::Kind::Http, QStringLiteral("proxy"), 3128, QStringLiteral("me"),
                                base::Secret("password")};
        QVERIFY(ways->fusionauth->apiKey == base::Secret("key"));
        QVERIFY(ways->fusionauth->tls == (http::TlsOptions{"CA", "aa", "ME", base::Secret("client key")}));
        QVERIFY(ways->fusionauth->proxy == proxy);
        QVERIFY(ways->kong->tls == (http::TlsOptions{"CA", {}, "ME", base::Secret("client key")}));
        QVERIFY(ways->kong->secretHeaders == (QList<http::SecretHeader>{{"X-Admin", base::Secret("token")}}));
        QCOMPARE(ways->proxies.size(), 2);
        QCOMPARE(ways->proxies[1].tls.pinnedSha256, QByteArray("bb"));

        environment.clientKeyFile = fileWith(folder, QStringLiteral("me.key"), "from the file");
        QVERIFY(flow::waysOf(environment, secrets)->kong->tls.clientKey == base::Secret("from the file"));
    }
};

LATCHKEY_TEST(TestConnections)
#include "test_connections.moc"
