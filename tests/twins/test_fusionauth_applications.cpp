// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

QJsonObject application(const QJsonObject &fields)
{
    return {{u"application"_s, fields}};
}

const QJsonObject jwtWithLifetimes{
    {u"enabled"_s, true}, {u"timeToLiveInSeconds"_s, 600}, {u"refreshTokenTimeToLiveInMinutes"_s, 60}};

} // namespace

class TestFusionAuthApplications : public QObject {
    Q_OBJECT
private slots:
    void beginsWithFusionAuthsOwn()
    {
        const auto reply = Server().get(u"/api/application"_s);
        QCOMPARE(reply.at(u"applications"_s).toArray().size(), 1);
        QCOMPARE(reply.textAt(u"applications.0.id"_s), ownApplication);
    }

    void createsWithJwtDisabled()
    {
        Server server;
        const auto reply = server.post(applicationPath, application({{u"name"_s, u"One"_s}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"application.id"_s), app1);
        QCOMPARE(reply.textAt(u"application.tenantId"_s), server.defaultTenant());
        QCOMPARE(reply.at(u"application.jwtConfiguration.enabled"_s), QJsonValue(false));
        QCOMPARE(reply.textAt(u"application.oauthConfiguration.clientId"_s), app1);
        QVERIFY(!reply.textAt(u"application.oauthConfiguration.clientSecret"_s).isEmpty());
        QCOMPARE(server.get(applicationPath).text, reply.text);
    }

    void refusesAnIdThatIsTaken()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        QCOMPARE(server.post(applicationPath, application({{u"name"_s, u"Two"_s}})).errors(),
                 QStringList{u"applicationId [duplicate]applicationId"_s});
    }

