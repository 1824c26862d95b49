// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The wrong server behind an address: named where it can be known, and not given more than the first request.
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

#include "sandbox/server.h"

using namespace Qt::StringLiterals;
using base::Error;

namespace {

// Answers everything with the same.
class Stranger {
public:
    explicit Stranger(const model::Answer &answer)
        : m_server([answer](const model::Request &, const sandbox::Wake &) { return answer; })
    {
        if (!m_server.start(0))
            qFatal("nothing listens");
    }
    QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

private:
    sandbox::Server m_server;
};

model::Answer json(const QByteArray &body)
{
    return {200, {{"Content-Type", "application/json"}}, body};
}

const model::Answer page{200, {{"Content-Type", "text/html"}}, "<html><title>Sign in</title></html>"};
const model::Answer silence{404, {{"Content-Type", "text/plain"}}, {}};

} // namespace

class TestStrangers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto started = m_sandbox.start();
        QVERIFY(started);
        m_at = *started;
    }
    void init() { m_sandbox.forgetSeen(); }

    void fusionAuthBehindTheAdminApisAddressIsNamed()
    {
        QCOMPARE(failureOfKongAt(m_at.fusionauth),
                 (Error{Error::Kind::WrongProduct, u"kong"_s, u"fusionauth"_s, 404, {}}));
    }

    void theProxyBehindTheAdminApisAddressIsNamed()
    {
        QCOMPARE(failureOfKongAt(m_at.kongProxy),
                 (Error{Error::Kind::WrongProduct, u"kong"_s, u"kong-proxy"_s, 404, {}}));
    }

    void theProxyIsNamedByARouteOfItsToo()
    {
        QCOMPARE(failureOfKongAt(m_at.kongProxy + u"/mock"_s),
                 (Error{Error::Kind::WrongProduct, u"kong"_s, u"kong-proxy"_s, 200, {}}));
    }

    void theAdminApiBelowAnotherPathIsTold()
    {
        QCOMPARE(failureOfKongAt(m_at.kongAdmin + u"/no-such-workspace"_s),
                 (Error{Error::Kind::NotTheApi, u"kong"_s, uR"(kong-admin: {"message":"Not found"})"_s, 404, {}}));
    }

    void anotherProgramsJsonIsNotTheAdminApi()
    {
        const Stranger stranger(json(R"({"hello":"world"})"));
        QCOMPARE(failureOfKongAt(stranger.address()),
                 (Error{Error::Kind::NotTheApi, u"kong"_s, uR"(other-api: {"hello":"world"})"_s, 200, {}}));
    }

    void aSearchEngineIsNotTheAdminApiThoughItHasAVersionAndATagline()
    {
        const Stranger stranger(json(R"({"version":{"number":"8.1.0"},"tagline":"You Know, for Search"})"));
        const auto failure = failureOfKongAt(stranger.address());
        QVERIFY(failure);
        QCOMPARE(failure->kind, Error::Kind::NotTheApi);
        QVERIFY(failure->evidence.startsWith(u"other-api: "_s));
    }

    void aHealthCheckIsNotFusionAuth()
    {
        const Stranger stranger(json(R"({"status":"ok"})"));
        QCOMPARE(failureOfKongAt(stranger.address()),
                 (Error{Error::Kind::NotTheApi, u"kong"_s, uR"(other-api: {"status":"ok"})"_s, 200, {}}));
        QCOMPARE(failureOfFusionAuthAt(stranger.address()),
                 (Error{Error::Kind::NotTheApi, u"fusionauth"_s, uR"(other-api: {"status":"ok"})"_s, 200, {}}));
    }

    void aPageIsNotTheAdminApi()
    {
        const Stranger stranger(page);
        QCOMPARE(
            failureOfKongAt(stranger.address()),
            (Error{Error::Kind::NotTheApi, u"kong"_s, u"other-page: <html><title>Sign in</title></html>"_s, 200, {}}));
    }

    void aServerThatSaysNothingIsNotTheAdminApi()
    {
        const Stranger stranger(silence);
        QCOMPARE(failureOfKongAt(stranger.address()),
                 (Error{Error::Kind::NotTheApi, u"kong"_s, u"other-page"_s, 404, {}}));
    }

    void theAdminApiBehindFusionAuthsAddressIsNamed()
    {
        QCOMPARE(failureOfFusionAuthAt(m_at.kongAdmin),
                 (Error{Error::Kind::WrongProduct, u"fusionauth"_s, u"kong-admin"_s, 404, {}}));
    }

    void theProxyBehindFusionAuthsAddressIsNamed()
    {
        QCOMPARE(failureOfFusionAuthAt(m_at.kongProxy),
                 (Error{Error::Kind::WrongProduct, u"fusionauth"_s, u"kong-proxy"_s, 404, {}}));
    }

    void fusionAuthBelowAnotherPathIsTold()
    {
        QCOMPARE(failureOfFusionAuthAt(m_at.fusionauth + u"/admin"_s),
                 (Error{Error::Kind::NotTheApi, u"fusionauth"_s, u"fusionauth"_s, 404, {}}));
    }

    void aTenantsPathIsNoAddressOfTheApi()
    {
        QString tenantId;
        for (const model::Tenant &tenant : m_sandbox.fusionAuthState().tenants)
            tenantId = tenant.id;
        QCOMPARE(failureOfFusionAuthAt(m_at.fusionauth + u'/' + tenantId),
                 (Error{Error::Kind::NotTheApi, u"fusionauth"_s, u"fusionauth"_s, 404, {}}));
    }

    void anotherProgramsJsonIsNotFusionAuth()
    {
        const Stranger stranger(json(R"({"hello":"world"})"));
        QCOMPARE(failureOfFusionAuthAt(stranger.address()),
                 (Error{Error::Kind::NotTheApi, u"fusionauth"_s, uR"(other-api: {"hello":"world"})"_s, 200, {}}));
    }

    void aPageIsNotFusionAuth()
    {
        const Stranger stranger(page);
        QCOMPARE(failureOfFusionAuthAt(stranger.address()), (Error{Error::Kind::NotTheApi,
                                                                   u"fusionauth"_s,
                                                                   u"other-page: <html><title>Sign in</title></html>"_s,
                                                                   200,
                                                                   {}}));
    }

    void aServerThatSaysNothingIsNotFusionAuth()
    {
        const Stranger stranger(silence);
        QCOMPARE(failureOfFusionAuthAt(stranger.address()),
                 (Error{Error::Kind::NotTheApi, u"fusionauth"_s, u"other-page"_s, 404, {}}));
    }

    void aFusionAuthWithoutAnAddressForItsVersionIsOneAllTheSame()
    {
        sandbox::Sandbox old;
        sandbox::Options options;
        options.fusionauthVersion = u"1.26.0"_s;
        const auto at = old.start(options);
        QVERIFY(at);
        fusionauth::Client client(m_http, {QUrl(at->fusionauth), at->apiKey, {}, {}});
        const fusionauth::Survey survey = tests::finish(client.survey({}));
        QVERIFY(survey.state);
        QCOMPARE(survey.state->version, u"1.26.0"_s); // as its status says
    }

    void whoAnswersAtTheProxysAddressIsKnown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("product");
        QTest::newRow("the proxy") << m_at.kongProxy << u"kong-proxy"_s;
        QTest::newRow("a route of it") << m_at.kongProxy + u"/mock"_s << u"kong-proxy"_s;
        QTest::newRow("the Admin API") << m_at.kongAdmin << u"kong-admin"_s;
        QTest::newRow("FusionAuth") << m_at.fusionauth << u"fusionauth"_s;
        QTest::newRow("the service behind it") << m_at.upstream << u"other-api"_s;
    }
    void whoAnswersAtTheProxysAddressIsKnown()
    {
        QFETCH(QString, address);
        QFETCH(QString, product);
        const kong::Proxy proxy(m_http, {QUrl(address), {}, {}});
        const auto found = tests::finish(proxy.identify());
        QVERIFY(found);
        QCOMPARE(api::nameOf(*found), product);
    }

    void theLiveTestStopsWhereTheAdminApiAnswersForTheProxy()
    {
        sandbox::Addresses mixedUp = m_at;
        mixedUp.kongProxy = m_at.kongAdmin;
        tests::Wires wires(mixedUp, mixedUp.apiKey);
        flow::ProbeOptions options;
        options.path = "/mock";
        const setup::LiveResult result =
            tests::finish(flow::askUntil(wires.systems(), setup::LiveStep::Closed, 401, std::nullopt, options));
        QCOMPARE(result.state, setup::LiveState::Failed);
        QCOMPARE(result.reason, u"wrong-product"_s);
        QCOMPARE(result.error, (Error{Error::Kind::WrongProduct, u"proxy"_s, u"kong-admin"_s, 404, {}}));
        QCOMPARE(m_sandbox.seen().size(), 1);
    }

    void anAdminTokenGoesToNobodyTwice()
    {
        kong::Connection connection{QUrl(m_at.fusionauth), {{"Kong-Admin-Token", base::Secret("canary")}}, {}, {}};
        QVERIFY(tests::finish(kong::Client(m_http, connection).survey()).failure);
        QCOMPARE(requestsWith("canary"), 1);
        QVERIFY(m_sandbox.seen().size() > 1);
    }

    void anApiKeyThatAStrangerEchoesIsNotTold()
    {
        const base::Secret key("canary-of-this-test");
        const fusionauth::Connection connection{QUrl(m_at.upstream), key, {}, {}};
        const auto failure = tests::finish(fusionauth::Client(m_http, connection).survey({})).failure;
        compareEchoed(failure, "canary-of-this-test");
    }

    void anAdminTokenThatAStrangerEchoesIsNotTold()
    {
        const http::SecretHeader token{"A-Token", base::Secret("canary-of-this-test")};
        const kong::Connection connection{QUrl(m_at.upstream), {token}, {}, {}};
        const auto failure = tests::finish(kong::Client(m_http, connection).survey()).failure;
        compareEchoed(failure, "canary-of-this-test");
    }

