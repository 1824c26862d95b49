// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// FusionAuth's objects over the client: made, read, changed, listed, seen by the survey.
#include <QtTest>

#include "contract/own_fusionauth.h"
#include "contract/replies.h"
#include "flow/stage.h"
#include "support/suite.h"

#include "api/answers.h"
#include "api/fusionauth_calls.h"

using namespace Qt::StringLiterals;
using namespace contract;
namespace calls = api::fusionauth;

namespace {

QJsonObject inside(const QJsonObject &body, const QString &wrapper)
{
    return body.value(wrapper).toObject();
}

} // namespace

class TestFusionAuthObjects : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fusionauth.emplace(); }
    void init()
    {
        if (!m_fusionauth->servers.missing().isEmpty())
            QSKIP(qPrintable(m_fusionauth->servers.missing()));
    }
    void cleanup() { QCOMPARE(m_fusionauth->removeAll(), QStringList()); }

    void aTenantIsWhatWasPosted()
    {
        const QString id = m_fusionauth->newTenant(u"tenant"_s, {{u"issuer"_s, u"https://login.example.com/"_s}});
        const auto tenant = model::tenantFrom(inside(m_fusionauth->get(calls::tenant(id)), u"tenant"_s));
        QVERIFY(tenant);
        QCOMPARE(tenant->id, id);
        QCOMPARE(tenant->name, ownName(u"tenant"_s));
        QCOMPARE(tenant->issuer, u"https://login.example.com/"_s);
    }

    void patchingATenantLeavesTheOtherFields()
    {
        const QString id = m_fusionauth->newTenant();
        QJsonObject expected = withoutInstants(inside(m_fusionauth->get(calls::tenant(id)), u"tenant"_s));
        m_fusionauth->get(calls::updateTenant(id, {{u"issuer"_s, u"https://other.example.com"_s}}));
        expected.insert(u"issuer"_s, u"https://other.example.com"_s);
        QCOMPARE(withoutInstants(inside(m_fusionauth->get(calls::tenant(id)), u"tenant"_s)), expected);
    }

    void anApplicationIsWhatWasPosted()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString keyId = m_fusionauth->newKey();
        const QString id = m_fusionauth->newApplication(
            tenantId, {{u"roles"_s, QJsonArray{QJsonObject{{u"name"_s, u"reader"_s}}}},
                       {u"jwtConfiguration"_s, QJsonObject{{u"enabled"_s, true},
                                                           {u"accessTokenKeyId"_s, keyId},
                                                           {u"idTokenKeyId"_s, keyId},
                                                           {u"timeToLiveInSeconds"_s, 600},
                                                           {u"refreshTokenTimeToLiveInMinutes"_s, 60}}}});
        const QJsonObject body = m_fusionauth->get(calls::application(id, tenantId));
        const auto application = model::applicationFrom(inside(body, u"application"_s));
        QVERIFY(application);
        model::Application expected;
        expected.id = id;
        expected.name = ownName(u"application"_s);
        expected.tenantId = tenantId;
        expected.jwtEnabled = true;
        expected.accessTokenKeyId = keyId;
        expected.idTokenKeyId = keyId;
        expected.timeToLiveInSeconds = 600;
        expected.refreshTokenTimeToLiveInMinutes = 60;
        expected.roles = QStringList{u"reader"_s};
        expected.jwtConfigurationOthers = application->jwtConfigurationOthers;
        expected.others = application->others;
        QCOMPARE(*application, expected);
    }

    void patchingAnApplicationLeavesTheOtherFields()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString id = m_fusionauth->newApplication(tenantId);
        const api::Call read = calls::application(id, tenantId);
        QJsonObject expected = withoutInstants(inside(m_fusionauth->get(read), u"application"_s));
        const QJsonObject data{{u"purpose"_s, u"a test"_s}};
        m_fusionauth->get(calls::updateApplication(id, tenantId, {{u"data"_s, data}}));
        expected.insert(u"data"_s, data);
        QCOMPARE(withoutInstants(inside(m_fusionauth->get(read), u"application"_s)), expected);
    }

    void creatingTwiceIsAConflictAndChangesNothing()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString id = m_fusionauth->newApplication(tenantId);
        const QJsonObject before = m_fusionauth->get(calls::application(id, tenantId));
        const base::Error error =
            m_fusionauth->refusalOf(calls::createApplication(id, tenantId, {{u"name"_s, ownName(u"application"_s)}}));
        QCOMPARE(error.kind, base::Error::Kind::Conflict);
        QVERIFY(complaintsOf(error).contains(u"applicationId [duplicate]applicationId"_s));
        QCOMPARE(m_fusionauth->get(calls::application(id, tenantId)), before);
    }

    void aUserComesWithItsRegistration()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId =
            m_fusionauth->newApplication(tenantId, {{u"roles"_s, QJsonArray{QJsonObject{{u"name"_s, u"reader"_s}}}}});
        const QString id = newId();
        m_fusionauth->make(
            calls::createUser(id, tenantId, u"ann@example.com"_s, password(), applicationId, {u"reader"_s}),
            calls::deleteUser(id, tenantId));
        const QJsonObject user =
            inside(m_fusionauth->get(calls::userByEmail(u"ann@example.com"_s, tenantId)), u"user"_s);
        QCOMPARE(user.value(u"id"_s).toString(), id);
        QCOMPARE(user.value(u"tenantId"_s).toString(), tenantId);
        const QJsonObject body = m_fusionauth->get(calls::registration(id, applicationId, tenantId));
        QCOMPARE(body.value(u"registration"_s)[u"roles"_s].toArray(), QJsonArray{u"reader"_s});
    }

    void aRegistrationCanBeAddedChangedAndRemoved()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QJsonArray roles{QJsonObject{{u"name"_s, u"reader"_s}}, QJsonObject{{u"name"_s, u"writer"_s}}};
        const QString first = m_fusionauth->newApplication(tenantId);
        const QString second = m_fusionauth->newApplication(tenantId, {{u"roles"_s, roles}}, u"second"_s);
        const QString userId = m_fusionauth->newUser(tenantId, first);
        m_fusionauth->get(calls::registerUser(userId, tenantId, second, {u"reader"_s}));
        m_fusionauth->get(calls::updateRegistration(userId, tenantId, second, {u"reader"_s, u"writer"_s}));
        const api::Call read = calls::registration(userId, second, tenantId);
        QCOMPARE(m_fusionauth->get(read).value(u"registration"_s)[u"roles"_s].toArray(),
                 (QJsonArray{u"reader"_s, u"writer"_s}));
        QCOMPARE(m_fusionauth->statusOf(calls::deleteRegistration(userId, second, tenantId)), 200);
        QCOMPARE(m_fusionauth->statusOf(read), 404);
        QCOMPARE(m_fusionauth->statusOf(calls::registration(userId, first, tenantId)), 200);
    }

    void deletingATenantTakesItsApplicationsAlong()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString id = newId();
        // By its id alone: a header that names a tenant which is gone is refused.
        m_fusionauth->make(calls::createApplication(id, tenantId, {{u"name"_s, ownName(u"application"_s)}}),
                           calls::deleteApplication(id, {}));
        QCOMPARE(m_fusionauth->statusOf(deleteTenant(tenantId)), 200);
        QCOMPARE(m_fusionauth->statusOf(calls::application(id, {})), 404);
        QCOMPARE(m_fusionauth->statusOf(deleteTenant(tenantId)), 404);
    }

    void theSurveyReadsListsToTheirEnd()
    {
        const QString tenantId = m_fusionauth->newTenant();
        QStringList expected;
        for (int i = 0; i < 26; ++i) // a page of a search has 25
            expected += m_fusionauth->newApplication(tenantId, {}, u"application-%1"_s.arg(i));
        const fusionauth::Survey survey = tests::finish(m_fusionauth->servers.fusionauth().survey({}));
        QVERIFY(survey.state);
        QStringList read;
        for (const model::Application &application : survey.state->applications) {
            if (application.tenantId == tenantId)
                read += application.id;
        }
        read.sort();
        expected.sort();
        QCOMPARE(read, expected);
    }

    void aSearchTellsHowManyThereAre()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        for (const QString &name : {u"ann"_s, u"bob"_s, u"cid"_s})
            m_fusionauth->newUser(tenantId, applicationId, name);
        // Writes what the search engine has not indexed yet.
        m_fusionauth->get({model::System::FusionAuth, api::Method::Put, u"/api/user/search"_s,
                           QJsonValue(QJsonValue::Undefined), tenantId});
        const QJsonObject body = m_fusionauth->get(calls::usersOf(applicationId, tenantId));
        if (m_fusionauth->servers.isLive() && body.value(u"total"_s) == 0)
            QSKIP("this server searches its database, which does not know registrations");
        QCOMPARE(body.value(u"total"_s).toInt(), 3);
        QCOMPARE(body.value(u"users"_s).toArray().size(), 2);
    }

    void aSearchIsWalkedPageByPage()
    {
        const QString tenantId = m_fusionauth->newTenant();
        QStringList expected;
        for (int i = 0; i < 5; ++i)
            expected += m_fusionauth->newApplication(tenantId, {}, u"application-%1"_s.arg(i));
        QStringList read;
        int total = 1;
        for (int row = 0; row < total; row += 2) {
            const QString query = u"?tenantId=%1&numberOfResults=2&startRow=%2"_s.arg(tenantId).arg(row);
            const QJsonObject body =
                m_fusionauth->get({model::System::FusionAuth, api::Method::Get, u"/api/application/search"_s + query,
                                   QJsonValue(QJsonValue::Undefined), tenantId});
            total = body.value(u"total"_s).toInt();
            for (const QJsonValue &application : body.value(u"applications"_s).toArray())
                read += application[u"id"_s].toString();
        }
        QCOMPARE(total, 5);
        read.sort();
        expected.sort();
        QCOMPARE(read, expected);
    }

    void theSurveyHasWhatWasMade()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString keyId = m_fusionauth->newKey();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        const QString userId = m_fusionauth->newUser(tenantId, applicationId);
        const fusionauth::SurveyWish wish{{}, {userId}, {}};
        const fusionauth::Survey survey = tests::finish(m_fusionauth->servers.fusionauth().survey(wish));
        QVERIFY(survey.state);
        QCOMPARE(survey.unreadable, QList<model::Unreadable>());
        const model::FusionAuthState &state = *survey.state;
        auto tenant = model::tenantFrom(inside(m_fusionauth->get(calls::tenant(tenantId)), u"tenant"_s));
        const auto surveyed = std::find_if(state.tenants.begin(), state.tenants.end(),
                                           [&](const model::Tenant &one) { return one.id == tenantId; });
        QVERIFY(tenant && surveyed != state.tenants.end());
        // Not part of the object: among many tenants, the later ones are surveyed without it.
        if (!surveyed->discoveryIssuer.isEmpty())
            tenant->discoveryIssuer = tenant->issuer;
        QVERIFY(*surveyed == *tenant);
        const auto key = model::signingKeyFrom(inside(m_fusionauth->get(calls::key(keyId)), u"key"_s));
        QVERIFY(key && state.keys.contains(*key));
        const auto application = model::applicationFrom(
            inside(m_fusionauth->get(calls::application(applicationId, tenantId)), u"application"_s));
        QVERIFY(application && state.applications.contains(*application));
        QCOMPARE(state.users.size(), 1);
        QCOMPARE(state.users.first().email, u"ann@example.com"_s);
        QCOMPARE(state.registrations.size(), 1);
        QCOMPARE(state.registrations.first().applicationId, applicationId);
        QCOMPARE(state.registrations.first().userId, userId);
    }

    void theSurveyFindsUsersByTheirAddressInEveryTenant()
    {
        QStringList expected;
        for (const QString &noun : {u"tenant"_s, u"other"_s}) {
            const QString tenantId = m_fusionauth->newTenant(noun);
            const QString applicationId = m_fusionauth->newApplication(tenantId);
            expected += m_fusionauth->newUser(tenantId, applicationId, ownName(u"ann"_s));
        }
        const fusionauth::SurveyWish wish{{}, {}, {ownName(u"ann"_s) + u"@example.com"_s}};
        const fusionauth::Survey survey = tests::finish(m_fusionauth->servers.fusionauth().survey(wish));
        QVERIFY(survey.state);
        QStringList found;
        for (const model::User &user : survey.state->users)
            found += user.id;
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void theSurveyHasInactiveApplicationsToo()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString id = m_fusionauth->newApplication(tenantId);
        QCOMPARE(m_fusionauth->statusOf(remove(u"/api/application/"_s + id, tenantId)), 200);
        const fusionauth::Survey survey = tests::finish(m_fusionauth->servers.fusionauth().survey({}));
        QVERIFY(survey.state);
        const model::Application *application = model::withId(survey.state->applications, id);
        QVERIFY(application);
        QVERIFY(!application->active);
    }

private:
    std::optional<OwnFusionAuth> m_fusionauth;
};

LATCHKEY_TEST(TestFusionAuthObjects)
#include "test_fusionauth_objects.moc"
