// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/configuration.h"
#include "support/suite.h"

#include <QtTest>

using namespace testing;
using gateway::Decision;
using gateway::Gateway;

namespace {

// Routes of one open service, each made from its name.
class Routes {
public:
    explicit Routes(const char *version = "3.9.1")
        : m_state(emptyKong(QString::fromLatin1(version)))
    {
        m_state.services = {service(QStringLiteral("s"))};
    }

    model::Route &add(const char *name, const QStringList &paths = {})
    {
        m_state.routes.append(route(QString::fromLatin1(name), QStringLiteral("s"), paths));
        return m_state.routes.last();
    }

    Decision decided(const model::Request &request) const { return Gateway(m_state).decide(request, now); }
    QString matched(const QByteArray &url, const model::Headers &headers = {}) const
    {
        const Decision decision = decided(get(url, headers));
        return decision.status == 404 ? QStringLiteral("404") : decision.routeId;
    }

    model::KongState &state() { return m_state; }

private:
    model::KongState m_state;
};

const QString slash = QStringLiteral("/");

} // namespace

class TestRouter : public QObject {
    Q_OBJECT
private slots:
    void prefersTheLongerPath()
    {
        Routes routes;
        routes.add("short", {QStringLiteral("/foo")});
        routes.add("long", {QStringLiteral("/foo/bar")});
        QCOMPARE(routes.matched("http://h/foo/barista"), QStringLiteral("long"));
        QCOMPARE(routes.matched("http://h/foobar"), QStringLiteral("short"));
        QCOMPARE(routes.matched("http://h/Foo"), QStringLiteral("404"));
    }

    void bindsPatternsToTheStart()
    {
        Routes routes;
        routes.add("pattern", {QStringLiteral("~/v\\d+/x$")});
        QCOMPARE(routes.matched("http://h/v12/x"), QStringLiteral("pattern"));
        QCOMPARE(routes.matched("http://h/a/v12/x"), QStringLiteral("404"));
        QCOMPARE(routes.matched("http://h/v12/x/y"), QStringLiteral("404"));
    }

    // Computed on a real gateway: hosts and patterns beat routes with more kinds of attributes.
    void ranksAsTheCodeDoesNotAsTheManualSays()
    {
        Routes routes;
        routes.add("host").hosts = {QStringLiteral("api.x")};
        routes.add("path and method", {QStringLiteral("/v1")}).methods = {QStringLiteral("GET")};
        routes.add("pattern", {QStringLiteral("~/v1")});
        model::Route &wild = routes.add("wildcard", {QStringLiteral("/v1")});
        wild.hosts = {QStringLiteral("*.x")};
        wild.methods = {QStringLiteral("GET")};
        QCOMPARE(routes.matched("http://api.x/v1"), QStringLiteral("host"));
        QCOMPARE(routes.matched("http://other.x/v1"), QStringLiteral("pattern"));
        routes.state().routes.removeAt(2);
        QCOMPARE(routes.matched("http://other.x/v1"), QStringLiteral("wildcard"));
        QCOMPARE(routes.matched("http://h/v1"), QStringLiteral("path and method"));
    }

    void ranksFourKindsFirst()
    {
        Routes routes;
        model::Route &four = routes.add("four", {QStringLiteral("/a")});
        four.hosts = {QStringLiteral("*.x")};
        four.methods = {QStringLiteral("GET")};
        four.headers.insert(QStringLiteral("X-V"), {QStringLiteral("1")});
        routes.add("plain host").hosts = {QStringLiteral("b.x")};
        QCOMPARE(routes.matched("http://b.x/a", {{"X-V", "1"}}), QStringLiteral("four"));
        QCOMPARE(routes.matched("http://b.x/a"), QStringLiteral("plain host"));
    }

    void ranksPatternsByTheirPriority()
    {
        Routes routes;
        routes.add("a", {QStringLiteral("~/x/.*")});
        routes.add("b", {QStringLiteral("~/x/y")}).regexPriority = 1;
        QCOMPARE(routes.matched("http://h/x/y"), QStringLiteral("b"));
    }

    void decidesTiesByTheHigherId()
    {
        Routes routes;
        routes.add("aaa", {QStringLiteral("/x")});
        routes.add("bbb", {QStringLiteral("/x")});
        const Decision decision = routes.decided(get("http://h/x"));
        QCOMPARE(decision.routeId, QStringLiteral("bbb"));
        QVERIFY(decision.certain);
    }

    void isUncertainWhereSplitRoutesTie()
    {
        Routes routes;
        routes.add("aaa", {QStringLiteral("/x"), QStringLiteral("/longer")});
        routes.add("bbb", {QStringLiteral("/x")});
        QVERIFY(!routes.decided(get("http://h/x")).certain);
        QVERIFY(routes.decided(get("http://h/longer")).certain);
    }

