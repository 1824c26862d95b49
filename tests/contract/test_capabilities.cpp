// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the servers can do is read from themselves, all at once, and before anything is written.
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

#include "api/answers.h"
#include "api/kong_calls.h"
#include "sandbox/server.h"

#include <condition_variable>

using namespace Qt::StringLiterals;
using base::Error;

namespace {

// A Kong whose lists are answered when `together` of them are asked for at the same time, or when it is given up.
class PatientKong {
public:
    explicit PatientKong(int together)
        : m_together(together)
    {
        if (!m_server.start(0))
            qFatal("nothing listens");
    }
    QUrl address() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port())); }
    int most() const { return m_most; }

private:
    model::Answer answer(const model::Request &request)
    {
        std::unique_lock lock(m_mutex);
        if (request.url.contains("size=")) {
            m_most = std::max<int>(m_most, ++m_waiting);
            m_changed.notify_all();
            m_changed.wait_for(lock, std::chrono::seconds(10), [this] { return m_most >= m_together; });
            --m_waiting;
        }
        return m_twin.admin(request, {0, [](int count) { return QByteArray(count, 'x'); }});
    }

    int m_together;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_waiting = 0;
    std::atomic<int> m_most = 0;
    twins::KongTwin m_twin;
    sandbox::Server m_server{[this](const model::Request &request, const sandbox::Wake &) { return answer(request); }};
};

} // namespace

