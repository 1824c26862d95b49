// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What FusionAuth refuses, as the Errors that say which field and why.
#include <QtTest>

#include "contract/own_fusionauth.h"
#include "contract/replies.h"
#include "support/suite.h"

#include "api/fusionauth_calls.h"

using namespace Qt::StringLiterals;
using namespace contract;
using base::Error;
namespace calls = api::fusionauth;

class TestFusionAuthErrors : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fusionauth.emplace(); }
    void init()
    {
        if (!m_fusionauth->servers.missing().isEmpty())
            QSKIP(qPrintable(m_fusionauth->servers.missing()));
    }
    void cleanup() { QCOMPARE(m_fusionauth->removeAll(), QStringList()); }

    void aBlankNameIsNamed()
    {
        const QString id = newId();
        compare(m_fusionauth->refusalOf(createTenant(id, {{u"name"_s, QString()}}), deleteTenant(id)),
                Error::Kind::Refused, {u"tenant.name [blank]tenant.name"_s});
    }

    void aNameThatIsTakenIsAConflict()
    {
        m_fusionauth->newTenant();
        const QString id = newId();
        compare(m_fusionauth->refusalOf(createTenant(id, {{u"name"_s, ownName(u"tenant"_s)}}), deleteTenant(id)),
                Error::Kind::Conflict, {u"tenant.name [duplicate]tenant.name"_s});
    }

    void anApplicationsNameThatIsTakenInTheTenantIsAConflict()
    {
        const QString tenantId = m_fusionauth->newTenant();
        m_fusionauth->newApplication(tenantId);
        const QString id = newId();
        compare(
            m_fusionauth->refusalOf(calls::createApplication(id, tenantId, {{u"name"_s, ownName(u"application"_s)}}),
                                    calls::deleteApplication(id, tenantId)),
            Error::Kind::Conflict, {u"application.name [duplicate]application.name"_s});
    }

    void anIdThatIsTakenInAnotherTenantIsAConflictThoughItIsNotSeen()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString other = m_fusionauth->newTenant(u"other"_s);
        const QString id = m_fusionauth->newApplication(tenantId);
        QCOMPARE(m_fusionauth->statusOf(calls::application(id, other)), 404);
        compare(m_fusionauth->refusalOf(calls::createApplication(id, other, {{u"name"_s, ownName(u"second"_s)}})),
                Error::Kind::Conflict, {u"applicationId [duplicate]applicationId"_s});
    }

    void anUnknownMemberIsRefusedAsAWhole()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString id = newId();
        compare(m_fusionauth->refusalOf(
                    calls::createApplication(id, tenantId,
                                             {{u"name"_s, ownName(u"application"_s)}, {u"noSuchMember"_s, true}}),
                    calls::deleteApplication(id, tenantId)),
                Error::Kind::Refused, {u"[invalidJSON]"_s});
    }

    void aTextThatIsNoIdIsNamed()
    {
        compare(m_fusionauth->refusalOf(calls::application(u"no-id"_s, {})), Error::Kind::Refused,
                {u"applicationId [couldNotConvert]applicationId"_s});
    }

    void aTenantHasToBeNamedAmongSeveral()
    {
        m_fusionauth->newTenant(); // beside the instance's own
        const QString id = newId();
        compare(m_fusionauth->refusalOf(calls::createApplication(id, {}, {{u"name"_s, ownName(u"application"_s)}}),
                                        calls::deleteApplication(id, {})),
                Error::Kind::Refused, {u"[TenantIdRequired]"_s});
    }

    void aPasswordThatIsTooShortIsNamed()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        const QString id = newId();
        compare(
            m_fusionauth->refusalOf(calls::createUser(id, tenantId, u"ann@example.com"_s, u"abc"_s, applicationId, {}),
                                    calls::deleteUser(id, tenantId)),
            Error::Kind::Refused, {u"user.password [tooShort]user.password"_s});
    }

    void anAddressThatIsTakenIsAConflict()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        m_fusionauth->newUser(tenantId, applicationId);
        const QString id = newId();
        compare(m_fusionauth->refusalOf(
                    calls::createUser(id, tenantId, u"ann@example.com"_s, password(), applicationId, {}),
                    calls::deleteUser(id, tenantId)),
                Error::Kind::Conflict, {u"user.email [duplicate]user.email"_s});
    }

    void aRoleThatTheApplicationHasNotIsNamed()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        const QString id = newId();
        compare(m_fusionauth->refusalOf(calls::createUser(id, tenantId, u"ann@example.com"_s, password(), applicationId,
                                                          {u"no-such-role"_s}),
                                        calls::deleteUser(id, tenantId)),
                Error::Kind::Refused, {u"registration.roles [invalid]registration.roles"_s});
    }

    void aSecondRegistrationIsAConflict()
    {
        const QString tenantId = m_fusionauth->newTenant();
        const QString applicationId = m_fusionauth->newApplication(tenantId);
        const QString userId = m_fusionauth->newUser(tenantId, applicationId);
        compare(m_fusionauth->refusalOf(calls::registerUser(userId, tenantId, applicationId, {})),
                Error::Kind::Conflict, {u"registration [duplicate]registration"_s});
    }

    void whatIsNotThereIsNotFoundWithoutAWord_data()
    {
        QTest::addColumn<api::Call>("call");
        QTest::newRow("a tenant") << calls::tenant(newId());
        QTest::newRow("an application") << calls::application(newId(), {});
        QTest::newRow("a key") << calls::key(newId());
        QTest::newRow("a user") << calls::user(newId(), {});
        QTest::newRow("deleting a key") << calls::deleteKey(newId());
    }
    void whatIsNotThereIsNotFoundWithoutAWord()
    {
        QFETCH(api::Call, call);
        QCOMPARE(m_fusionauth->refusalOf(call), (Error{Error::Kind::NotFound, u"it"_s, {}, 404, {}}));
    }

private:
    static void compare(const Error &error, Error::Kind kind, const QStringList &complaints)
    {
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.status, 400);
        QCOMPARE(complaintsOf(error), complaints);
    }

    std::optional<OwnFusionAuth> m_fusionauth;
};

LATCHKEY_TEST(TestFusionAuthErrors)
#include "test_fusionauth_errors.moc"
