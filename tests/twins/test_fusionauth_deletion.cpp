// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What may be deleted, what goes with it, and what is left. Keys have a file of their own.
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const auto roleId = u"eeeeeeee-0000-4000-8000-000000000001"_s;

// One of each kind that can be deleted.
Server withEverything()
{
    Server server;
    server.addTenantB();
    const QJsonObject reader{{u"id"_s, roleId}, {u"name"_s, u"reader"_s}};
    server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"roles"_s, QJsonArray{reader}}});
    server.addUser(user1, u"ann@example.com"_s, app1);
    server.generate(key1, u"ES256"_s);
    server.post(u"/api/api-key/"_s + key2, {{u"apiKey"_s, QJsonObject{{u"name"_s, u"made"_s}}}});
    return server;
}

void addEverythingsPaths()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("tenant") << u"/api/tenant/"_s + tenantB;
    QTest::newRow("application") << applicationPath + u"?hardDelete=true"_s;
    QTest::newRow("role") << applicationPath + u"/role/"_s + roleId;
    QTest::newRow("user") << u"/api/user/%1?hardDelete=true"_s.arg(user1);
    QTest::newRow("registration") << u"/api/user/registration/%1/%2"_s.arg(user1, app1);
    QTest::newRow("key") << u"/api/key/"_s + key1;
    QTest::newRow("API key") << u"/api/api-key/"_s + key2;
}

} // namespace

class TestFusionAuthDeletion : public QObject {
    Q_OBJECT
private slots:
    void answersWithAnEmpty200_data() { addEverythingsPaths(); }
    void answersWithAnEmpty200()
    {
        QFETCH(QString, path);
        Server server = withEverything();
        const auto reply = server.remove(path);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text, QByteArray());
    }

    void answersTheSecondTimeWithAnEmpty404_data() { addEverythingsPaths(); }
    void answersTheSecondTimeWithAnEmpty404()
    {
        QFETCH(QString, path);
        Server server = withEverything();
        server.remove(path);
        const auto reply = server.remove(path);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.text, QByteArray());
    }

    void takesTheApplicationsOfATenantAlong()
    {
        Server server;
        server.addTenantB();
        server.forTenant(tenantB).post(applicationPath, {{u"application"_s, QJsonObject{{u"name"_s, u"One"_s}}}});
        server.forTenant({}).remove(u"/api/tenant/"_s + tenantB);
        QCOMPARE(server.get(applicationPath).status, 404);
    }

    void takesTheUsersOfATenantAlong()
    {
        Server server;
        server.addTenantB();
        server.forTenant(tenantB).post(
            u"/api/user/"_s + user1,
            {{u"user"_s, QJsonObject{{u"email"_s, u"ann@example.com"_s}, {u"password"_s, u"correct horse"_s}}}});
        server.forTenant({}).remove(u"/api/tenant/"_s + tenantB);
        QCOMPARE(server.get(u"/api/user/"_s + user1).status, 404);
    }

    void leavesTheKeysOfATenantAndLetsThemGo()
    {
        Server server;
        server.addTenantB();
        server.generate(key1, u"ES256"_s);
        const QJsonObject jwt{{u"accessTokenKeyId"_s, key1}};
        server.patch(u"/api/tenant/"_s + tenantB, {{u"tenant"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}});
        QCOMPARE(server.remove(u"/api/key/"_s + key1).status, 400);
        server.remove(u"/api/tenant/"_s + tenantB);
        QCOMPARE(server.get(u"/api/key/"_s + key1).status, 200);
        QCOMPARE(server.remove(u"/api/key/"_s + key1).status, 200);
    }

    void keepsTheIdOfADeactivatedApplicationTaken()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.remove(applicationPath);
        const auto reply = server.post(applicationPath, {{u"application"_s, QJsonObject{{u"name"_s, u"Other"_s}}}});
        QCOMPARE(reply.errors(), QStringList{u"applicationId [duplicate]applicationId"_s});
    }

    void freesTheIdOfAnApplicationThatIsDeletedForGood()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.remove(applicationPath + u"?hardDelete=true"_s);
        QCOMPARE(server.post(applicationPath, {{u"application"_s, QJsonObject{{u"name"_s, u"One"_s}}}}).status, 200);
    }

    void takesTheRegistrationsOfAnApplicationAlong()
    {
        Server server = withEverything();
        server.remove(applicationPath + u"?hardDelete=true"_s);
        QVERIFY(server.get(u"/api/user/"_s + user1).at(u"user.registrations"_s).toArray().isEmpty());
    }

    void takesTheRegistrationsOfAUserAlong()
    {
        Server server = withEverything();
        server.remove(u"/api/user/%1?hardDelete=true"_s.arg(user1));
        QVERIFY(server.twin.state().registrations.isEmpty());
    }

    void deletesARoleByItsName()
    {
        Server server = withEverything();
        QCOMPARE(server.remove(applicationPath + u"/role?name=reader"_s).status, 200);
        QVERIFY(server.get(applicationPath).at(u"application.roles"_s).toArray().isEmpty());
    }

    void letsAKeyGoWhenTheTenantNamesAnother()
    {
        Server server;
        server.generate(key1, u"ES256"_s);
        server.generate(key2, u"ES256"_s);
        const QString tenant = u"/api/tenant/"_s + server.defaultTenant();
        const auto name = [&](const QString &id) {
            const QJsonObject jwt{{u"accessTokenKeyId"_s, id}};
            return server.patch(tenant, {{u"tenant"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}}).status;
        };
        QCOMPARE(name(key1), 200);
        QCOMPARE(server.remove(u"/api/key/"_s + key1).status, 400);
        QCOMPARE(name(key2), 200);
        QCOMPARE(server.remove(u"/api/key/"_s + key1).status, 200);
    }

    void keepsApiKeysOfOtherTenantsFromATenantsManager()
    {
        Server server = withEverything();
        server.twin.addApiKey({base::Secret("b"), unknownId, tenantB, true, {}, 0, 0});
        QCOMPARE(server.as("b").remove(u"/api/api-key/"_s + key2).status, 404);
        QCOMPARE(server.as("manager").get(u"/api/api-key/"_s + key2).status, 200);
    }

    void keepsApiKeysOfMoreRightsFromASmallerManager()
    {
        Server server = withEverything();
        server.twin.addApiKey({base::Secret("small"), unknownId, {}, true, {{u"/api/login"_s, {u"POST"_s}}}, 0, 0});
        QCOMPARE(server.as("small").remove(u"/api/api-key/"_s + key2).status, 404);
        QCOMPARE(server.as("manager").get(u"/api/api-key/"_s + key2).status, 200);
    }
};

LATCHKEY_TEST(TestFusionAuthDeletion)
#include "test_fusionauth_deletion.moc"
