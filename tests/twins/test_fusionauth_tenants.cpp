// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

QJsonObject tenant(const QJsonObject &fields)
{
    return {{u"tenant"_s, fields}};
}

} // namespace

class TestFusionAuthTenants : public QObject {
    Q_OBJECT
private slots:
    void beginsWithOneTenantAsTheWizardLeavesIt()
    {
        Server server;
        const auto reply = server.get(u"/api/tenant"_s);
        QCOMPARE(reply.at(u"tenants"_s).toArray().size(), 1);
        QCOMPARE(reply.textAt(u"tenants.0.name"_s), u"Default"_s);
        QCOMPARE(reply.textAt(u"tenants.0.issuer"_s), u"acme.com"_s);
        QCOMPARE(reply.at(u"tenants.0.jwtConfiguration.timeToLiveInSeconds"_s).toInteger(), 3600);
        QCOMPARE(reply.at(u"tenants.0.jwtConfiguration.refreshTokenTimeToLiveInMinutes"_s).toInteger(), 43200);
    }

    void createsUnderAnIdOfTheClient()
    {
        Server server;
        const auto reply = server.post(u"/api/tenant/"_s + tenantB, tenant({{u"name"_s, u"B"_s}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"tenant.id"_s), tenantB);
        QCOMPARE(reply.textAt(u"tenant.issuer"_s), u"acme.com"_s);
        QCOMPARE(reply.textAt(u"tenant.jwtConfiguration.accessTokenKeyId"_s),
                 server.get(u"/api/tenant/"_s + server.defaultTenant())
                     .textAt(u"tenant.jwtConfiguration.accessTokenKeyId"_s));
        QCOMPARE(server.get(u"/api/tenant/"_s + tenantB).text, reply.text);
    }

    void refusesAnIdThatIsTaken()
    {
        Server server;
        server.addTenantB();
        const auto reply = server.post(u"/api/tenant/"_s + tenantB, tenant({{u"name"_s, u"C"_s}}));
        QCOMPARE(reply.errors(), QStringList{u"tenantId [duplicate]tenantId"_s});
    }

    void refusesABlankName()
    {
        QCOMPARE(Server().post(u"/api/tenant"_s, tenant({})).errors(),
                 QStringList{u"tenant.name [blank]tenant.name"_s});
    }

    void refusesANameThatIsTaken()
    {
        QCOMPARE(Server().post(u"/api/tenant"_s, tenant({{u"name"_s, u"Default"_s}})).errors(),
                 QStringList{u"tenant.name [duplicate]tenant.name"_s});
    }

    void takesAnyTextForAnIssuer()
    {
        Server server;
        const QString issuer = u"  not a URL / "_s;
        const auto reply = server.patch(u"/api/tenant/"_s + server.defaultTenant(), tenant({{u"issuer"_s, issuer}}));
        QCOMPARE(reply.textAt(u"tenant.issuer"_s), issuer);
    }

    void copiesEverythingButTheName()
    {
        Server server;
        server.patch(u"/api/tenant/"_s + server.defaultTenant(), tenant({{u"issuer"_s, u"https://a"_s}}));
        QJsonObject body = tenant({{u"name"_s, u"B"_s}, {u"issuer"_s, u"https://b"_s}});
        body.insert(u"sourceTenantId"_s, server.defaultTenant());
        const auto reply = server.post(u"/api/tenant/"_s + tenantB, body);
        QCOMPARE(reply.textAt(u"tenant.name"_s), u"B"_s);
        QCOMPARE(reply.textAt(u"tenant.issuer"_s), u"https://a"_s);
    }

    void refusesASourceOnAPut()
    {
        Server server;
        QJsonObject body = tenant({{u"name"_s, u"Default"_s}});
        body.insert(u"sourceTenantId"_s, server.defaultTenant());
        QCOMPARE(server.put(u"/api/tenant/"_s + server.defaultTenant(), body).status, 400);
    }

    void resetsWhatAPutLeavesOut()
    {
        Server server;
        const QString path = u"/api/tenant/"_s + server.defaultTenant();
        server.patch(path, tenant({{u"issuer"_s, u"https://a"_s},
                                   {u"jwtConfiguration"_s, QJsonObject{{u"timeToLiveInSeconds"_s, 60}}}}));
        const auto reply = server.put(path, tenant({{u"name"_s, u"Renamed"_s}}));
        QCOMPARE(reply.textAt(u"tenant.name"_s), u"Renamed"_s);
        QCOMPARE(reply.textAt(u"tenant.issuer"_s), u"acme.com"_s);
        QCOMPARE(reply.at(u"tenant.jwtConfiguration.timeToLiveInSeconds"_s).toInteger(), 3600);
    }

    void keepsWhatAPatchLeavesOut()
    {
        Server server;
        const QString path = u"/api/tenant/"_s + server.defaultTenant();
        server.patch(path, tenant({{u"issuer"_s, u"https://a"_s}}));
        server.world.nowMs += 1000;
        const auto reply =
            server.patch(path, tenant({{u"jwtConfiguration"_s, QJsonObject{{u"timeToLiveInSeconds"_s, 60}}}}));
        QCOMPARE(reply.textAt(u"tenant.issuer"_s), u"https://a"_s);
        QCOMPARE(reply.at(u"tenant.jwtConfiguration.timeToLiveInSeconds"_s).toInteger(), 60);
        QCOMPARE(reply.at(u"tenant.lastUpdateInstant"_s).toInteger(), startMs + 1000);
        QCOMPARE(reply.at(u"tenant.insertInstant"_s).toInteger(), startMs);
    }

    void refusesKeysThatDoNotExist()
    {
        Server server;
        const auto reply =
            server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                         tenant({{u"jwtConfiguration"_s, QJsonObject{{u"accessTokenKeyId"_s, unknownId}}}}));
        QCOMPARE(reply.errors(), QStringList{u"tenant.jwtConfiguration.accessTokenKeyId "
                                             "[invalid]tenant.jwtConfiguration.accessTokenKeyId"_s});
    }

