// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whatever names a key keeps it from being deleted.
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const QString keyPath = u"/api/key/"_s + key1;

Server withKey()
{
    Server server;
    server.generate(key1, u"ES256"_s);
    return server;
}

void nameInTenant(Server &server, const QString &member)
{
    const bool isList = member.endsWith(u"Ids");
    const QJsonObject jwt{{member, isList ? QJsonValue(QJsonArray{key1}) : QJsonValue(key1)}};
    const auto reply = server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                                    {{u"tenant"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}});
    QCOMPARE(reply.status, 200);
}

void nameInApplication(Server &server, const QString &member, const QString &other = {})
{
    QJsonObject jwt{{u"enabled"_s, true},
                    {u"timeToLiveInSeconds"_s, 60},
                    {u"refreshTokenTimeToLiveInMinutes"_s, 60},
                    {member, member.endsWith(u"Ids") ? QJsonValue(QJsonArray{key1}) : QJsonValue(key1)}};
    if (!other.isEmpty())
        jwt.insert(other, key2);
    server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, jwt}});
}

void compareInUse(Server &server)
{
    const auto reply = server.remove(keyPath);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errors(), QStringList{u"keyId [inUse]keyId"_s});
    QCOMPARE(server.get(keyPath).status, 200);
}

} // namespace

class TestFusionAuthKeyDeletion : public QObject {
    Q_OBJECT
private slots:
    void deletesAKeyThatNobodyNames()
    {
        Server server = withKey();
        const auto reply = server.remove(keyPath);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text, QByteArray());
        QCOMPARE(server.get(keyPath).status, 404);
        QCOMPARE(server.remove(keyPath).status, 404);
    }

    void takesTheDeletedKeyOutOfThePublishedOnesAtOnce()
    {
        Server server = withKey();
        const QString kid = server.get(keyPath).textAt(u"key.kid"_s);
        QCOMPARE(server.get(u"/api/jwt/public-key?kid="_s + kid).status, 200);
        server.remove(keyPath);
        QCOMPARE(server.get(u"/api/jwt/public-key?kid="_s + kid).status, 404);
        QVERIFY(!server.get(u"/.well-known/jwks.json"_s).text.contains(kid.toLatin1()));
    }

    void keepsAccessTokenKeyOfATenant()
    {
        Server server = withKey();
        nameInTenant(server, u"accessTokenKeyId"_s);
        compareInUse(server);
    }

    void keepsIdTokenKeyOfATenant()
    {
        Server server = withKey();
        nameInTenant(server, u"idTokenKeyId"_s);
        compareInUse(server);
    }

    void keepsAccessTokenVerificationKeyOfATenant()
    {
        Server server = withKey();
        nameInTenant(server, u"accessTokenVerificationKeyIds"_s);
        compareInUse(server);
    }

    void keepsIdTokenVerificationKeyOfATenant()
    {
        Server server = withKey();
        nameInTenant(server, u"idTokenVerificationKeyIds"_s);
        compareInUse(server);
    }

    void keepsAccessTokenKeyOfAnApplication()
    {
        Server server = withKey();
        nameInApplication(server, u"accessTokenKeyId"_s);
        compareInUse(server);
    }

    void keepsIdTokenKeyOfAnApplication()
    {
        Server server = withKey();
        nameInApplication(server, u"idTokenKeyId"_s);
        compareInUse(server);
    }

    void keepsAccessTokenVerificationKeyOfAnApplication()
    {
        Server server = withKey();
        nameInApplication(server, u"accessTokenVerificationKeyIds"_s);
        compareInUse(server);
    }

    void keepsIdTokenVerificationKeyOfAnApplication()
    {
        Server server = withKey();
        nameInApplication(server, u"idTokenVerificationKeyIds"_s);
        compareInUse(server);
    }

    void keepsTheKeyOfAnApplicationWhoseJwtIsDisabled()
    {
        Server server = withKey();
        nameInApplication(server, u"accessTokenKeyId"_s);
        server.patch(u"/api/application/"_s + app1,
                     {{u"application"_s, QJsonObject{{u"jwtConfiguration"_s, QJsonObject{{u"enabled"_s, false}}}}}});
        compareInUse(server);
    }

    void keepsTheKeyOfAnInactiveApplication()
    {
        Server server = withKey();
        nameInApplication(server, u"accessTokenKeyId"_s);
        server.remove(u"/api/application/"_s + app1);
        compareInUse(server);
    }

    void keepsTheDefaultKeyOfTheDefaultTenant()
    {
        Server server;
        const QString id = server.get(u"/api/tenant"_s).textAt(u"tenants.0.jwtConfiguration.accessTokenKeyId"_s);
        QCOMPARE(server.remove(u"/api/key/"_s + id).errors(), QStringList{u"keyId [inUse]keyId"_s});
    }

    void keepsTheShadowKeys()
    {
        for (const QString &id : {u"092dbedc-30af-4149-9c61-b578f2c72f59"_s, u"4b8f1c06-518e-45bd-9ac5-d549686ae02a"_s,
                                  u"c753a44d-7f2e-48d3-bc4e-c2c16488a23b"_s}) {
            QCOMPARE(Server().remove(u"/api/key/"_s + id).status, 400);
            QCOMPARE(Server().put(u"/api/key/"_s + id, {{u"key"_s, QJsonObject{{u"name"_s, u"x"_s}}}}).status, 400);
        }
    }

    void letsGoWhenTheApplicationNamesAnotherKey()
    {
        Server server = withKey();
        server.generate(key2, u"ES256"_s);
        nameInApplication(server, u"accessTokenKeyId"_s, u"idTokenKeyId"_s);
        const QJsonObject jwt{{u"accessTokenKeyId"_s, key2}};
        server.patch(u"/api/application/"_s + app1, {{u"application"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}});
        QCOMPARE(server.remove(keyPath).status, 200);
    }

    void letsGoWhenTheApplicationIsDeletedForGood()
    {
        Server server = withKey();
        nameInApplication(server, u"accessTokenKeyId"_s);
        server.remove(u"/api/application/%1?hardDelete=true"_s.arg(app1));
        QCOMPARE(server.remove(keyPath).status, 200);
    }

    void tellsWhereTheKeyIsNamed()
    {
        Server server = withKey();
        nameInApplication(server, u"accessTokenKeyId"_s);
        QVERIFY(server.remove(keyPath).text.contains("application.jwtConfiguration.accessTokenKeyId (One)"));
    }
};

LATCHKEY_TEST(TestFusionAuthKeyDeletion)
#include "test_fusionauth_key_deletion.moc"
