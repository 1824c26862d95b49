// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/configuration.h"
#include "gateway/versions.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QtTest>

using namespace testing;
using gateway::Decision;
using gateway::Gateway;

namespace {

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestGateway : public QObject {
    Q_OBJECT
private slots:
    void putsTheRoutesPluginBeforeTheServices()
    {
        model::KongState state = protectedKong({{named("realm"), named("service")}});
        model::Plugin global = plugin(named("jwt"), {}, {{named("realm"), named("global")}});
        model::Plugin onRoute = plugin(named("jwt"), {}, {{named("realm"), named("route")}});
        onRoute.id = named("r");
        onRoute.routeId = named("mock");
        model::Plugin both = onRoute;
        both.id = named("b");
        both.serviceId = named("orders");
        both.config = {{named("realm"), named("both")}};
        const auto realm = [&] {
            const Decision decision = decided(state, get("http://h/mock"));
            return model::headerValue(decision.headers, "www-authenticate").value_or("none");
        };
        state.plugins.append(global);
        QCOMPARE(realm(), QByteArray("Bearer realm=\"service\""));
        state.plugins.append(onRoute);
        QCOMPARE(realm(), QByteArray("Bearer realm=\"route\""));
        state.plugins.append(both);
        QCOMPARE(realm(), QByteArray("Bearer realm=\"both\""));
        // A disabled row is as if it were not there: the wider one applies.
        for (qsizetype i : {0, 2, 3})
            state.plugins[i].enabled = false;
        QCOMPARE(realm(), QByteArray("Bearer realm=\"global\""));
        state.plugins[1].protocols = {named("tcp")};
        QCOMPARE(realm(), QByteArray("none"));
    }

    void answers404BeforeAGlobalPlugin()
    {
        model::KongState state = protectedKong();
        state.plugins[0].serviceId.clear();
        QCOMPARE(summary(decided(state, get("http://h/other"))), named("404 no Route matched with those values"));
    }

    void asksTheTokenBeforeTheService()
    {
        model::KongState state = protectedKong();
        state.plugins[0].serviceId.clear();
        state.routes[0].serviceId.clear();
        QCOMPARE(summary(decided(state, get("http://h/mock"))), named("401 Unauthorized"));
        QCOMPARE(summary(decided(state, withBearer(macToken(R"({"iss":"k1"})")))),
                 named("503 no Service found with those values"));
    }

    void refusesWhatNginxRefuses()
    {
        const model::KongState state = protectedKong();
        const auto twice = get("http://h/mock", {{"Authorization", "Bearer a"}, {"authorization", "Bearer b"}});
        QCOMPARE(decided(state, twice).status, 400);
        QCOMPARE(decided(state, twice).body, QByteArray("Bad request\n"));
        const auto large = withBearer(QByteArray(9000, 'a'));
        QCOMPARE(decided(state, large).body, QByteArray("Request header or cookie too large\n"));
        const auto longUrl = get("http://h/mock?jwt=" + QByteArray(9000, 'a'));
        QCOMPARE(decided(state, longUrl).status, 414);
        QCOMPARE(decided(state, withBearer(QByteArray(8000, 'a'))).status, 401);
    }

    void writesErrorsByVersion()
    {
        const auto body = [](const char *version, const model::Headers &headers) {
            return decided(emptyKong(QString::fromLatin1(version)), get("http://h/", headers)).body;
        };
        const QByteArray compact = R"({"message":"no Route matched with those values"})";
        const QByteArray indented = "{\n  \"message\":\"no Route matched with those values\"\n}";
        QCOMPARE(body("3.2.0", {}), compact);
        QCOMPARE(body("3.2.0", {{"Accept", "text/plain"}}), compact);
        QCOMPARE(body("3.3.0", {}), indented);
        QCOMPARE(body("3.9.1", {{"Accept", "*/*"}}), indented);
        QCOMPARE(body("3.9.1", {{"Accept", "text/plain"}}), QByteArray("no Route matched with those values\n"));
        QVERIFY(body("3.9.1", {{"Accept", "application/json;q=0.5, text/html"}}).startsWith("<!doctype html>"));
        QVERIFY(body("3.9.1", {{"Accept", "application/xml"}}).startsWith("<?xml"));
    }

    void saysWhereTheRequestIdBelongs()
    {
        const auto carries = [](const char *version) {
            return decided(emptyKong(QString::fromLatin1(version)), get("http://h/")).carriesRequestId;
        };
        QVERIFY(!carries("3.4.2"));
        QVERIFY(carries("3.5.0"));
        QVERIFY(!decided(protectedKong(), get("http://h/mock")).carriesRequestId); // a plugin's own refusal
    }

    void knowsWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("certain");
        QTest::newRow("2.8") << named("2.8.0") << true;
        QTest::newRow("3.9") << named("3.9.3") << true;
        QTest::newRow("before the table") << named("2.7.0") << false;
        QTest::newRow("after the table") << named("3.10.0") << false;
        QTest::newRow("enterprise") << named("3.9.1.2") << false;
        QTest::newRow("enterprise in words") << named("2.8.4.1-enterprise-edition") << false;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("garbage") << named("latest") << false;
    }
    void knowsWhatItDoesNotKnow()
    {
        QFETCH(QString, version);
        QFETCH(bool, certain);
        QCOMPARE(decided(protectedKong({}, version), get("http://h/mock")).certain, certain);
    }

    void takesTheNearestVersion()
    {
        QVERIFY(gateway::behaviourOf(named("3.6.9")).behaviour->strictBase64Url);
        QVERIFY(!gateway::behaviourOf(named("3.6.9")).behaviour->newAlgorithms);
        QCOMPARE(gateway::behaviourOf(named("2.3.0")).behaviour->router, gateway::RouterFlavour::Traditional);
        QVERIFY(gateway::behaviourOf(named("4.0.0")).behaviour->namesScheme);
    }

