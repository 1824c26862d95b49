// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What stands in a token, byte by byte, and which key signs it.
#include "fusionauth_server.h"
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

// An application that keeps e-mail in its tokens, and a user with both names and a role.
Server withUser(const QString &version = u"1.69.0"_s)
{
    Server server(version);
    QJsonObject application{{u"name"_s, u"One"_s}, {u"roles"_s, QJsonArray{QJsonObject{{u"name"_s, u"reader"_s}}}}};
    if (version >= u"1.50"_s)
        application.insert(u"oauthConfiguration"_s, QJsonObject{{u"scopeHandlingPolicy"_s, u"Compatibility"_s}});
    server.addApplication(app1, application);
    server.post(
        u"/api/user/registration/"_s + user1,
        {{u"user"_s, QJsonObject{{u"email"_s, email}, {u"username"_s, u"ann"_s}, {u"password"_s, goodPassword}}},
         {u"registration"_s, QJsonObject{{u"applicationId"_s, app1}, {u"roles"_s, QJsonArray{u"reader"_s}}}}});
    return server;
}

QString tokenOf(Server &server, const QString &application = app1)
{
    return server.login(email, goodPassword, application).textAt(u"token"_s);
}

// The names of the claims in their order.
QByteArrayList claimNames(const QString &token)
{
    QByteArrayList names;
    static const QRegularExpression name(u"[{,]\"([a-z_A-Z]+)\":"_s);
    auto found = name.globalMatch(QString::fromUtf8(payloadText(token)));
    while (found.hasNext())
        names.append(found.next().captured(1).toLatin1());
    return names;
}

void signWith(Server &server, const QString &keyId)
{
    const QJsonObject jwt{{u"enabled"_s, true},
                          {u"accessTokenKeyId"_s, keyId},
                          {u"idTokenKeyId"_s, keyId},
                          {u"timeToLiveInSeconds"_s, 600},
                          {u"refreshTokenTimeToLiveInMinutes"_s, 60}};
    QCOMPARE(
        server.patch(u"/api/application/"_s + app1, {{u"application"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}})
            .status,
        200);
}

bool verifies(Server &server, const QString &token, const QString &keyId)
{
    const QByteArray pem = server.get(u"/api/key/"_s + keyId).textAt(u"key.publicKey"_s).toLatin1();
    const auto key = jose::publicKeyFromPem(pem);
    return key && jose::verifyCompactJws(token.toLatin1(), *key);
}

} // namespace

class TestFusionAuthTokens : public QObject {
    Q_OBJECT
private slots:
    void writesTheHeaderInItsOrder()
    {
        Server server = withUser();
        server.generate(key1, u"ES256"_s);
        signWith(server, key1);
        const QByteArray kid = server.get(u"/api/key/"_s + key1).textAt(u"key.kid"_s).toLatin1();
        QCOMPARE(headerText(tokenOf(server)), "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}");
    }

    void writesTheClaimsInTheirOrder()
    {
        Server server = withUser();
        const QString token = tokenOf(server);
        const QByteArray jti = payloadOf(token).value(u"jti"_s).toString().toLatin1();
        QCOMPARE(payloadText(token),
                 "{\"aud\":\"" + app1.toLatin1() +
                     "\",\"exp\":1700003600,\"iat\":1700000000,\"iss\":\"acme.com\",\"sub\":\"" + user1.toLatin1() +
                     "\",\"jti\":\"" + jti +
                     "\",\"authenticationType\":\"PASSWORD\",\"email\":\"ann@example.com\",\"email_verified\":true,"
                     "\"preferred_username\":\"ann\",\"applicationId\":\"" +
                     app1.toLatin1() + "\",\"roles\":[\"reader\"],\"auth_time\":1700000000,\"tid\":\"" +
                     server.defaultTenant().toLatin1() + "\",\"tty\":\"at\"}");
    }

