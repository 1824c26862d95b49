// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The empty 401, told apart by what else the server answers to the same key.
#include <QtTest>

#include "contract/own_fusionauth.h"
#include "flow/stage.h"
#include "support/suite.h"

#include "api/fusionauth_calls.h"
#include "api/version.h"

using namespace Qt::StringLiterals;
using namespace contract;
namespace calls = api::fusionauth;

namespace {

const QJsonObject tenantsOnly{{u"/api/tenant"_s, QJsonArray{u"GET"_s}}};
const QStringList whateverAnUnprovenKeyMayBe{u"key-unknown"_s, u"key-expired"_s, u"key-not-yet-known"_s,
                                             u"address-not-allowed"_s, u"no-right"_s};

} // namespace

class TestFusionAuthUnauthorized : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fusionauth.emplace(); }
    void init()
    {
        if (!m_fusionauth->servers.missing().isEmpty())
            QSKIP(qPrintable(m_fusionauth->servers.missing()));
    }
    void cleanup() { QCOMPARE(m_fusionauth->removeAll(), QStringList()); }

    void noKeyIsToldAsSuch()
    {
        QCOMPARE(causesOf(calls::applications(), base::Secret()), QStringList{u"key-missing"_s});
    }

    void aWrongKeyMayBeUnknownExpiredNewOrFromElsewhere()
    {
        QCOMPARE(causesOf(calls::applications(), base::Secret("nobody's key")), whateverAnUnprovenKeyMayBe);
    }

    void aKeyThatMayReadElsewhereLacksTheRight()
    {
        const base::Secret key = m_fusionauth->newApiKey(u"tenants"_s, {}, tenantsOnly, calls::tenants());
        if (key.isEmpty())
            QSKIP("the API key is no key manager");
        QCOMPARE(causesOf(calls::applications(), key), QStringList{u"no-right"_s});
    }

    void aTenantsKeyMayNotCallGlobalEndpoints()
    {
        if (!isStrict())
            QSKIP("this FusionAuth is older than 1.65");
        const base::Secret key = m_fusionauth->newApiKey(u"tenant"_s, m_fusionauth->newTenant(), {}, calls::tenants());
        if (key.isEmpty())
            QSKIP("the API key is no key manager");
        QCOMPARE(causesOf(calls::keys(), key), (QStringList{u"no-right"_s, u"tenant-scoped-key"_s}));
    }

    void aTenantHeaderOnAGlobalEndpointIsFoundOut()
    {
        if (!isStrict())
            QSKIP("this FusionAuth is older than 1.65");
        api::Call call = calls::keys();
        call.tenantId = m_fusionauth->newTenant();
        QCOMPARE(causesOf(call, m_fusionauth->servers.addresses().apiKey), QStringList{u"tenant-header"_s});
    }

    void aKeyThatIsNoManagersMayNotManageKeys()
    {
        const base::Secret key = m_fusionauth->newApiKey(u"super"_s, {}, {}, calls::tenants());
        if (key.isEmpty())
            QSKIP("the API key is no key manager");
        QCOMPARE(causesOf(calls::apiKey(newId()), key), (QStringList{u"not-key-manager"_s, u"no-right"_s}));
    }

    void aKeyOfAnotherTenantDoesNotSeeWhatIsThere()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        const base::Secret key =
            m_fusionauth->newApiKey(u"other"_s, m_fusionauth->newTenant(u"other"_s), {}, calls::tenants());
        if (key.isEmpty())
            QSKIP("the API key is no key manager");
        const auto answer = m_fusionauth->send(calls::application(applicationId, {}), key);
        QVERIFY(answer);
        QCOMPARE(answer->status, 404);
        QCOMPARE(answer->body, QByteArray());
    }

    void aSurveyWithAWrongKeyTellsTheCauses()
    {
        const base::Secret key("nobody's key");
        const fusionauth::Survey survey = tests::finish(m_fusionauth->servers.fusionauth(key).survey({}));
        QVERIFY(!survey.state);
        QCOMPARE(survey.failure, (base::Error{base::Error::Kind::Unauthorized,
                                              u"fusionauth"_s,
                                              u"causes="_s + whateverAnUnprovenKeyMayBe.join(u','),
                                              401,
                                              {}}));
    }

    void aSurveyWithAKeyForTenantsReadsThoseAndTellsWhatItMayNot()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const base::Secret key = m_fusionauth->newApiKey(u"tenants"_s, {}, tenantsOnly, calls::tenants());
        if (key.isEmpty())
            QSKIP("the API key is no key manager");
        const fusionauth::Survey survey = tests::finish(m_fusionauth->servers.fusionauth(key).survey({}));
        QVERIFY(survey.state);
        QVERIFY(model::withId(survey.state->tenants, tenantId));
        QVERIFY(survey.unreadable.contains(
            model::Unreadable{u"fusionauth.applications"_s, u"unauthorized: causes=no-right"_s}));
        QCOMPARE(survey.state->capabilities.readApplications, model::Right::No);
        QCOMPARE(survey.state->capabilities.readKeys, model::Right::No);
        QCOMPARE(survey.state->capabilities.keyManager, model::Right::No);
    }

private:
    // The call has to be refused with 401 to begin with.
    QStringList causesOf(const api::Call &call, const base::Secret &key)
    {
        const auto answer = m_fusionauth->send(call, key);
        if (!answer || answer->status != 401 || !answer->body.isEmpty())
            return {u"not refused with an empty 401"_s};
        return tests::finish(m_fusionauth->servers.fusionauth(key).explainUnauthorized(call));
    }
    bool isStrict()
    {
        return api::isAtLeast(m_fusionauth->get(calls::version()).value(u"version"_s).toString(), 1, 65);
    }

    std::optional<OwnFusionAuth> m_fusionauth;
};

LATCHKEY_TEST(TestFusionAuthUnauthorized)
#include "test_fusionauth_unauthorized.moc"
