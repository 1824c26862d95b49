// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// validate, issue, refresh and vend.
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

Server withUser(const QString &version = u"1.69.0"_s)
{
    Server server(version);
    const QJsonObject sessions{{u"generateRefreshTokens"_s, true}, {u"allowTokenRefresh"_s, true}};
    server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"loginConfiguration"_s, sessions}});
    server.addApplication(app2, {{u"name"_s, u"Two"_s}});
    server.addUser(user1, email, app1);
    return server;
}

Server::Reply withBearer(Server &server, const QString &path, const QString &token,
                         const QByteArray &scheme = "Bearer ")
{
    return server.raw({"GET", path.toUtf8(), {{"Authorization", scheme + token.toLatin1()}}, {}});
}

Server::Reply refreshed(Server &server, const QString &token)
{
    return server.as({}).post(u"/api/jwt/refresh"_s, {{u"refreshToken"_s, token}});
}

} // namespace

class TestFusionAuthJwt : public QObject {
    Q_OBJECT
private slots:
    void validatesItsOwnTokens()
    {
        Server server = withUser();
        const QString token = server.login(email, goodPassword, app1).textAt(u"token"_s);
        const auto reply = withBearer(server, u"/api/jwt/validate"_s, token);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.at(u"jwt"_s).toObject(), payloadOf(token));
        QCOMPARE(withBearer(server, u"/api/jwt/validate"_s, token, "JWT ").status, 200);
    }

    void validatesTokensInTheCookie()
    {
        Server server = withUser();
        const QByteArray token = server.login(email, goodPassword, app1).textAt(u"token"_s).toLatin1();
        QCOMPARE(server.raw({"GET", "/api/jwt/validate", {{"Cookie", "a=b; access_token=" + token}}, {}}).status, 200);
    }

    void refusesTokensFromTheirExpirationOn()
    {
        Server server = withUser();
        const QString token = server.login(email, goodPassword, app1).textAt(u"token"_s);
        server.world.nowMs += 3'599'999;
        QCOMPARE(withBearer(server, u"/api/jwt/validate"_s, token).status, 200);
        server.world.nowMs += 1;
        const auto reply = withBearer(server, u"/api/jwt/validate"_s, token);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.text, QByteArray());
    }

    void refusesWhatIsNoTokenOfItsOwn()
    {
        Server server = withUser();
        QString token = server.login(email, goodPassword, app1).textAt(u"token"_s);
        const qsizetype middle = token.lastIndexOf(u'.') + 20;
        token[middle] = token.at(middle) == u'A' ? u'B' : u'A';
        for (const QString &text : {token, QString(), u"nonsense"_s, u"a.b.c"_s})
            QCOMPARE(withBearer(server, u"/api/jwt/validate"_s, text).status, 401);
    }

    void believesOnlyKeysOfTheAddressedTenantFrom169On()
    {
        const QMap<QString, int> statuses{{u"1.68.0"_s, 200}, {u"1.69.0"_s, 401}};
        for (auto it = statuses.begin(); it != statuses.end(); ++it) {
            Server server = withUser(it.key());
            server.generate(key1, u"ES256"_s);
            const QJsonObject claims{{u"iss"_s, u"acme.com"_s}, {u"sub"_s, user1}};
            const QString token =
                server.post(u"/api/jwt/vend"_s, {{u"keyId"_s, key1}, {u"claims"_s, claims}}).textAt(u"token"_s);
            QCOMPARE(withBearer(server, u"/api/jwt/validate"_s, token).status, it.value());
        }
    }

    void believesVerificationKeys()
    {
        Server server = withUser();
        server.generate(key1, u"ES256"_s);
        const QJsonObject claims{{u"iss"_s, u"acme.com"_s}};
        const QString token =
            server.post(u"/api/jwt/vend"_s, {{u"keyId"_s, key1}, {u"claims"_s, claims}}).textAt(u"token"_s);
        QCOMPARE(withBearer(server, u"/api/jwt/validate"_s, token).status, 401);
        const QJsonObject jwt{{u"accessTokenVerificationKeyIds"_s, QJsonArray{key1}}};
        server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                     {{u"tenant"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}});
        QCOMPARE(withBearer(server, u"/api/jwt/validate"_s, token).status, 200);
    }

    void issuesForAnotherApplicationUntilTheGivenTokenEnds()
    {
        Server server = withUser();
        server.post(u"/api/user/registration/"_s + user1,
                    {{u"registration"_s, QJsonObject{{u"applicationId"_s, app2}}}});
        const QString token = server.login(email, goodPassword, app1).textAt(u"token"_s);
        server.world.nowMs += 60'000;
        const auto reply = withBearer(server, u"/api/jwt/issue?applicationId="_s + app2, token);
        QCOMPARE(reply.status, 200);
        const QJsonObject claims = payloadOf(reply.textAt(u"token"_s));
        QCOMPARE(claims.value(u"aud"_s), QJsonValue(app2));
        QCOMPARE(claims.value(u"exp"_s), payloadOf(token).value(u"exp"_s));
        QCOMPARE(claims.value(u"auth_time"_s).toInteger(), startMs / 1000);
        QCOMPARE(claims.value(u"authenticationType"_s), QJsonValue(u"JWT_SSO"_s));
    }

    void issuesWith202ToAnUnregisteredUser()
    {
        Server server = withUser();
        const QString token = server.login(email, goodPassword, app1).textAt(u"token"_s);
        QCOMPARE(withBearer(server, u"/api/jwt/issue?applicationId="_s + app2, token).status, 202);
    }

    void refusesToIssueWith401Only()
    {
        Server server = withUser();
        const QString token = server.login(email, goodPassword, app1).textAt(u"token"_s);
        for (const QString &query : {QString(), u"?applicationId="_s + unknownId, u"?applicationId=x"_s})
            QCOMPARE(withBearer(server, u"/api/jwt/issue"_s + query, token).status, 401);
    }

    void refreshes()
    {
        Server server = withUser();
        const auto login = server.login(email, goodPassword, app1);
        server.world.nowMs += 60'000;
        const auto reply = refreshed(server, login.textAt(u"refreshToken"_s));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"refreshToken"_s), login.textAt(u"refreshToken"_s));
        QCOMPARE(reply.textAt(u"refreshTokenId"_s), login.textAt(u"refreshTokenId"_s));
        const QJsonObject claims = payloadOf(reply.textAt(u"token"_s));
        QCOMPARE(claims.value(u"authenticationType"_s), QJsonValue(u"REFRESH_TOKEN"_s));
        QCOMPARE(claims.value(u"iat"_s).toInteger(), startMs / 1000 + 60);
        QCOMPARE(claims.value(u"auth_time"_s).toInteger(), startMs / 1000);
    }

    void refreshesByTheCookieBeforeTheBody()
    {
        Server server = withUser();
        const QByteArray token = server.login(email, goodPassword, app1).textAt(u"refreshToken"_s).toLatin1();
        QCOMPARE(server.as({})
                     .call("POST", u"/api/jwt/refresh"_s, QJsonObject{{u"refreshToken"_s, u"other"_s}},
                           {{"Cookie", "refresh_token=" + token}})
                     .status,
                 200);
    }

    void refusesRefreshTokensThatAreUnknownRevokedOrOld()
    {
        const QStringList invalid{u"refreshToken [invalid]refreshToken"_s};
        Server server = withUser();
        QCOMPARE(refreshed(server, u"unknown"_s).errors(), invalid);
        const QString old = server.as("manager").login(email, goodPassword, app1).textAt(u"refreshToken"_s);
        server.world.nowMs += 43'200 * 60'000LL;
        QCOMPARE(refreshed(server, old).errors(), invalid);
        const QString revoked = server.as("manager").login(email, goodPassword, app1).textAt(u"refreshToken"_s);
        server.remove(u"/api/jwt/refresh?userId="_s + user1);
        QCOMPARE(refreshed(server, revoked).errors(), invalid);
    }

    void refusesToRefreshWhereTheApplicationDoesNot()
    {
        Server server = withUser();
        const QString token = server.login(email, goodPassword, app1).textAt(u"refreshToken"_s);
        const QJsonObject login{{u"loginConfiguration"_s, QJsonObject{{u"allowTokenRefresh"_s, false}}}};
        server.patch(u"/api/application/"_s + app1, {{u"application"_s, login}});
        QCOMPARE(refreshed(server, token).status, 400);
    }

    void renewsRefreshTokensThatAreForOneUse()
    {
        Server server = withUser();
        const QJsonObject jwt{{u"refreshTokenUsagePolicy"_s, u"OneTimeUse"_s}};
        server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                     {{u"tenant"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}});
        const QString first = server.login(email, goodPassword, app1).textAt(u"refreshToken"_s);
        const QString second = refreshed(server, first).textAt(u"refreshToken"_s);
        QVERIFY(first != second);
        QCOMPARE(refreshed(server, first).status, 400);
        QCOMPARE(refreshed(server, second).status, 200);
    }

    void listsSessions()
    {
        Server server = withUser();
        const auto login = server.login(email, goodPassword, app1);
        const auto reply = server.get(u"/api/jwt/refresh?userId="_s + user1);
        QCOMPARE(reply.at(u"refreshTokens.0.id"_s), login.at(u"refreshTokenId"_s));
        QVERIFY(!reply.text.contains(login.textAt(u"refreshToken"_s).toLatin1()));
    }

    void vendsAnyClaimsButTheReservedOnes()
    {
        Server server = withUser();
        const QJsonObject claims{{u"iss"_s, u"https://other"_s}, {u"exp"_s, 1}, {u"iat"_s, 2}, {u"amr"_s, u"x"_s}};
        const auto reply = server.post(u"/api/jwt/vend"_s, {{u"claims"_s, claims}, {u"timeToLiveInSeconds"_s, 60}});
        QCOMPARE(
            payloadOf(reply.textAt(u"token"_s)),
            (QJsonObject{{u"iss"_s, u"https://other"_s}, {u"iat"_s, startMs / 1000}, {u"exp"_s, startMs / 1000 + 60}}));
    }

    void refusesToVendWithKeysThatCannotSign()
    {
        QCOMPARE(Server().post(u"/api/jwt/vend"_s, {{u"keyId"_s, unknownId}, {u"timeToLiveInSeconds"_s, 0}}).errors(),
                 (QStringList{u"keyId [invalid]keyId"_s, u"timeToLiveInSeconds [invalid]timeToLiveInSeconds"_s}));
    }
};

LATCHKEY_TEST(TestFusionAuthJwt)
#include "test_fusionauth_jwt.moc"