private:
    void compareEchoed(const std::optional<Error> &failure, const QByteArray &secret)
    {
        QCOMPARE(requestsWith(secret), 1); // it did get there, once
        QVERIFY(m_sandbox.seen().size() > 1);
        QVERIFY(failure);
        QVERIFY2(failure->evidence.startsWith(u"other-api: {"_s), qPrintable(failure->evidence));
        QVERIFY(failure->evidence.contains(u"[redacted]"_s));
        QVERIFY(!failure->evidence.contains(QString::fromLatin1(secret)));
    }
    std::optional<Error> failureOfKongAt(const QString &address)
    {
        return tests::finish(kong::Client(m_http, {QUrl(address), {}, {}, {}}).survey()).failure;
    }
    std::optional<Error> failureOfFusionAuthAt(const QString &address)
    {
        return tests::finish(fusionauth::Client(m_http, {QUrl(address), m_at.apiKey, {}, {}}).survey({})).failure;
    }
    int requestsWith(const QByteArray &secret) const
    {
        int count = 0;
        for (const sandbox::Seen &seen : m_sandbox.seen()) {
            for (const model::Header &header : seen.request.headers)
                count += header.value == secret ? 1 : 0;
        }
        return count;
    }

    sandbox::Sandbox m_sandbox;
    sandbox::Addresses m_at;
    http::Client m_http;
};

LATCHKEY_TEST(TestStrangers)
#include "test_strangers.moc"