class TestCapabilities : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto started = m_sandbox.start();
        QVERIFY(started);
        m_at = *started;
    }
    void cleanup() { setDbless(m_sandbox, false); }

    void aGatewayTellsWhatItCan()
    {
        const kong::Survey survey = kongSurvey(m_at);
        QVERIFY(survey.state);
        model::KongCapabilities expected;
        expected.credentialAlgorithms = {u"HS256"_s, u"HS384"_s, u"HS512"_s, u"RS256"_s, u"RS384"_s,
                                         u"RS512"_s, u"ES256"_s, u"ES384"_s, u"ES512"_s, u"PS256"_s,
                                         u"PS384"_s, u"PS512"_s, u"EdDSA"_s};
        expected.jwtPluginFields = {
            u"uri_param_names"_s,  u"cookie_names"_s, u"key_claim_name"_s,   u"secret_is_base64"_s,
            u"claims_to_verify"_s, u"anonymous"_s,    u"run_on_preflight"_s, u"maximum_expiration"_s,
            u"header_names"_s,     u"realm"_s};
        expected.database = u"postgres"_s;
        expected.propagationSeconds = 15;
        expected.workers = survey.state->capabilities.workers;
        QCOMPARE(survey.state->capabilities, expected);
    }

    void anOlderGatewayHasFewerAlgorithmsAndNoRealm()
    {
        sandbox::Sandbox old;
        sandbox::Options options;
        options.kongVersion = u"3.4.2"_s;
        const auto at = old.start(options);
        QVERIFY(at);
        const kong::Survey survey = kongSurvey(*at);
        QVERIFY(survey.state);
        QCOMPARE(survey.state->version, u"3.4.2"_s);
        QCOMPARE(survey.state->capabilities.credentialAlgorithms,
                 (QStringList{u"HS256"_s, u"HS384"_s, u"HS512"_s, u"RS256"_s, u"RS384"_s, u"RS512"_s, u"ES256"_s,
                              u"ES384"_s}));
        QVERIFY(!survey.state->capabilities.jwtPluginHasRealm);
    }

    void aGatewayWithoutDatabaseIsNotWritable()
    {
        setDbless(m_sandbox, true);
        const kong::Survey survey = kongSurvey(m_at);
        QVERIFY(survey.state);
        QCOMPARE(survey.state->capabilities.database, u"off"_s);
        QVERIFY(!survey.state->capabilities.writable);
        QCOMPARE(survey.state->capabilities.notWritableBecause, u"db-less"_s);
    }

    void aWriteToAGatewayWithoutDatabaseIsRefusedAsSuch()
    {
        setDbless(m_sandbox, true);
        const kong::Client client(m_http, {QUrl(m_at.kongAdmin), {}, {}, {}});
        const api::Call call = api::kong::createConsumer(u"aaaaaaaa-0000-4000-8000-000000000001"_s, u"ann"_s);
        const auto answer = tests::finish(client.send(call, u"test"_s));
        QVERIFY(answer);
        QCOMPARE(api::errorFrom(model::System::Kong, *answer, u"it"_s),
                 (Error{Error::Kind::NotWritable,
                        u"it"_s,
                        u"cannot create or update 'consumers' entities when not using a database"_s,
                        405,
                        {}}));
    }

    void nothingIsSentToAGatewayWithoutDatabase()
    {
        tests::Stage stage;
        setDbless(stage.sandbox, true);
        QVERIFY(!stage.apply(tests::quickGuide()).done);
        for (const sandbox::Seen &write : stage.sandbox.writes())
            QCOMPARE(write.half, sandbox::Half::FusionAuth);
    }

    void theRightToMakeApiKeysIsRead_data()
    {
        QTest::addColumn<bool>("manager");
        QTest::addColumn<model::Right>("right");
        QTest::newRow("a key manager") << true << model::Right::Yes;
        QTest::newRow("a key for everything else") << false << model::Right::No;
    }
    void theRightToMakeApiKeysIsRead()
    {
        QFETCH(bool, manager);
        QFETCH(model::Right, right);
        const base::Secret key = manager ? m_at.apiKey : m_at.superKey;
        const fusionauth::Client client(m_http, {QUrl(m_at.fusionauth), key, {}, {}});
        const fusionauth::Survey survey = tests::finish(client.survey({}));
        QVERIFY(survey.state);
        model::FusionAuthCapabilities expected;
        expected.keyManager = right;
        expected.readKeys = model::Right::Yes;
        expected.readApplications = model::Right::Yes;
        QCOMPARE(survey.state->capabilities, expected);
    }

    void anOlderFusionAuthTakesTenantHeadersEverywhereAndKnowsNoNamesOfApiKeys()
    {
        sandbox::Sandbox old;
        sandbox::Options options;
        options.fusionauthVersion = u"1.55.1"_s;
        const auto at = old.start(options);
        QVERIFY(at);
        const fusionauth::Client client(m_http, {QUrl(at->fusionauth), at->apiKey, {}, {}});
        const fusionauth::Survey survey = tests::finish(client.survey({}));
        QVERIFY(survey.state);
        QVERIFY(!survey.state->capabilities.tenantHeaderOnGlobalEndpointsRefused);
        QVERIFY(!survey.state->capabilities.apiKeyHasName);
    }

    void everythingIsReadBeforeTheFirstWrite()
    {
        tests::Stage stage;
        QVERIFY(stage.apply(tests::quickGuide()).done);
        QStringList readFirst;
        for (const sandbox::Seen &seen : stage.sandbox.seen()) {
            if (seen.write)
                break;
            readFirst += QString::fromLatin1(seen.request.url);
        }
        for (const QString &path :
             {u"/"_s, u"/schemas/jwt_secrets"_s, u"/schemas/plugins/jwt"_s, u"/api/system/version"_s, u"/api/key"_s})
            QVERIFY2(readFirst.contains(path), qPrintable(path));
        const auto isProbeOfAnApiKey = [](const QString &path) { return path.startsWith(u"/api/api-key/"_s); };
        QVERIFY(std::any_of(readFirst.begin(), readFirst.end(), isProbeOfAnApiKey));
    }

    void listsAreReadAtTheSameTime()
    {
        PatientKong patient(4);
        const kong::Survey survey = tests::finish(kong::Client(m_http, {patient.address(), {}, {}, {}}).survey());
        QVERIFY(survey.state);
        QCOMPARE(survey.unreadable, QList<model::Unreadable>());
        QVERIFY2(patient.most() >= 4, qPrintable(QString::number(patient.most())));
    }

private:
    kong::Survey kongSurvey(const sandbox::Addresses &at)
    {
        return tests::finish(kong::Client(m_http, {QUrl(at.kongAdmin), {}, {}, {}}).survey());
    }

    static void setDbless(sandbox::Sandbox &sandbox, bool dbless)
    {
        sandbox.withKong([dbless](twins::KongTwin &twin, const twins::World &) { twin.setDbless(dbless); });
    }

    sandbox::Sandbox m_sandbox;
    sandbox::Addresses m_at;
    http::Client m_http;
};

LATCHKEY_TEST(TestCapabilities)
#include "test_capabilities.moc"
