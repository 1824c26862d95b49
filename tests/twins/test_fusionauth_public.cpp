// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What everybody may read without a key.
#include "fusionauth_server.h"
#include "jose/key_import.h"
#include "jose_making/private_key.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

Server withApplicationKey(const QString &algorithm)
{
    Server server;
    server.generate(key1, algorithm);
    const QJsonObject jwt{{u"enabled"_s, true},
                          {u"accessTokenKeyId"_s, key1},
                          {u"idTokenKeyId"_s, key1},
                          {u"timeToLiveInSeconds"_s, 600},
                          {u"refreshTokenTimeToLiveInMinutes"_s, 60}};
    server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, jwt}});
    return server;
}

} // namespace

class TestFusionAuthPublic : public QObject {
    Q_OBJECT
private slots:
    void tellsAllPublicKeysByKid()
    {
        Server server;
        const QString kid = server.generate(key1, u"ES256"_s);
        server.generate(key2, u"HS256"_s);
        const auto reply = server.as({}).get(u"/api/jwt/public-key"_s);
        QCOMPARE(reply.at(u"publicKeys"_s).toObject().size(), 2);
        QVERIFY(reply.at(u"publicKeys"_s).toObject().value(kid).toString().startsWith(u"-----BEGIN PUBLIC KEY-----"));
    }

    void tellsThePublicKeyOfAnApplication()
    {
        Server server = withApplicationKey(u"ES256"_s);
        const QString expected = server.get(u"/api/key/"_s + key1).textAt(u"key.publicKey"_s);
        QCOMPARE(server.as({}).get(u"/api/jwt/public-key?applicationId="_s + app1).textAt(u"publicKey"_s), expected);
    }

    void tellsNoneForAnApplicationThatSignsWithTheTenantsKey()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        QCOMPARE(server.as({}).get(u"/api/jwt/public-key?applicationId="_s + app1).status, 404);
        QCOMPARE(server.get(u"/api/jwt/public-key?applicationId="_s + unknownId).status, 404);
    }

    void tellsNoneForAnApplicationThatSignsWithHmac()
    {
        QCOMPARE(withApplicationKey(u"HS256"_s).get(u"/api/jwt/public-key?applicationId="_s + app1).status, 404);
    }

    void tellsThePublicKeyOfAKid()
    {
        Server server;
        const QString kid = server.generate(key1, u"ES256"_s);
        QCOMPARE(server.get(u"/api/jwt/public-key?kid="_s + kid).textAt(u"publicKey"_s),
                 server.get(u"/api/key/"_s + key1).textAt(u"key.publicKey"_s));
        QCOMPARE(server.get(u"/api/jwt/public-key?kid=unknown"_s).status, 404);
    }

    void ignoresKeyId()
    {
        Server server;
        server.generate(key1, u"ES256"_s);
        QCOMPARE(server.get(u"/api/jwt/public-key?keyId="_s + key1).at(u"publicKeys"_s).toObject().size(), 2);
    }

    void publishesEveryAsymmetricKeyOfTheInstance_data()
    {
        QTest::addColumn<QStringList>("members");
        const QStringList rsa{u"alg"_s, u"e"_s,   u"kid"_s, u"kty"_s,     u"n"_s,
                              u"use"_s, u"x5c"_s, u"x5t"_s, u"x5t#S256"_s};
        const QStringList ec{u"alg"_s, u"crv"_s, u"kid"_s, u"kty"_s,      u"use"_s,
                             u"x"_s,   u"x5c"_s, u"x5t"_s, u"x5t#S256"_s, u"y"_s};
        QStringList okp = ec;
        okp.removeLast();
        QTest::newRow("RS256") << rsa;
        QTest::newRow("ES256") << ec;
        QTest::newRow("ES512") << ec;
        QTest::newRow("Ed25519") << okp;
    }
    void publishesEveryAsymmetricKeyOfTheInstance()
    {
        QFETCH(QStringList, members);
        Server server;
        const QString kid = server.generate(key1, QString::fromLatin1(QTest::currentDataTag()));
        const auto reply = server.as({}).get(u"/.well-known/jwks.json"_s);
        QCOMPARE(reply.at(u"keys"_s).toArray().size(), 2);
        QJsonObject jwk;
        for (const QJsonValue &key : reply.at(u"keys"_s).toArray()) {
            if (key.toObject().value(u"kid"_s) == kid)
                jwk = key.toObject();
        }
        QCOMPARE(jwk.keys(), members);
        QCOMPARE(jwk.value(u"x5t"_s), jwk.value(u"kid"_s));
        const auto published = jose::publicKeyFromJwk(jwk);
        const QByteArray pem = server.as("manager").get(u"/api/key/"_s + key1).textAt(u"key.publicKey"_s).toLatin1();
        QVERIFY(published && *published == *jose::publicKeyFromPem(pem));
    }

    void publishesKeysThatWereImportedOnlyToVerify()
    {
        const auto pair = jose::PrivateKey::generate(jose::Algorithm::ES256);
        Server server;
        const auto imported =
            server.post(u"/api/key/import"_s,
                        {{u"key"_s, QJsonObject{{u"name"_s, u"theirs"_s},
                                                {u"publicKey"_s, QString::fromLatin1(pair->publicKey().pem())}}}});
        const auto text = server.get(u"/.well-known/jwks.json"_s).text;
        QVERIFY(text.contains(imported.textAt(u"key.kid"_s).toLatin1()));
    }

    void discoversTheIssuerVerbatim()
    {
        Server server;
        const auto reply = server.as({}).get(u"/.well-known/openid-configuration"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"issuer"_s), u"acme.com"_s);
        QCOMPARE(reply.textAt(u"jwks_uri"_s), u"http://localhost:9011/.well-known/jwks.json"_s);
        QVERIFY(!reply.at(u"grant_types_supported"_s).toArray().contains(u"client_credentials"_s));
    }

    void discoversATenantByEitherPath()
    {
        Server server;
        server.post(u"/api/tenant/"_s + tenantB,
                    {{u"tenant"_s, QJsonObject{{u"name"_s, u"B"_s}, {u"issuer"_s, u"https://b"_s}}}});
        server.as({});
        QCOMPARE(server.get(u"/%1/.well-known/openid-configuration"_s.arg(tenantB)).textAt(u"issuer"_s),
                 u"https://b"_s);
        QCOMPARE(server.get(u"/.well-known/openid-configuration?tenantId="_s + tenantB).textAt(u"issuer"_s),
                 u"https://b"_s);
        QCOMPARE(server.get(u"/.well-known/openid-configuration"_s).textAt(u"issuer"_s), u"acme.com"_s);
        QCOMPARE(server.get(u"/%1/.well-known/openid-configuration"_s.arg(unknownId)).status, 404);
    }

    void hasNoPathOfATenantBefore146()
    {
        Server server(u"1.45.4"_s);
        QCOMPARE(server.get(u"/%1/.well-known/openid-configuration"_s.arg(server.defaultTenant())).status, 404);
    }

    void discoversTheHostThatAProxyNames()
    {
        Server server;
        const auto reply = server.call("GET", u"/.well-known/openid-configuration"_s, QJsonValue::Undefined,
                                       {{"Host", "10.0.0.1:9011"},
                                        {"X-Forwarded-Proto", "https"},
                                        {"X-Forwarded-Host", "auth.example.com"},
                                        {"X-Forwarded-Port", "443"}});
        QCOMPARE(reply.textAt(u"token_endpoint"_s), u"https://auth.example.com/oauth2/token"_s);
    }
};

LATCHKEY_TEST(TestFusionAuthPublic)
#include "test_fusionauth_public.moc"