    void splitsPathsFrom33()
    {
        for (const char *version : {"3.3.0", "3.2.0"}) {
            Routes routes(version);
            routes.add("many", {QStringLiteral("/x"), QStringLiteral("/x/long/path")});
            routes.add("one", {QStringLiteral("/x/y")});
            const bool split = QByteArrayView(version) == "3.3.0";
            QCOMPARE(routes.matched("http://h/x/y"), split ? QStringLiteral("one") : QStringLiteral("many"));
        }
    }

    void comparesHosts()
    {
        Routes routes;
        routes.add("exact").hosts = {QStringLiteral("a.example")};
        routes.add("left").hosts = {QStringLiteral("*.example")};
        routes.add("right").hosts = {QStringLiteral("api.*")};
        routes.add("port").hosts = {QStringLiteral("p.net:8000")};
        QCOMPARE(routes.matched("http://a.example/"), QStringLiteral("exact"));
        QCOMPARE(routes.matched("http://a.example:8000/"), QStringLiteral("exact"));
        QCOMPARE(routes.matched("http://A.example/"), QStringLiteral("left"));
        QCOMPARE(routes.matched("http://api.net/"), QStringLiteral("right"));
        QCOMPARE(routes.matched("http://example/"), QStringLiteral("404"));
        QCOMPARE(routes.matched("http://p.net:8000/"), QStringLiteral("port"));
        QCOMPARE(routes.matched("http://p.net:9000/"), QStringLiteral("404"));
        QCOMPARE(routes.matched("http://10.0.0.1:8000/", {{"Host", "p.net"}}), QStringLiteral("port"));
    }

    void comparesHeaders()
    {
        Routes routes;
        routes.add("listed").headers.insert(QStringLiteral("X-Ver"),
                                            {QStringLiteral("One"), QStringLiteral("~*^two\\d")});
        QCOMPARE(routes.matched("http://h/", {{"x_ver", "ONE"}}), QStringLiteral("listed"));
        QCOMPARE(routes.matched("http://h/", {{"X-Ver", "Two2"}}), QStringLiteral("listed"));
        QCOMPARE(routes.matched("http://h/", {{"X-Ver", "three"}, {"X-Ver", "one"}}), QStringLiteral("listed"));
        QCOMPARE(routes.matched("http://h/", {{"X-Ver", "three"}}), QStringLiteral("404"));
        QCOMPARE(routes.matched("http://h/"), QStringLiteral("404"));
    }

    void looksAtServerNamesOnTlsOnly()
    {
        Routes routes;
        routes.add("sni", {slash}).snis = {QStringLiteral("a.example")};
        QCOMPARE(routes.matched("https://a.example/"), QStringLiteral("sni"));
        QCOMPARE(routes.matched("https://b.example/"), QStringLiteral("404"));
        QCOMPARE(routes.matched("http://b.example/"), QStringLiteral("sni"));
    }

    void leavesOutDisabledServices()
    {
        Routes routes;
        routes.add("r", {slash});
        routes.state().services[0].enabled = false;
        QCOMPARE(routes.matched("http://h/"), QStringLiteral("404"));
    }

    void isUncertainAboutPatternsThatCannotBeRead()
    {
        Routes routes;
        routes.add("a", {QStringLiteral("~/(?=x)"), QStringLiteral("~/y")});
        QVERIFY(!routes.decided(get("http://h/y")).certain);
    }

    void wantsTlsWhereTheRouteDoes()
    {
        Routes routes;
        routes.add("r", {slash}).protocols = {QStringLiteral("https")};
        QCOMPARE(routes.decided(get("http://h/x")).status, 426);
        QCOMPARE(routes.decided(get("https://h/x")).status, 200);
        routes.state().routes[0].httpsRedirectStatusCode = 301;
        const Decision moved = routes.decided(get("http://h:8000/x?y=1"));
        QCOMPARE(moved.status, 301);
        QCOMPARE(model::headerValue(moved.headers, "location"), std::optional(QByteArray("https://h/x?y=1")));
        const Decision same = routes.decided(get("http://h/"));
        QCOMPARE(model::headerValue(same.headers, "location"), std::optional(QByteArray("https://h/")));
    }

    void answers503WithoutAService()
    {
        Routes routes;
        routes.add("r", {slash}).serviceId.clear();
        QCOMPARE(summary(routes.decided(get("http://h/"))), QStringLiteral("503 no Service found with those values"));
    }

    // 2.x: patterns are known by their characters, categories come before everything else.
    void tellsPatternsByTheirCharactersIn2x()
    {
        Routes routes("2.8.5");
        routes.add("plain", {QStringLiteral("/a-b_c.d~e%20")});
        routes.add("pattern", {QStringLiteral("/a\\d+")});
        QCOMPARE(routes.matched("http://h/a12"), QStringLiteral("pattern"));
        QCOMPARE(routes.matched("http://h/a-b_c.d~e%20x"), QStringLiteral("404")); // the request's triplet is decoded
    }

    void ranksCategoriesFirstIn2x()
    {
        Routes routes("2.8.5");
        routes.add("host").hosts = {QStringLiteral("api.x")};
        routes.add("path and method", {QStringLiteral("/v1")}).methods = {QStringLiteral("GET")};
        QCOMPARE(routes.matched("http://api.x/v1"), QStringLiteral("path and method"));
        QCOMPARE(routes.matched("http://api.x/v2"), QStringLiteral("host"));
    }