    void isUncertainBesideUnknownPlugins()
    {
        model::KongState state = protectedKong();
        state.plugins.append(plugin(named("prometheus"), named("orders")));
        QVERIFY(decided(state, get("http://h/mock")).certain);
        QVERIFY(decided(state, withBearer(macToken(R"({"iss":"k1"})"))).certain);
        state.plugins.append(plugin(named("rate-limiting"), named("orders")));
        QVERIFY(decided(state, get("http://h/mock")).certain); // jwt answers before it
        QVERIFY(!decided(state, withBearer(macToken(R"({"iss":"k1"})"))).certain);
    }

    void asksForBothKeysInARow()
    {
        model::KongState state = protectedKong();
        state.plugins.append(
            plugin(named("key-auth"), named("orders"), {{named("key_names"), QJsonArray{named("apikey")}}}));
        model::KeyAuth key;
        key.id = named("key-1");
        key.consumerId = named("bob");
        key.key = base::Secret("secret-key");
        state.keyAuths = {key};
        state.consumers.append(consumer(named("bob")));
        model::Request request = withBearer(macToken(R"({"iss":"k1"})"));
        QCOMPARE(summary(decided(state, request)), named("401 No API key found in request"));
        request.headers.append(model::Header{"apikey", "wrong"});
        QCOMPARE(summary(decided(state, request)), named("401 Unauthorized"));
        request.headers.last().value = "secret-key";
        const Decision decision = decided(state, request);
        QCOMPARE(summary(decision), named("200"));
        QCOMPARE(model::headerValue(decision.upstream.headers, "x-consumer-username"),
                 std::optional(QByteArray("bob")));
        QCOMPARE(model::headerValue(decision.upstream.headers, "x-credential-identifier"),
                 std::optional(QByteArray("key-1")));
    }

    void asksTheGroupsLast()
    {
        model::KongState state = protectedKong();
        state.plugins.append(plugin(named("acl"), named("orders"), {{named("allow"), QJsonArray{named("vip")}}}));
        const auto request = withBearer(macToken(R"({"iss":"k1"})"));
        QCOMPARE(summary(decided(state, get("http://h/mock"))), named("401 Unauthorized"));
        QCOMPARE(summary(decided(state, request)), named("403 You cannot consume this service"));
        state.aclGroups = {model::AclGroup{named("g"), named("ann"), named("vip"), {}}};
        QCOMPARE(summary(decided(state, request)), named("200"));
        state.plugins.last().config = {{named("deny"), QJsonArray{named("vip")}}};
        QCOMPARE(summary(decided(state, request)), named("403 You cannot consume this service"));
    }

    void answersRealPreflightsForCors()
    {
        model::KongState state = protectedKong();
        state.plugins.append(plugin(named("cors"), named("orders")));
        model::Request request = get("http://h/mock", {{"Origin", "https://a.example"}});
        request.method = "OPTIONS";
        QCOMPARE(summary(decided(state, request)), named("401 Unauthorized"));
        request.headers.append(model::Header{"Access-Control-Request-Method", "GET"});
        QCOMPARE(decided(state, request).status, 200);
        QVERIFY(decided(state, request).answeredByGateway);
        state.plugins.last().config = {{named("preflight_continue"), true}};
        QCOMPARE(summary(decided(state, request)), named("401 Unauthorized"));
    }

    void putsCorsHeadersOnRefusalsToo()
    {
        model::KongState state = protectedKong();
        state.plugins.append(plugin(named("cors"), named("orders")));
        const auto allowed = [&](const QJsonObject &config, const char *origin) {
            state.plugins.last().config = config;
            const Decision decision = decided(state, get("http://h/mock", {{"Origin", origin}}));
            return model::headerValue(decision.headers, "access-control-allow-origin").value_or("none");
        };
        const auto origins = [](const QStringList &list) {
            return QJsonObject{{named("origins"), QJsonArray::fromStringList(list)}};
        };
        const QJsonObject several = origins({named("https://a.example:443"), named(".*\\.b\\.example")});
        QCOMPARE(allowed({}, "https://x.example"), QByteArray("*"));
        QCOMPARE(allowed(origins({named("https://a.example")}), "https://x.example"), QByteArray("https://a.example"));
        QCOMPARE(allowed(several, "https://a.example"), QByteArray("https://a.example"));
        QCOMPARE(allowed(several, "http://x.b.example:8080"), QByteArray("http://x.b.example:8080"));
        QCOMPARE(allowed(several, "https://c.example"), QByteArray("none"));
        QCOMPARE(allowed({{named("credentials"), true}}, "https://x.example"), QByteArray("https://x.example"));
    }

    void endsRequestsAfterTheToken()
    {
        model::KongState state = protectedKong();
        state.plugins.append(plugin(named("request-termination"), named("orders"), {{named("status_code"), 418}}));
        const auto request = withBearer(macToken(R"({"iss":"k1"})"));
        QCOMPARE(decided(state, get("http://h/mock")).status, 401);
        QCOMPARE(decided(state, request).status, 418);
        state.plugins.last().consumerId = named("bob");
        QCOMPARE(decided(state, request).status, 200);
        state.plugins.last().consumerId = named("ann");
        QCOMPARE(decided(state, request).status, 418);
    }

    void mayBeMoved()
    {
        Gateway first(protectedKong());
        const Gateway second = std::move(first);
        QCOMPARE(second.decide(withBearer(macToken(R"({"iss":"k1"})")), now).consumerId, named("ann"));
    }
};

LATCHKEY_TEST(TestGateway)
#include "test_gateway.moc"
