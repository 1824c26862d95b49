// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const QString registrationPath = u"/api/user/registration/"_s + user1;

Server withRoles()
{
    Server server;
    const QJsonArray roles{QJsonObject{{u"name"_s, u"reader"_s}, {u"isDefault"_s, true}},
                           QJsonObject{{u"name"_s, u"admin"_s}}};
    server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"roles"_s, roles}});
    return server;
}

QJsonObject registration(const QJsonObject &fields)
{
    return {{u"registration"_s, fields}};
}

QJsonObject both(const QJsonObject &fields)
{
    return {{u"user"_s, QJsonObject{{u"email"_s, email}, {u"password"_s, u"correct horse"_s}}},
            {u"registration"_s, fields}};
}

} // namespace

class TestFusionAuthRegistrations : public QObject {
    Q_OBJECT
private slots:
    void createsUserAndRegistrationTogether()
    {
        Server server = withRoles();
        const auto reply =
            server.post(registrationPath, both({{u"applicationId"_s, app1}, {u"roles"_s, QJsonArray{u"admin"_s}}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"user.id"_s), user1);
        QCOMPARE(reply.at(u"registration.roles"_s).toArray(), QJsonArray{u"admin"_s});
        const QJsonObject claims = payloadOf(reply.textAt(u"token"_s));
        QCOMPARE(claims.value(u"authenticationType"_s), QJsonValue(u"REGISTRATION"_s));
        QCOMPARE(claims.value(u"aud"_s), QJsonValue(app1));
    }

    void registersAUserThatExists()
    {
        Server server = withRoles();
        server.addUser(user1, email);
        const auto reply = server.post(registrationPath, registration({{u"applicationId"_s, app1}}));
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.at(u"user"_s).isUndefined());
        const auto state = server.twin.state();
        QCOMPARE(state.registrations.size(), 1);
        QCOMPARE(state.registrations.first().userId, user1);
    }

    void givesDefaultRolesWhereNoneAreNamed()
    {
        Server server = withRoles();
        const auto reply = server.post(registrationPath, both({{u"applicationId"_s, app1}}));
        QCOMPARE(reply.at(u"registration.roles"_s).toArray(), QJsonArray{u"reader"_s});
    }

    void refusesRolesThatTheApplicationHasNot()
    {
        Server server = withRoles();
        const auto reply =
            server.post(registrationPath, both({{u"applicationId"_s, app1}, {u"roles"_s, QJsonArray{u"king"_s}}}));
        QCOMPARE(reply.errors(), QStringList{u"registration.roles [invalid]registration.roles"_s});
        QCOMPARE(server.get(u"/api/user/"_s + user1).status, 404);
    }

    void wantsAnApplication()
    {
        Server server = withRoles();
        QCOMPARE(server.post(registrationPath, both({})).errors(),
                 QStringList{u"applicationId [missing]applicationId"_s});
        QCOMPARE(server.post(registrationPath, both({{u"applicationId"_s, unknownId}})).errors(),
                 QStringList{u"applicationId [invalid]applicationId"_s});
    }

    void refusesApplicationsOfAnotherTenant()
    {
        Server server = withRoles();
        server.addTenantB();
        server.forTenant(tenantB);
        QCOMPARE(server.post(registrationPath, both({{u"applicationId"_s, app1}})).errors(),
                 QStringList{u"applicationId [invalid]applicationId"_s});
    }

    void refusesASecondTime()
    {
        Server server = withRoles();
        server.addUser(user1, email, app1);
        QCOMPARE(server.post(registrationPath, registration({{u"applicationId"_s, app1}})).errors(),
                 QStringList{u"registration [duplicate]registration"_s});
    }

    void refusesUsersThatDoNotExist()
    {
        Server server = withRoles();
        QCOMPARE(server.post(registrationPath, registration({{u"applicationId"_s, app1}})).errors(),
                 QStringList{u"userId [invalid]userId"_s});
    }

    void clearsRolesWithPutAndKeepsThemWithPatch()
    {
        Server server = withRoles();
        server.addUser(user1, email, app1);
        const QJsonObject change = registration({{u"applicationId"_s, app1}, {u"username"_s, u"annie"_s}});
        QCOMPARE(server.patch(registrationPath, change).at(u"registration.roles"_s).toArray(), QJsonArray{u"reader"_s});
        QVERIFY(server.put(registrationPath, change).at(u"registration.roles"_s).isUndefined());
    }

    void readsAndDeletes()
    {
        Server server = withRoles();
        server.addUser(user1, email, app1);
        const QString one = registrationPath + u'/' + app1;
        QCOMPARE(server.get(one).textAt(u"registration.applicationId"_s), app1);
        QCOMPARE(server.remove(one).status, 200);
        QCOMPARE(server.get(one).status, 404);
        QCOMPARE(server.remove(one).status, 404);
        QCOMPARE(server.get(u"/api/user/"_s + user1).status, 200);
    }

    void standsInTheUser()
    {
        Server server = withRoles();
        server.addUser(user1, email, app1);
        QCOMPARE(server.get(u"/api/user/"_s + user1).textAt(u"user.registrations.0.applicationId"_s), app1);
    }
};

LATCHKEY_TEST(TestFusionAuthRegistrations)
#include "test_fusionauth_registrations.moc"
