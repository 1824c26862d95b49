// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const QByteArray tenantIdRequired =
    R"({"generalErrors":[{"code":"[TenantIdRequired]","message":"A Tenant Id is required to complete this request. )"
    R"(To complete this request, you may assign a Tenant to your API key, or add the X-FusionAuth-TenantId HTTP )"
    R"(request header with the Tenant Id."}]})";

const QJsonObject newApplication{{u"application"_s, QJsonObject{{u"name"_s, u"One"_s}}}};
const QJsonObject person{
    {u"user"_s, QJsonObject{{u"email"_s, u"ann@example.com"_s}, {u"password"_s, u"correct horse"_s}}}};

} // namespace

class TestFusionAuthTenantHeader : public QObject {
    Q_OBJECT
private slots:
    void isOptionalWithOneTenant()
    {
        Server server;
        QCOMPARE(server.post(u"/api/application"_s, newApplication).status, 200);
        QCOMPARE(server.post(u"/api/user"_s, person).status, 200);
        QCOMPARE(server.get(u"/api/user?email=ann@example.com"_s).status, 200);
        QCOMPARE(server.login(u"ann@example.com"_s, u"correct horse"_s).status, 200);
    }

    void isImpliedByATenantKey()
    {
        Server server;
        server.addTenantB();
        server.addKey("b", tenantB);
        const auto reply = server.as("b").post(u"/api/application"_s, newApplication);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"application.tenantId"_s), tenantB);
    }

    void mayRepeatTheTenantOfTheKey()
    {
        Server server;
        server.addTenantB();
        server.addKey("b", tenantB);
        QCOMPARE(server.as("b").forTenant(tenantB).post(u"/api/application"_s, newApplication).status, 200);
    }

    void mustMatchTheTenantOfTheKey()
    {
        Server server;
        server.addTenantB();
        server.addKey("b", tenantB);
        const auto reply = server.as("b").forTenant(server.defaultTenant()).get(u"/api/application"_s);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{u"tenantId [invalid]tenantId"_s});
    }

    void isOptionalForRequestsByIdWithAGlobalKey()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        QCOMPARE(server.get(u"/api/application/"_s + app1).status, 200);
    }

    void guardsRequestsById()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.addUser(user1, u"ann@example.com"_s);
        server.forTenant(tenantB);
        for (const QString &path : {u"/api/application/"_s + app1, u"/api/user/"_s + user1}) {
            const auto reply = server.get(path);
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.text, QByteArray());
        }
    }

    void guardsWritesById()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        const auto before = server.twin.state();
        server.forTenant(tenantB);
        QCOMPARE(server.patch(u"/api/application/"_s + app1, newApplication).status, 404);
        QCOMPARE(server.remove(u"/api/application/"_s + app1).status, 404);
        QVERIFY(server.twin.state() == before);
    }

    void isOptionalToRegisterAUserThatExists()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.addUser(user1, u"ann@example.com"_s);
        const auto reply = server.post(u"/api/user/registration/"_s + user1,
                                       {{u"registration"_s, QJsonObject{{u"applicationId"_s, app1}}}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"registration.applicationId"_s), app1);
    }

    void isRequiredToCreateAnApplicationAmongSeveralTenants()
    {
        Server server;
        server.addTenantB();
        const auto reply = server.post(u"/api/application"_s, newApplication);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.text, tenantIdRequired);
    }

    void isRequiredToCreateAUserAmongSeveralTenants()
    {
        Server server;
        server.addTenantB();
        QCOMPARE(server.post(u"/api/user"_s, person).text, tenantIdRequired);
    }

    void isRequiredToRegisterANewUserAmongSeveralTenants()
    {
        Server server;
        server.addTenantB();
        QCOMPARE(server.post(u"/api/user/registration"_s, person).text, tenantIdRequired);
    }

    void isRequiredToLookUsersUpAmongSeveralTenants_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("email") << u"email=ann@example.com"_s;
        QTest::newRow("username") << u"username=ann"_s;
        QTest::newRow("loginId") << u"loginId=ann"_s;
    }
    void isRequiredToLookUsersUpAmongSeveralTenants()
    {
        QFETCH(QString, query);
        Server server;
        server.addTenantB();
        QCOMPARE(server.get(u"/api/user?"_s + query).text, tenantIdRequired);
    }

    void isRequiredToLogInWithoutApplicationAmongSeveralTenants()
    {
        Server server;
        server.addTenantB();
        QCOMPARE(server.login(u"ann@example.com"_s, u"correct horse"_s).text, tenantIdRequired);
    }

    void isNotRequiredToLogInToAnApplication()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.addUser(user1, u"ann@example.com"_s, app1);
        QCOMPARE(server.login(u"ann@example.com"_s, u"correct horse"_s, app1).status, 200);
    }

    void isRefusedWhereThereIsNoSuchTenant()
    {
        const auto reply = Server().forTenant(unknownId).get(u"/api/application"_s);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{u"tenantId [invalid]tenantId"_s});
    }

    void keepsTenantKeysToTheirOwnTenant()
    {
        Server server;
        server.addTenantB();
        server.addKey("b", tenantB);
        const auto reply = server.as("b").get(u"/api/tenant"_s);
        QCOMPARE(reply.at(u"tenants"_s).toArray().size(), 1);
        QCOMPARE(reply.textAt(u"tenants.0.id"_s), tenantB);
        QCOMPARE(server.get(u"/api/tenant/"_s + server.defaultTenant()).status, 404);
    }
};

LATCHKEY_TEST(TestFusionAuthTenantHeader)
#include "test_fusionauth_tenant_header.moc"
