// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/http_request.h"
#include "gateway/request_path.h"
#include "gateway/token_source.h"
#include "support/suite.h"

#include <QtTest>

using gateway::HttpRequest;

class TestHttpRequest : public QObject {
    Q_OBJECT
private slots:
    void normalisesPaths_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("normal");
        QTest::newRow("plain") << QByteArray("/a/b") << QByteArray("/a/b");
        QTest::newRow("root") << QByteArray("/") << QByteArray("/");
        QTest::newRow("double slashes") << QByteArray("//a///b//") << QByteArray("/a/b/");
        QTest::newRow("dot segments") << QByteArray("/x/./../mock/a") << QByteArray("/mock/a");
        QTest::newRow("dots at the end") << QByteArray("/a/b/..") << QByteArray("/a/");
        QTest::newRow("dot at the end") << QByteArray("/a/.") << QByteArray("/a/");
        QTest::newRow("above the root") << QByteArray("/../../a") << QByteArray("/a");
        QTest::newRow("dots in names") << QByteArray("/a..b/.c") << QByteArray("/a..b/.c");
        QTest::newRow("unreserved triplets") << QByteArray("/%6dock/%7E") << QByteArray("/mock/~");
        QTest::newRow("reserved triplets") << QByteArray("/a%2fb%3f") << QByteArray("/a%2Fb%3F");
        QTest::newRow("encoded dots") << QByteArray("/a/%2e%2e/b") << QByteArray("/b");
        QTest::newRow("other bytes") << QByteArray("/%c3%a9%20") << QByteArray("/\xC3\xA9 ");
        QTest::newRow("no triplet") << QByteArray("/%zz%4") << QByteArray("/%zz%4");
    }
    void normalisesPaths()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, normal);
        QCOMPARE(gateway::normalisedPath(raw), normal);
    }

    void escapesForTheUpstream()
    {
        QCOMPARE(gateway::escapedPath("/\xC3\xA9 a%2Fb/~c"), QByteArray("/%C3%A9%20a%2Fb/~c"));
    }

    void takesTheTargetApart()
    {
        const model::Request request{"GET", "http://api.example:8000/a/%62?x=1&y", {}, {}};
        const HttpRequest http(request);
        QCOMPARE(http.host(), QByteArray("api.example:8000"));
        QCOMPARE(http.listeningPort(), 8000);
        QCOMPARE(http.rawPath(), QByteArray("/a/%62"));
        QCOMPARE(http.path(), QByteArray("/a/b"));
        QCOMPARE(http.query(), QByteArray("?x=1&y"));
        QVERIFY(!http.isTls());
    }

    void takesTheHostFromItsHeader()
    {
        const model::Request request{"GET", "https://10.0.0.1:8443/", {{"Host", "Api.Example"}}, {}};
        const HttpRequest http(request);
        QCOMPARE(http.host(), QByteArray("Api.Example"));
        QCOMPARE(http.serverName(), QByteArray("10.0.0.1"));
        QVERIFY(http.isTls());
    }

    void foldsHeaderNames()
    {
        const model::Request request{"GET", "/", {{"X_Token", "  a \t "}, {"x-token", "b"}}, {}};
        const HttpRequest http(request);
        QCOMPARE(http.header("X-TOKEN"), std::optional(QByteArray("a \t")));
        QCOMPARE(http.headerLines("x-token").size(), 2);
        QCOMPARE(http.header("x-tokens"), std::nullopt);
    }

    void readsCookies_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("value"); // null: none
        QTest::newRow("first") << QByteArray("jwt=a.b; x=y") << QByteArray("a.b");
        QTest::newRow("later") << QByteArray("x=y; jwt=a") << QByteArray("a");
        QTest::newRow("other case") << QByteArray("JWT=a") << QByteArray("a");
        QTest::newRow("quotes stay") << QByteArray("jwt=\"a\"") << QByteArray("\"a\"");
        QTest::newRow("triplets stay") << QByteArray("jwt=a%2Eb") << QByteArray("a%2Eb");
        QTest::newRow("blanks around the sign") << QByteArray("jwt = a") << QByteArray("a");
        QTest::newRow("empty") << QByteArray("jwt=; x=y") << QByteArray("");
        QTest::newRow("after a comma") << QByteArray("x=y, jwt=a") << QByteArray("a");
        QTest::newRow("longer name") << QByteArray("jwt2=a") << QByteArray();
        QTest::newRow("end of a name") << QByteArray("my_jwt=a") << QByteArray();
    }
    void readsCookies()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, value);
        const model::Request request{"GET", "/", {{"Cookie", line}}, {}};
        const auto found = HttpRequest(request).cookie("jwt");
        QCOMPARE(found.has_value(), !value.isNull());
        QCOMPARE(found.value_or(QByteArray()), value);
    }

    void readsArguments()
    {
        const model::Request request{"GET", "/?jwt=a%2Eb+c&jwt&=x&&jwt=", {}, {}};
        const auto arguments = HttpRequest(request).arguments();
        QCOMPARE(arguments.size(), 3);
        QCOMPARE(arguments[0].value, std::optional(QByteArray("a.b c")));
        QCOMPARE(arguments[1].value, std::nullopt);
        QCOMPARE(arguments[2].value, std::optional(QByteArray("")));
    }

    void readsAHundredArguments()
    {
        QByteArray url("/?");
        for (int i = 0; i < 100; ++i)
            url += "a=1&";
        const model::Request request{"GET", url + "jwt=x", {}, {}};
        QCOMPARE(HttpRequest(request).arguments().size(), 100);
    }

    void findsBearerTokens_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("token"); // null: none
        QTest::newRow("usual") << QByteArray("Bearer abc") << QByteArray("abc");
        QTest::newRow("lower case") << QByteArray("bearer abc") << QByteArray("abc");
        QTest::newRow("many blanks") << QByteArray("Bearer  \t abc") << QByteArray("abc");
        QTest::newRow("capitals") << QByteArray("BEARER abc") << QByteArray();
        QTest::newRow("mixed") << QByteArray("BeArEr abc") << QByteArray();
        QTest::newRow("after another scheme") << QByteArray("Basic xyz Bearer abc") << QByteArray("abc");
        QTest::newRow("end of a word") << QByteArray("xBearer abc") << QByteArray("abc");
        QTest::newRow("several words") << QByteArray("Bearer abc def") << QByteArray("abc def");
        QTest::newRow("twice") << QByteArray("Bearer Bearer abc") << QByteArray("Bearer abc");
        QTest::newRow("no scheme") << QByteArray("abc") << QByteArray();
        QTest::newRow("no token") << QByteArray("Bearer") << QByteArray();
        QTest::newRow("colon") << QByteArray("Bearer: abc") << QByteArray();
    }
    void findsBearerTokens()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, token);
        QCOMPARE(gateway::bearerTokenIn(value).value_or(QByteArray()), token);
    }
};

LATCHKEY_TEST(TestHttpRequest)
#include "test_http_request.moc"
