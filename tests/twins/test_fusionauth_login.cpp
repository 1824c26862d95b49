// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Every status of the Login API, and what comes with it.
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

Server withTwoApplications()
{
    Server server;
    server.addApplication(app1, {{u"name"_s, u"One"_s}});
    server.addApplication(app2, {{u"name"_s, u"Two"_s}});
    server.addUser(user1, email, app1);
    return server;
}

void setApplication(Server &server, const QJsonObject &fields)
{
    QCOMPARE(server.patch(u"/api/application/"_s + app1, {{u"application"_s, fields}}).status, 200);
}

void setUser(Server &server, const QJsonObject &fields)
{
    QCOMPARE(server.patch(u"/api/user/"_s + user1, {{u"user"_s, fields}}).status, 200);
}

// A user and a registration whose verification is still waited for.
void addUnverified(Server &server)
{
    server.post(u"/api/user/registration"_s,
                {{u"user"_s, QJsonObject{{u"email"_s, u"bob@example.com"_s}, {u"password"_s, goodPassword}}},
                 {u"registration"_s, QJsonObject{{u"applicationId"_s, app1}}}});
}

} // namespace

class TestFusionAuthLogin : public QObject {
    Q_OBJECT
private slots:
    void answers200ToARegisteredUser()
    {
        Server server = withTwoApplications();
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"user.id"_s), user1);
        QCOMPARE(reply.at(u"tokenExpirationInstant"_s).toInteger(), startMs + 3'600'000);
        QCOMPARE(payloadOf(reply.textAt(u"token"_s)).value(u"applicationId"_s), QJsonValue(app1));
        QVERIFY(reply.at(u"refreshToken"_s).isUndefined());
        QCOMPARE(model::headerValue(reply.headers, "Set-Cookie"),
                 "access_token=" + reply.textAt(u"token"_s).toLatin1() + ";Path=/;HttpOnly");
    }

    void answers200WithoutApplication()
    {
        Server server = withTwoApplications();
        const auto reply = server.login(email, goodPassword);
        QCOMPARE(reply.status, 200);
        const QJsonObject claims = payloadOf(reply.textAt(u"token"_s));
        for (const char *claim : {"aud", "applicationId", "roles"})
            QVERIFY(!claims.contains(QLatin1String(claim)));
    }

    void answers202WithATokenToAnUnregisteredUser()
    {
        Server server = withTwoApplications();
        const auto reply = server.login(email, goodPassword, app2);
        QCOMPARE(reply.status, 202);
        const QJsonObject claims = payloadOf(reply.textAt(u"token"_s));
        for (const char *claim : {"aud", "applicationId", "roles"})
            QVERIFY(!claims.contains(QLatin1String(claim)));
        QVERIFY(reply.at(u"refreshToken"_s).isUndefined());
    }

    void answers203WhereThePasswordHasToChange()
    {
        Server server = withTwoApplications();
        setUser(server, {{u"passwordChangeRequired"_s, true}});
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 203);
        QCOMPARE(reply.json.keys(), (QStringList{u"changePasswordId"_s, u"changePasswordReason"_s}));
        QCOMPARE(reply.textAt(u"changePasswordReason"_s), u"Administrative"_s);
    }

    void answers203WhereThePasswordIsTooOld()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"maximumPasswordAge"_s, QJsonObject{{u"enabled"_s, true}, {u"days"_s, 1}}}});
        server.world.nowMs += 86'400'001;
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 203);
        QCOMPARE(reply.textAt(u"changePasswordReason"_s), u"Expired"_s);
    }

    void answers212WithATokenToAnUnverifiedAddress()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"emailConfiguration"_s,
                            QJsonObject{{u"verifyEmail"_s, true}, {u"verificationStrategy"_s, u"FormField"_s}}}});
        addUnverified(server);
        const auto reply = server.login(u"bob@example.com"_s, goodPassword, app1);
        QCOMPARE(reply.status, 212);
        QVERIFY(!reply.textAt(u"token"_s).isEmpty());
        QVERIFY(!reply.textAt(u"emailVerificationId"_s).isEmpty());
        QCOMPARE(server.login(email, goodPassword, app1).status, 200);
    }

    void answers213WithATokenToAnUnverifiedRegistration()
    {
        Server server = withTwoApplications();
        setApplication(server, {{u"verifyRegistration"_s, true}});
        addUnverified(server);
        const auto reply = server.login(u"bob@example.com"_s, goodPassword, app1);
        QCOMPARE(reply.status, 213);
        QVERIFY(!reply.textAt(u"token"_s).isEmpty());
        QVERIFY(reply.at(u"registrationVerificationId"_s).isUndefined());
        QCOMPARE(server.login(email, goodPassword, app1).status, 200);
    }

    void answers200ToAnUnverifiedRegistrationBefore127()
    {
        Server server(u"1.26.1"_s);
        server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"verifyRegistration"_s, true}});
        addUnverified(server);
        QCOMPARE(server.login(u"bob@example.com"_s, goodPassword, app1).status, 200);
    }

    void answers242WhereASecondFactorIsEnrolled()
    {
        Server server = withTwoApplications();
        const QJsonObject method{{u"method"_s, u"authenticator"_s}, {u"secret"_s, u"c2VjcmV0"_s}};
        setUser(server, {{u"twoFactor"_s, QJsonObject{{u"methods"_s, QJsonArray{method}}}}});
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 242);
        QVERIFY(!reply.textAt(u"twoFactorId"_s).isEmpty());
        QCOMPARE(reply.textAt(u"methods.0.method"_s), u"authenticator"_s);
        QVERIFY(reply.at(u"token"_s).isUndefined());
        QVERIFY(!reply.text.contains("c2VjcmV0"));
    }

    void answers242WhereASecondFactorIsRequiredAndNoneIsEnrolled()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"multiFactorConfiguration"_s, QJsonObject{{u"loginPolicy"_s, u"Required"_s}}}});
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 242);
        QCOMPARE(reply.at(u"methods"_s).toArray(), QJsonArray());
        QCOMPARE(reply.at(u"configurableMethods"_s).toArray(), QJsonArray{u"authenticator"_s});
    }

    void answers200WhereSecondFactorsAreDisabled()
    {
        Server server = withTwoApplications();
        const QJsonObject method{{u"method"_s, u"authenticator"_s}};
        setUser(server, {{u"twoFactor"_s, QJsonObject{{u"methods"_s, QJsonArray{method}}}}});
        setTenant(server, {{u"multiFactorConfiguration"_s, QJsonObject{{u"loginPolicy"_s, u"Disabled"_s}}}});
        QCOMPARE(server.login(email, goodPassword, app1).status, 200);
    }

    void asksForTheSecondFactorBeforeTheNewPassword()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"multiFactorConfiguration"_s, QJsonObject{{u"loginPolicy"_s, u"Required"_s}}}});
        setUser(server, {{u"passwordChangeRequired"_s, true}});
        QCOMPARE(server.login(email, goodPassword, app1).status, 242);
    }

    void answers400WithoutCredentials()
    {
        const auto reply = withTwoApplications().post(u"/api/login"_s, {});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), (QStringList{u"loginId [blank]loginId"_s, u"password [blank]password"_s}));
    }

    void answers400ToAnUnknownApplication()
    {
        QCOMPARE(withTwoApplications().login(email, goodPassword, unknownId).errors(),
                 QStringList{u"applicationId [invalid]applicationId"_s});
    }

    void answers400ToAnInactiveApplication()
    {
        Server server = withTwoApplications();
        server.remove(u"/api/application/"_s + app1);
        QCOMPARE(server.login(email, goodPassword, app1).errors(),
                 QStringList{u"applicationId [invalid]applicationId"_s});
    }

    void answers400ToAnApplicationOfAnotherTenant()
    {
        Server server = withTwoApplications();
        server.addTenantB();
        QCOMPARE(server.forTenant(tenantB).login(email, goodPassword, app1).errors(),
                 QStringList{u"applicationId [invalid]applicationId"_s});
    }

    void answers401WithoutApiKey()
    {
        const auto reply = withTwoApplications().as({}).login(email, goodPassword, app1);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.text, QByteArray());
    }

    void asksForNoKeyWhereTheApplicationDoesWithout()
    {
        Server server = withTwoApplications();
        setApplication(server, {{u"loginConfiguration"_s, QJsonObject{{u"requireAuthentication"_s, false}}}});
        server.as({});
        QCOMPARE(server.login(email, goodPassword, app1).status, 200);
        QCOMPARE(server.login(email, goodPassword, app2).status, 401);
        QCOMPARE(server.login(email, goodPassword).status, 401);
    }

    void asksForNoKeyWhereTheTenantDoesWithout()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"loginConfiguration"_s, QJsonObject{{u"requireAuthentication"_s, false}}}});
        server.as({});
        QCOMPARE(server.login(email, goodPassword).status, 200);
        QCOMPARE(server.login(email, goodPassword, app1).status, 401);
    }

    void answers404ToAnUnknownUserAndToAWrongPassword()
    {
        Server server = withTwoApplications();
        for (const auto &reply :
             {server.login(u"bob@example.com"_s, goodPassword, app1), server.login(email, u"wrong"_s, app1)}) {
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.text, QByteArray());
        }
    }

    void answers409WhereAnActionPreventsLogin()
    {
        Server server = withTwoApplications();
        server.twin.preventLogin(user1, startMs + 1000);
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.at(u"actions.0.expiry"_s).toInteger(), startMs + 1000);
        server.world.nowMs += 1000;
        QCOMPARE(server.login(email, goodPassword, app1).status, 200);
    }

    void answers409AfterTooManyFailures()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"failedAuthenticationConfiguration"_s,
                            QJsonObject{{u"userActionId"_s, unknownId}, {u"tooManyAttempts"_s, 2}}}});
        QCOMPARE(server.login(email, u"wrong"_s, app1).status, 404);
        QCOMPARE(server.login(email, u"wrong"_s, app1).status, 404);
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.textAt(u"actions.0.actionId"_s), unknownId);
        QCOMPARE(reply.at(u"actions.0.expiry"_s).toInteger(), startMs + 180'000);
    }

    void forgetsFailuresAfterAWhile()
    {
        Server server = withTwoApplications();
        setTenant(server, {{u"failedAuthenticationConfiguration"_s,
                            QJsonObject{{u"userActionId"_s, unknownId}, {u"tooManyAttempts"_s, 2}}}});
        server.login(email, u"wrong"_s, app1);
        server.world.nowMs += 60'000;
        server.login(email, u"wrong"_s, app1);
        QCOMPARE(server.login(email, goodPassword, app1).status, 200);
    }

    void answers410ToAnExpiredUser()
    {
        Server server = withTwoApplications();
        setUser(server, {{u"expiry"_s, startMs}});
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 410);
        QCOMPARE(reply.text, QByteArray());
    }

    void answers423ToADeactivatedUserWhateverThePassword()
    {
        Server server = withTwoApplications();
        server.remove(u"/api/user/"_s + user1);
        for (const auto &reply : {server.login(email, goodPassword, app1), server.login(email, u"wrong"_s, app1)}) {
            QCOMPARE(reply.status, 423);
            QCOMPARE(reply.text, QByteArray());
        }
    }

    void makesNoTokensWhereNoneAreWanted()
    {
        const auto reply = withTwoApplications().post(
            u"/api/login"_s,
            {{u"loginId"_s, email}, {u"password"_s, goodPassword}, {u"applicationId"_s, app1}, {u"noJWT"_s, true}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json.keys(), QStringList{u"user"_s});
        QVERIFY(!model::headerValue(reply.headers, "Set-Cookie"));
    }

    void givesARefreshTokenWhereTheApplicationDoes()
    {
        Server server = withTwoApplications();
        setApplication(server, {{u"loginConfiguration"_s, QJsonObject{{u"generateRefreshTokens"_s, true}}}});
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.textAt(u"refreshToken"_s).size(), 64);
        QCOMPARE(payloadOf(reply.textAt(u"token"_s)).value(u"sid"_s), reply.at(u"refreshTokenId"_s));
    }

    void notesAPingWithoutABody()
    {
        Server server = withTwoApplications();
        const auto ping = [&](const QString &user, const QString &application) {
            return server.call("PUT", u"/api/login/%1/%2"_s.arg(user, application));
        };
        QCOMPARE(ping(user1, app1).status, 200);
        QCOMPARE(ping(user1, app1).text, QByteArray());
        QCOMPARE(ping(user1, app2).status, 202);
        QCOMPARE(ping(unknownId, app1).status, 404);
    }
};

LATCHKEY_TEST(TestFusionAuthLogin)
#include "test_fusionauth_login.moc"