    void prefersOlderRoutesIn2x()
    {
        Routes routes("2.8.5");
        routes.add("younger", {QStringLiteral("/x")}).createdAt = 20;
        routes.add("older", {QStringLiteral("/x")}).createdAt = 10;
        QCOMPARE(routes.matched("http://h/x"), QStringLiteral("older"));
        routes.state().routes[0].createdAt = 10;
        QVERIFY(!routes.decided(get("http://h/x")).certain);
    }

    void readsPatternsInHeadersOfOneValueOnlyIn2x()
    {
        Routes routes("2.8.5");
        routes.add("one").headers.insert(QStringLiteral("X-A"), {QStringLiteral("~*^v\\d$")});
        routes.add("two").headers.insert(QStringLiteral("X-B"), {QStringLiteral("~*^v\\d$"), QStringLiteral("w")});
        QCOMPARE(routes.matched("http://h/", {{"X-A", "v1"}}), QStringLiteral("one"));
        QCOMPARE(routes.matched("http://h/", {{"X-B", "v1"}}), QStringLiteral("404"));
        QCOMPARE(routes.matched("http://h/", {{"X-B", "W"}}), QStringLiteral("two"));
    }

    void makesTheUpstreamPath_data()
    {
        QTest::addColumn<QString>("servicePath");
        QTest::addColumn<QString>("routePath");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("strip");
        QTest::addColumn<QByteArray>("upstream");
        const auto row = [](const char *service, const char *path, const char *asked, bool strip,
                            const char *upstream) {
            QTest::addRow("%s %s %s %s", service, path, asked, strip ? "strip" : "keep")
                << QString::fromLatin1(service) << QString::fromLatin1(path) << QByteArray(asked) << strip
                << QByteArray(upstream);
        };
        row("", "/a", "/a/b", true, "/b");
        row("", "/a", "/a", true, "/");
        row("", "/a", "/a/b", false, "/a/b");
        row("/s", "/a", "/a/b", true, "/s/b");
        row("/s", "/a", "/a", true, "/s");
        row("/s", "/a", "/a/", true, "/s/");
        row("/s", "/a", "/ab", true, "/s/b");
        row("/s", "/a", "/a/b", false, "/s/a/b");
        row("/s/", "/a", "/a", true, "/s");
        row("/s/", "/a/", "/a/", true, "/s/");
        row("/s/", "/a", "/a/b", true, "/s/b");
        row("/s/", "/a", "/a/b", false, "/s/a/b");
        row("/s", "/", "/", false, "/s");
        row("/s", "~/a\\d", "/a1/b?c=%20d", true, "/s/b?c=%20d");
        row("/s", "/a", "/a/%20%2f?", true, "/s/%20%2F?");
    }
    void makesTheUpstreamPath()
    {
        QFETCH(QString, servicePath);
        QFETCH(QString, routePath);
        QFETCH(QByteArray, path);
        QFETCH(bool, strip);
        QFETCH(QByteArray, upstream);
        Routes routes;
        routes.state().services[0].path = servicePath;
        routes.add("r", {routePath}).stripPath = strip;
        QCOMPARE(routes.decided(get("http://h" + path)).upstream.url, "http://upstream.internal:80" + upstream);
    }

    void tellsTheUpstreamWhereTheRequestCameFrom()
    {
        Routes routes;
        routes.add("r", {QStringLiteral("/a")});
        const auto decision =
            routes.decided(get("http://shop.example:8000/a/b", {{"Connection", "close"}, {"X-Y", "z"}}));
        const model::Headers &headers = decision.upstream.headers;
        QCOMPARE(model::headerValue(headers, "host"), std::optional(QByteArray("upstream.internal")));
        QCOMPARE(model::headerValue(headers, "x-forwarded-host"), std::optional(QByteArray("shop.example")));
        QCOMPARE(model::headerValue(headers, "x-forwarded-port"), std::optional(QByteArray("8000")));
        QCOMPARE(model::headerValue(headers, "x-forwarded-proto"), std::optional(QByteArray("http")));
        QCOMPARE(model::headerValue(headers, "x-forwarded-path"), std::optional(QByteArray("/a/b")));
        QCOMPARE(model::headerValue(headers, "x-forwarded-prefix"), std::optional(QByteArray("/a")));
        QCOMPARE(model::headerValue(headers, "x-y"), std::optional(QByteArray("z")));
        QCOMPARE(model::headerValue(headers, "connection"), std::nullopt);
    }

    void keepsTheHostWhereAsked()
    {
        Routes routes;
        routes.add("r", {slash}).preserveHost = true;
        const auto decision = routes.decided(get("http://shop.example:8000/"));
        QCOMPARE(model::headerValue(decision.upstream.headers, "host"), std::optional(QByteArray("shop.example:8000")));
    }
};

LATCHKEY_TEST(TestRouter)
#include "test_router.moc"