    void refusesAnIdThatIsTakenInAnotherTenantThoughItIsNotSeen()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.forTenant(tenantB);
        QCOMPARE(server.get(applicationPath).status, 404);
        QCOMPARE(server.post(applicationPath, application({{u"name"_s, u"One"_s}})).errors(),
                 QStringList{u"applicationId [duplicate]applicationId"_s});
    }

    void wantsNamesToBeUniqueWithinATenantOnly()
    {
        Server server;
        server.addTenantB();
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        const QJsonObject same = application({{u"name"_s, u"One"_s}});
        QCOMPARE(server.forTenant(server.defaultTenant()).post(u"/api/application"_s, same).errors(),
                 QStringList{u"application.name [duplicate]application.name"_s});
        QCOMPARE(server.forTenant(tenantB).post(u"/api/application"_s, same).status, 200);
    }

    void refusesABlankName()
    {
        QCOMPARE(Server().post(applicationPath, application({})).errors(),
                 QStringList{u"application.name [blank]application.name"_s});
    }

    void wantsLifetimesWhereJwtIsEnabled()
    {
        const auto reply = Server().post(
            applicationPath,
            application({{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, QJsonObject{{u"enabled"_s, true}}}}));
        QCOMPARE(reply.errors(), (QStringList{u"application.jwtConfiguration.refreshTokenTimeToLiveInMinutes "
                                              "[missing]application.jwtConfiguration.refreshTokenTimeToLiveInMinutes"_s,
                                              u"application.jwtConfiguration.timeToLiveInSeconds "
                                              "[missing]application.jwtConfiguration.timeToLiveInSeconds"_s}));
    }

    void generatesTheKeysThatAnEnabledJwtConfigurationDoesNotName()
    {
        Server server;
        const auto reply = server.post(applicationPath,
                                       application({{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, jwtWithLifetimes}}));
        const QString accessKey = reply.textAt(u"application.jwtConfiguration.accessTokenKeyId"_s);
        const QString idKey = reply.textAt(u"application.jwtConfiguration.idTokenKeyId"_s);
        QVERIFY(accessKey != idKey);
        const auto key = server.get(u"/api/key/"_s + accessKey);
        QCOMPARE(key.textAt(u"key.name"_s), u"Access token signing key generated for application One"_s);
        QCOMPARE(key.textAt(u"key.algorithm"_s), u"RS256"_s);
        QCOMPARE(key.at(u"key.length"_s).toInteger(), 2048);
        QCOMPARE(server.get(u"/api/key/"_s + idKey).textAt(u"key.name"_s),
                 u"Id token signing key generated for application One"_s);
    }

    void numbersGeneratedKeysWhoseNameIsTaken()
    {
        Server server;
        const QJsonObject body = application({{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, jwtWithLifetimes}});
        server.post(applicationPath, body);
        server.remove(applicationPath + u"?hardDelete=true"_s);
        const auto again = server.post(applicationPath, body);
        QCOMPARE(again.status, 200);
        const QString keyId = again.textAt(u"application.jwtConfiguration.accessTokenKeyId"_s);
        QCOMPARE(server.get(u"/api/key/"_s + keyId).textAt(u"key.name"_s),
                 u"Access token signing key generated for application One (2)"_s);
    }

    void refusesKeysThatCannotSign()
    {
        Server server;
        QJsonObject jwt = jwtWithLifetimes;
        jwt.insert(u"accessTokenKeyId"_s, unknownId);
        jwt.insert(u"idTokenKeyId"_s, unknownId);
        const auto reply =
            server.post(applicationPath, application({{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, jwt}}));
        QCOMPARE(reply.errors(), (QStringList{u"application.jwtConfiguration.accessTokenKeyId "
                                              "[invalid]application.jwtConfiguration.accessTokenKeyId"_s,
                                              u"application.jwtConfiguration.idTokenKeyId "
                                              "[invalid]application.jwtConfiguration.idTokenKeyId"_s}));
    }

    void refusesRedirectsThatAreNoAbsoluteUrl()
    {
        const QJsonObject oauth{{u"authorizedRedirectURLs"_s, QJsonArray{u"https://a.example.com"_s, u"callback"_s}}};
        const auto reply =
            Server().post(applicationPath, application({{u"name"_s, u"One"_s}, {u"oauthConfiguration"_s, oauth}}));
        QCOMPARE(reply.errors(), QStringList{u"application.oauthConfiguration.authorizedRedirectURLs[1] "
                                             "[invalidURL]application.oauthConfiguration.authorizedRedirectURLs"_s});
    }

    void resetsWithPutButKeepsRolesTenantAndClientSecret()
    {
        Server server;
        const QJsonArray roles{QJsonObject{{u"name"_s, u"reader"_s}}};
        const auto made =
            server.post(applicationPath,
                        application({{u"name"_s, u"One"_s}, {u"roles"_s, roles}, {u"verifyRegistration"_s, true}}));
        const auto reply =
            server.put(applicationPath, application({{u"name"_s, u"Two"_s}, {u"roles"_s, QJsonArray()}}));
        QCOMPARE(reply.textAt(u"application.name"_s), u"Two"_s);
        QCOMPARE(reply.at(u"application.verifyRegistration"_s), QJsonValue(false));
        QCOMPARE(reply.at(u"application.roles"_s), made.at(u"application.roles"_s));
        QCOMPARE(reply.textAt(u"application.tenantId"_s), server.defaultTenant());
        QCOMPARE(reply.at(u"application.oauthConfiguration.clientSecret"_s),
                 made.at(u"application.oauthConfiguration.clientSecret"_s));
    }

    void deactivatesWithDelete()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        const auto reply = server.remove(applicationPath);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text, QByteArray());
        QCOMPARE(server.get(u"/api/application"_s).at(u"applications"_s).toArray().size(), 1);
        const auto inactive = server.get(u"/api/application?inactive=true"_s);
        QCOMPARE(inactive.textAt(u"applications.0.id"_s), app1);
        QCOMPARE(inactive.textAt(u"applications.0.state"_s), u"Inactive"_s);
        QCOMPARE(server.post(applicationPath, application({{u"name"_s, u"Other"_s}})).errors(),
                 QStringList{u"applicationId [duplicate]applicationId"_s});
    }

    void reactivatesWithPutWithoutBody()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.remove(applicationPath);
        const auto reply = server.call("PUT", applicationPath + u"?reactivate=true"_s);
        QCOMPARE(reply.at(u"application.active"_s), QJsonValue(true));
        QCOMPARE(reply.textAt(u"application.state"_s), u"Active"_s);
    }

    void deletesForGoodWithHardDelete()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.addUser(user1, u"ann@example.com"_s, app1);
        QCOMPARE(server.remove(applicationPath + u"?hardDelete=true"_s).status, 200);
        QCOMPARE(server.get(applicationPath).status, 404);
        QVERIFY(server.twin.state().registrations.isEmpty());
        QCOMPARE(server.remove(applicationPath + u"?hardDelete=true"_s).status, 404);
    }

    void keepsFusionAuthsOwnFromBeingDeleted()
    {
        QCOMPARE(Server().remove(u"/api/application/"_s + ownApplication).status, 400);
    }

    void copiesAnotherApplication()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s},
                                     {u"verifyRegistration"_s, true},
                                     {u"roles"_s, QJsonArray{QJsonObject{{u"name"_s, u"reader"_s}}}}});
        QJsonObject body = application({{u"name"_s, u"Two"_s}});
        body.insert(u"sourceApplicationId"_s, app1);
        const auto reply = server.post(u"/api/application/"_s + app2, body);
        QCOMPARE(reply.textAt(u"application.name"_s), u"Two"_s);
        QCOMPARE(reply.at(u"application.verifyRegistration"_s), QJsonValue(true));
        QCOMPARE(reply.textAt(u"application.roles.0.name"_s), u"reader"_s);
        QVERIFY(reply.textAt(u"application.roles.0.id"_s) !=
                server.get(applicationPath).textAt(u"application.roles.0.id"_s));
        QVERIFY(reply.at(u"application.oauthConfiguration.clientSecret"_s) !=
                server.get(applicationPath).at(u"application.oauthConfiguration.clientSecret"_s));
    }

    void tellsItsOauthConfiguration()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        const auto reply = server.get(applicationPath + u"/oauth-configuration"_s);
        QCOMPARE(reply.textAt(u"oauthConfiguration.clientId"_s), app1);
        QCOMPARE(reply.at(u"httpSessionMaxInactiveInterval"_s).toInteger(), 3600);
    }

    void searchesByNameTenantAndState()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"Orders"_s}});
        server.addApplication(app2, {{u"name"_s, u"Invoices"_s}});
        server.remove(u"/api/application/"_s + app2);
        const auto ids = [&](const QJsonObject &search) {
            QStringList found;
            for (const QJsonValue &entry :
                 server.post(u"/api/application/search"_s, {{u"search"_s, search}}).at(u"applications"_s).toArray())
                found.append(entry.toObject().value(u"id"_s).toString());
            return found;
        };
        QCOMPARE(ids({{u"name"_s, u"ord*"_s}}), QStringList{app1});
        QCOMPARE(ids({{u"state"_s, u"Inactive"_s}}), QStringList{app2});
        QCOMPARE(ids({{u"tenantId"_s, unknownId}}), QStringList{});
    }

    void managesRoles()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        const QString role = applicationPath + u"/role/"_s + key1;
        const QJsonObject reader{{u"role"_s, QJsonObject{{u"name"_s, u"reader"_s}}}};
        QCOMPARE(server.post(role, reader).textAt(u"role.id"_s), key1);
        QCOMPARE(server.post(applicationPath + u"/role"_s, reader).errors(),
                 QStringList{u"role.name [duplicate]role.name"_s});
        QCOMPARE(server.post(applicationPath + u"/role"_s, {{u"role"_s, QJsonObject()}}).errors(),
                 QStringList{u"role.name [blank]role.name"_s});
        QCOMPARE(server.patch(role, {{u"role"_s, QJsonObject{{u"isDefault"_s, true}}}}).textAt(u"role.name"_s),
                 u"reader"_s);
        QCOMPARE(server.remove(applicationPath + u"/role?name=reader"_s).status, 200);
        QCOMPARE(server.remove(role).status, 404);
    }

    void renamesRolesInRegistrationsToo()
    {
        Server server;
        const QJsonObject reader{{u"id"_s, key1}, {u"name"_s, u"reader"_s}, {u"isDefault"_s, true}};
        server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"roles"_s, QJsonArray{reader}}});
        server.addUser(user1, u"ann@example.com"_s, app1);
        server.put(applicationPath + u"/role/"_s + key1, {{u"role"_s, QJsonObject{{u"name"_s, u"viewer"_s}}}});
        QCOMPARE(server.twin.state().registrations.first().roles, QStringList{u"viewer"_s});
    }
};

LATCHKEY_TEST(TestFusionAuthApplications)
#include "test_fusionauth_applications.moc"