    void writesTheClaimsOfItsVersion_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("1.35.0") << QByteArray("applicationId roles");
        QTest::newRow("1.36.0") << QByteArray("applicationId roles auth_time tid");
        QTest::newRow("1.37.0") << QByteArray("applicationId roles sid auth_time tid");
        QTest::newRow("1.59.0") << QByteArray("applicationId roles sid auth_time tid");
        QTest::newRow("1.60.0") << QByteArray("applicationId roles sid auth_time tid tty");
    }
    void writesTheClaimsOfItsVersion()
    {
        QFETCH(QByteArray, last);
        Server server = withUser(QString::fromLatin1(QTest::currentDataTag()));
        const QJsonObject sessions{{u"loginConfiguration"_s, QJsonObject{{u"generateRefreshTokens"_s, true}}}};
        server.patch(u"/api/application/"_s + app1, {{u"application"_s, sessions}});
        const QByteArray names = claimNames(tokenOf(server)).join(' ');
        QCOMPARE(names, "aud exp iat iss sub jti authenticationType email email_verified preferred_username " + last);
    }

    void hidesEmailAndNameWhereScopesAreStrict()
    {
        Server server = withUser();
        const QJsonObject strict{{u"oauthConfiguration"_s, QJsonObject{{u"scopeHandlingPolicy"_s, u"Strict"_s}}}};
        server.patch(u"/api/application/"_s + app1, {{u"application"_s, strict}});
        const QByteArrayList hidden = claimNames(tokenOf(server));
        for (const char *claim : {"email", "email_verified", "preferred_username"})
            QVERIFY(!hidden.contains(claim));
        server.twin.setStrictHidesEmailOnLogin(false);
        QVERIFY(claimNames(tokenOf(server)).contains("email"));
    }

    void leavesEmailOutWhereTheUserHasNone()
    {
        Server server = withUser();
        server.post(u"/api/user"_s,
                    {{u"user"_s, QJsonObject{{u"username"_s, u"bob"_s}, {u"password"_s, goodPassword}}}});
        const QByteArrayList names = claimNames(server.login(u"bob"_s, goodPassword).textAt(u"token"_s));
        QVERIFY(!names.contains("email"));
        QVERIFY(names.contains("preferred_username"));
    }

    void carriesTheIssuerByteForByte()
    {
        Server server = withUser();
        server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                     {{u"tenant"_s, QJsonObject{{u"issuer"_s, u"https://auth.example.com/"_s}}}});
        QVERIFY(payloadText(tokenOf(server)).contains("\"iss\":\"https://auth.example.com/\""));
    }

    void signsWithTheTenantsKeyWhileJwtIsDisabled()
    {
        Server server = withUser();
        server.generate(key1, u"ES256"_s);
        signWith(server, key1);
        const QJsonObject disabled{{u"jwtConfiguration"_s, QJsonObject{{u"enabled"_s, false}}}};
        server.patch(u"/api/application/"_s + app1, {{u"application"_s, disabled}});
        const QString tenantKey = server.get(u"/api/tenant"_s).textAt(u"tenants.0.jwtConfiguration.accessTokenKeyId"_s);
        const QString token = tokenOf(server);
        QVERIFY(verifies(server, token, tenantKey));
        QCOMPARE(payloadOf(token).value(u"exp"_s).toInteger(), startMs / 1000 + 3600);
    }

    void signsWithTheApplicationsKeyAndLifetime_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const char *algorithm : {"RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "Ed25519"})
            QTest::newRow(algorithm) << QString::fromLatin1(algorithm);
    }
    void signsWithTheApplicationsKeyAndLifetime()
    {
        QFETCH(QString, algorithm);
        Server server = withUser();
        server.generate(key1, algorithm);
        signWith(server, key1);
        const QString token = tokenOf(server);
        QVERIFY(verifies(server, token, key1));
        QCOMPARE(payloadOf(token).value(u"exp"_s).toInteger(), startMs / 1000 + 600);
    }

    void signsTokensOfUnregisteredUsersWithTheTenantsKey()
    {
        Server server = withUser();
        server.generate(key1, u"ES256"_s);
        signWith(server, key1);
        server.remove(u"/api/user/registration/%1/%2"_s.arg(user1, app1));
        const auto reply = server.login(email, goodPassword, app1);
        QCOMPARE(reply.status, 202);
        QVERIFY(!verifies(server, reply.textAt(u"token"_s), key1));
    }

    void namesEd25519InJoseAsItIsToldTo()
    {
        Server server = withUser();
        server.generate(key1, u"Ed25519"_s);
        signWith(server, key1);
        QVERIFY(headerText(tokenOf(server)).startsWith("{\"alg\":\"EdDSA\","));
        server.twin.setEd25519Name("Ed25519");
        QVERIFY(headerText(tokenOf(server)).startsWith("{\"alg\":\"Ed25519\","));
    }

    void signsWithHmacWhereTheInstanceDoes()
    {
        Server server = withUser();
        server.twin.signWithHmac(server.world);
        const QString token = tokenOf(server);
        QVERIFY(headerText(token).startsWith("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\""));
        const auto published = server.get(u"/.well-known/jwks.json"_s).at(u"keys"_s).toArray();
        QCOMPARE(published.size(), 1); // the RS256 key, which signs no more
    }
};

LATCHKEY_TEST(TestFusionAuthTokens)
#include "test_fusionauth_tokens.moc"
