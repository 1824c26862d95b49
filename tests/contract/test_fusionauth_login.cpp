// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The statuses of POST /api/login, each by a user who is in that state.
#include <QtTest>

#include "contract/own_fusionauth.h"
#include "contract/replies.h"
#include "support/suite.h"

#include "api/fusionauth_calls.h"
#include "jose/compact_jws.h"

using namespace Qt::StringLiterals;
using namespace contract;
namespace calls = api::fusionauth;

class TestFusionAuthLogin : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fusionauth.emplace(); }
    void init()
    {
        if (!m_fusionauth->servers.missing().isEmpty())
            QSKIP(qPrintable(m_fusionauth->servers.missing()));
        m_tenantId = m_fusionauth->newTenant();
        m_applicationId = m_fusionauth->newApplication(m_tenantId);
        m_userId = m_fusionauth->newUser(m_tenantId, m_applicationId);
    }
    void cleanup() { QCOMPARE(m_fusionauth->removeAll(), QStringList()); }

    void aRegisteredUserIsAnswered200()
    {
        const auto answer = logIn(m_applicationId, password());
        QCOMPARE(answer.status, 200);
        QCOMPARE(claimsIn(answer).value(u"applicationId"_s).toString(), m_applicationId);
    }

    void aUserWhoIsNotRegisteredIsAnswered202WithATokenForNoApplication()
    {
        const auto answer = logIn(m_fusionauth->newApplication(m_tenantId, {}, u"other"_s), password());
        QCOMPARE(answer.status, 202);
        const QJsonObject claims = claimsIn(answer);
        QCOMPARE(claims.value(u"sub"_s).toString(), m_userId);
        QVERIFY(!claims.contains(u"applicationId"_s));
    }

    void aPasswordThatHasToChangeIsAnswered203WithoutAToken()
    {
        changeUser({{u"passwordChangeRequired"_s, true}});
        const auto answer = logIn(m_applicationId, password());
        QCOMPARE(answer.status, 203);
        QVERIFY(!answer.body.contains("\"token\""));
    }

    void aWrongPasswordIsAnEmpty404()
    {
        const auto answer = logIn(m_applicationId, u"wrong"_s);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.body, QByteArray());
    }

    void anUnknownUserIsAnEmpty404()
    {
        const auto answer =
            m_fusionauth->send(calls::login(m_tenantId, m_applicationId, u"nobody@example.com"_s, password()));
        QVERIFY(answer);
        QCOMPARE(answer->status, 404);
        QCOMPARE(answer->body, QByteArray());
    }

    void anExpiredUserIsAnswered410()
    {
        changeUser({{u"expiry"_s, qint64(1'000'000'000'000)}});
        QCOMPARE(logIn(m_applicationId, password()).status, 410);
    }

    void aDeactivatedUserIsAnswered423()
    {
        QCOMPARE(m_fusionauth->statusOf(remove(u"/api/user/"_s + m_userId, m_tenantId)), 200);
        QCOMPARE(logIn(m_applicationId, password()).status, 423);
    }

    void anUnknownApplicationIsRefusedByName()
    {
        const base::Error error =
            m_fusionauth->refusalOf(calls::login(m_tenantId, newId(), u"ann@example.com"_s, password()));
        QCOMPARE(error.kind, base::Error::Kind::Refused);
        QCOMPARE(complaintsOf(error), QStringList{u"applicationId [invalid]applicationId"_s});
    }

    void anEmptyLoginIsRefusedByItsFields()
    {
        const base::Error error = m_fusionauth->refusalOf(post(u"/api/login"_s, {}, m_tenantId));
        QCOMPARE(error.kind, base::Error::Kind::Refused);
        QCOMPARE(complaintsOf(error), (QStringList{u"loginId [blank]loginId"_s, u"password [blank]password"_s}));
    }

    void noKeyIsAnEmpty401()
    {
        const auto answer = m_fusionauth->send(
            calls::login(m_tenantId, m_applicationId, u"ann@example.com"_s, password()), base::Secret());
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->body, QByteArray());
    }

    void aKeyForLoggingInIsEnoughAndGoodForNothingElse()
    {
        const base::Secret key = m_fusionauth->newApiKey(
            u"login"_s, m_tenantId, {{u"/api/login"_s, QJsonArray{u"POST"_s}}}, post(u"/api/login"_s, {}, m_tenantId));
        if (key.isEmpty())
            QSKIP("the API key is no key manager");
        const auto answer =
            m_fusionauth->send(calls::login(m_tenantId, m_applicationId, u"ann@example.com"_s, password()), key);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        const auto refused = m_fusionauth->send(calls::applications(), key);
        QVERIFY(refused);
        QCOMPARE(refused->status, 401);
    }

private:
    model::Answer logIn(const QString &applicationId, const QString &with)
    {
        const auto answer = m_fusionauth->send(calls::login(m_tenantId, applicationId, u"ann@example.com"_s, with));
        return answer.value_or(model::Answer());
    }
    static QJsonObject claimsIn(const model::Answer &answer)
    {
        const QByteArray token = QJsonDocument::fromJson(answer.body)[u"token"_s].toString().toLatin1();
        const auto jws = jose::decodeCompactJws(token);
        const auto claims = jws ? jose::claimsOf(*jws) : base::fail(jws.error());
        return claims.value_or(QJsonObject());
    }
    void changeUser(const QJsonObject &fields)
    {
        m_fusionauth->get(patch(u"/api/user/"_s + m_userId, {{u"user"_s, fields}}, m_tenantId));
    }

    std::optional<OwnFusionAuth> m_fusionauth;
    QString m_tenantId;
    QString m_applicationId;
    QString m_userId;
};

LATCHKEY_TEST(TestFusionAuthLogin)
#include "test_fusionauth_login.moc"