    void refusesAShadowKeyForAccessTokens()
    {
        Server server;
        const QString shadow = u"092dbedc-30af-4149-9c61-b578f2c72f59"_s;
        const QString path = u"/api/tenant/"_s + server.defaultTenant();
        const auto with = [&](const QString &member) {
            return server.patch(path, tenant({{u"jwtConfiguration"_s, QJsonObject{{member, shadow}}}})).status;
        };
        QCOMPARE(with(u"accessTokenKeyId"_s), 400);
        QCOMPARE(with(u"idTokenKeyId"_s), 200);
    }

    void refusesLifetimesThatAreNotPositive()
    {
        Server server;
        const auto reply = server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                                        tenant({{u"jwtConfiguration"_s, QJsonObject{{u"timeToLiveInSeconds"_s, 0}}}}));
        QCOMPARE(reply.errors(), QStringList{u"tenant.jwtConfiguration.timeToLiveInSeconds "
                                             "[invalid]tenant.jwtConfiguration.timeToLiveInSeconds"_s});
    }

    void changesNothingWhenItRefuses()
    {
        Server server;
        const auto before = server.twin.state();
        server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                     tenant({{u"issuer"_s, u"https://a"_s}, {u"name"_s, u""_s}}));
        QVERIFY(server.twin.state() == before);
    }

    void keepsTheDefaultTenantFromBeingDeleted()
    {
        Server server;
        QCOMPARE(server.remove(u"/api/tenant/"_s + server.defaultTenant()).status, 400);
        QCOMPARE(server.get(u"/api/tenant"_s).at(u"tenants"_s).toArray().size(), 1);
    }

    void deletesATenantWithAllThatItHolds()
    {
        Server server;
        const auto before = server.twin.state();
        server.addTenantB();
        server.forTenant(tenantB);
        server.post(u"/api/application/"_s + app1, {{u"application"_s, QJsonObject{{u"name"_s, u"One"_s}}}});
        server.post(u"/api/user/registration/"_s + user1,
                    {{u"user"_s, QJsonObject{{u"email"_s, u"ann@example.com"_s}}},
                     {u"registration"_s, QJsonObject{{u"applicationId"_s, app1}}}});
        server.forTenant({});
        const auto reply = server.remove(u"/api/tenant/"_s + tenantB);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text, QByteArray());
        QVERIFY(server.twin.state() == before);
        QCOMPARE(server.remove(u"/api/tenant/"_s + tenantB).status, 404);
    }

    void deletesInTheBackgroundWith202()
    {
        Server server;
        server.addTenantB();
        QCOMPARE(server.remove(u"/api/tenant/%1?async=true"_s.arg(tenantB)).status, 202);
    }

    void findsByNameWithWildcards()
    {
        Server server;
        server.addTenantB();
        const QJsonObject search{{u"search"_s, QJsonObject{{u"name"_s, u"def*"_s}}}};
        const auto reply = server.post(u"/api/tenant/search"_s, search);
        QCOMPARE(reply.at(u"total"_s).toInteger(), 1);
        QCOMPARE(reply.textAt(u"tenants.0.name"_s), u"Default"_s);
        QCOMPARE(server.get(u"/api/tenant/search?name=def*"_s).text, reply.text);
    }

    void pagesAndOrders()
    {
        Server server;
        server.addTenantB();
        const auto reply = server.get(u"/api/tenant/search?numberOfResults=1&startRow=1&orderBy=name%20DESC"_s);
        QCOMPARE(reply.at(u"total"_s).toInteger(), 2);
        QCOMPARE(reply.at(u"tenants"_s).toArray().size(), 1);
        QCOMPARE(reply.textAt(u"tenants.0.name"_s), u"B"_s);
    }

    void takesSearchForAnIdBefore145()
    {
        QCOMPARE(Server(u"1.44.0"_s).get(u"/api/tenant/search"_s).errors(),
                 QStringList{u"tenantId [couldNotConvert]tenantId"_s});
    }

    void tellsPasswordRulesToEverybody()
    {
        const auto reply = Server().as({}).get(u"/api/tenant/password-validation-rules"_s);
        QCOMPARE(reply.at(u"passwordValidationRules.minLength"_s).toInteger(), 8);
    }
};

LATCHKEY_TEST(TestFusionAuthTenants)
#include "test_fusionauth_tenants.moc"
