// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/environment_check.h"

#include "support/suite.h"

#include <QtTest>

#include <functional>

using model::Problem;
using storage::Environment;

namespace {

Environment good()
{
    Environment environment;
    environment.id = QStringLiteral("0b6a4f0e-26c7-4b3c-9d8e-1f2a3b4c5d6e");
    environment.name = QStringLiteral("Production");
    environment.fusionauthUrl = QStringLiteral("https://login.example.com");
    environment.kongAdminUrl = QStringLiteral("https://kong.example.com/admin");
    environment.kongProxyUrl = QStringLiteral("https://api.example.com");
    return environment;
}

using Edit = std::function<void(Environment &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestEnvironmentCheck : public QObject {
    Q_OBJECT

    static void row(const char *code, const char *field, const Edit &edit)
    {
        QTest::addRow("%s: %s", code, field) << edit << QString::fromLatin1(code) << QString::fromLatin1(field);
    }

private slots:
    void findsNothingWrongWithAGoodOne()
    {
        Environment other = good();
        other.id = QStringLiteral("11111111-2222-4333-8444-555555555555");
        other.name = QStringLiteral("Test");
        QCOMPARE(storage::checkEnvironment(good(), {other, good()}), QList<Problem>());
    }

    void namesTheOneThingThatIsWrong_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        row("name-missing", "name", [](Environment &e) { e.name = QStringLiteral("  "); });
        row("name-taken", "name", [](Environment &e) { e.name = QStringLiteral("test "); });
        row("no-system", "fusionauth", [](Environment &e) { e.fusionauthUrl = e.kongAdminUrl = QString(); });
        row("no-first-proxy", "kong_proxy",
            [](Environment &e) { e.furtherProxyUrls = {std::exchange(e.kongProxyUrl, {})}; });
        row("url-malformed", "fusionauth",
            [](Environment &e) { e.fusionauthUrl = QStringLiteral("login.example.com"); });
        row("url-malformed", "kong_admin", [](Environment &e) { e.kongAdminUrl = QStringLiteral("https://"); });
        row("url-malformed", "kong_proxy", [](Environment &e) { e.kongProxyUrl = QStringLiteral("https://a b"); });
        row("url-not-web", "fusionauth", [](Environment &e) { e.fusionauthUrl = QStringLiteral("ftp://example.com"); });
        row("url-user-info", "kong_admin",
            [](Environment &e) { e.kongAdminUrl = QStringLiteral("https://a:b@kong.example.com"); });
        row("url-query", "kong_admin",
            [](Environment &e) { e.kongAdminUrl = QStringLiteral("https://kong.example.com?size=1"); });
        row("url-malformed", "further_proxies.0", [](Environment &e) { e.furtherProxyUrls = {QStringLiteral("x")}; });
        row("plain-http", "kong_admin",
            [](Environment &e) { e.kongAdminUrl = QStringLiteral("http://kong.example.com"); });
        row("same-address", "kong_admin", [](Environment &e) { e.kongAdminUrl = e.fusionauthUrl + QLatin1Char('/'); });
        row("tenant-no-uuid", "tenant", [](Environment &e) { e.tenantId = QStringLiteral("Default"); });
        row("header-malformed", "kong_admin_header",
            [](Environment &e) { e.kongAdminHeader = QStringLiteral("X-Key: a"); });
        row("colour-malformed", "colour", [](Environment &e) { e.colour = QStringLiteral("red"); });
        row("pin-malformed", "pins",
            [](Environment &e) { e.pins.insert(QStringLiteral("a:1"), QStringLiteral("AB:CD")); });
        row("client-key-alone", "client_key_file", [](Environment &e) { e.clientKeyFile = QStringLiteral("/key"); });
        row("http-proxy-host", "http_proxy.host",
            [](Environment &e) { e.outboundProxy = {storage::OutboundProxy::Kind::Http, QString(), 3128, {}}; });
        row("http-proxy-port", "http_proxy.port", [](Environment &e) {
            e.outboundProxy = {storage::OutboundProxy::Kind::Http, QStringLiteral("proxy"), 0, {}};
        });
    }
    void namesTheOneThingThatIsWrong()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, code);
        QFETCH(QString, field);
        Environment environment = good();
        edit(environment);
        Environment other = good();
        other.id = QStringLiteral("11111111-2222-4333-8444-555555555555");
        other.name = QStringLiteral("Test");
        const QList<Problem> problems = storage::checkEnvironment(environment, {other});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().code, code);
        QCOMPARE(problems.first().field, field);
    }

    void plainHttpIsAQuestionUntilItIsAnsweredForThatHost()
    {
        Environment environment = good();
        environment.kongAdminUrl = QStringLiteral("http://Kong.Example.com:8001");
        const Problem question = storage::checkEnvironment(environment, {}).first();
        QCOMPARE(question.severity, Problem::Severity::Question);
        QCOMPARE(question.facts.value(QStringLiteral("host")).toString(), QStringLiteral("kong.example.com"));
        environment.plainHttpAccepted = {QStringLiteral("kong.example.com")};
        QCOMPARE(storage::checkEnvironment(environment, {}), QList<Problem>());
        environment.kongAdminUrl = QStringLiteral("http://kong2.example.com:8001");
        QCOMPARE(storage::checkEnvironment(environment, {}).size(), 1);
    }
};

LATCHKEY_TEST(TestEnvironmentCheck)
#include "test_environment_check.moc"
