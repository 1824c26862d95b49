// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

QJsonObject tenantWith(const QString &member, const QJsonValue &value)
{
    return {{u"tenant"_s, QJsonObject{{u"name"_s, u"B"_s}, {member, value}}}};
}

} // namespace

class TestFusionAuthStrictBody : public QObject {
    Q_OBJECT
private slots:
    void refusesBrokenJson()
    {
        Server server;
        for (const QByteArray &body : {QByteArray("{"), QByteArray("[]"), QByteArray("{\"tenant\":{},}")}) {
            const auto reply = server.raw(
                {"POST", "/api/tenant", {{"Authorization", "manager"}, {"Content-Type", "application/json"}}, body});
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.errors(), QStringList{u"[invalidJSON]"_s});
        }
    }

    void refusesUnknownMembers()
    {
        const auto reply = Server().post(u"/api/tenant"_s, tenantWith(u"isuer"_s, u"https://a"_s));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{u"[invalidJSON]"_s});
        QVERIFY(reply.textAt(u"generalErrors.0.message"_s).contains(u"Unrecognized property"));
    }

    void refusesUnknownMembersBesideTheWrapper()
    {
        const auto reply = Server().post(u"/api/tenant"_s, {{u"tenants"_s, QJsonArray()}});
        QCOMPARE(reply.errors(), QStringList{u"[invalidJSON]"_s});
    }

    void refusesUnknownMembersDeepInside()
    {
        const auto reply =
            Server().post(u"/api/tenant"_s, tenantWith(u"jwtConfiguration"_s, QJsonObject{{u"timeToLive"_s, 60}}));
        QCOMPARE(reply.errors(), QStringList{u"[invalidJSON]"_s});
    }

    void refusesMembersThatAreNewerThanTheServer()
    {
        const QJsonObject body = tenantWith(u"baseURL"_s, u"https://auth.example.com"_s);
        QCOMPARE(Server(u"1.67.1"_s).post(u"/api/tenant"_s, body).errors(), QStringList{u"[invalidJSON]"_s});
        QCOMPARE(Server(u"1.68.0"_s).post(u"/api/tenant"_s, body).status, 200);
    }

    void refusesNamesOfApiKeysBefore156()
    {
        const QJsonObject body{{u"apiKey"_s, QJsonObject{{u"name"_s, u"login"_s}}}};
        QCOMPARE(Server(u"1.55.1"_s).post(u"/api/api-key"_s, body).errors(), QStringList{u"[invalidJSON]"_s});
        QCOMPARE(Server(u"1.56.0"_s).post(u"/api/api-key"_s, body).status, 200);
    }

    void refusesValuesOfAnotherTypeWithTheirField()
    {
        const auto reply = Server().post(u"/api/tenant"_s, tenantWith(u"issuer"_s, 5));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{u"tenant.issuer [invalidJSON]tenant.issuer"_s});
        QVERIFY(reply.at(u"fieldErrors"_s)
                    .toObject()
                    .value(u"tenant.issuer"_s)
                    .toArray()
                    .first()
                    .toObject()
                    .value(u"message"_s)
                    .toString()
                    .contains(u"Possible conversion error"));
    }

    void refusesUnknownWordsOfAnEnumeration()
    {
        const auto reply =
            Server().post(u"/api/tenant"_s,
                          tenantWith(u"jwtConfiguration"_s, QJsonObject{{u"refreshTokenUsagePolicy"_s, u"Twice"_s}}));
        QCOMPARE(reply.errors(), QStringList{u"tenant.jwtConfiguration.refreshTokenUsagePolicy "
                                             "[invalidOption]tenant.jwtConfiguration.refreshTokenUsagePolicy"_s});
    }

    void namesListItemsInThePathButNotInTheCode()
    {
        Server server;
        const QJsonObject roles{{u"name"_s, u"One"_s},
                                {u"roles"_s, QJsonArray{QJsonObject{{u"description"_s, u"x"_s}}}}};
        const auto reply = server.post(u"/api/application"_s, {{u"application"_s, roles}});
        QCOMPARE(reply.errors(), QStringList{u"application.roles[0].name [blank]application.roles.name"_s});
    }

    void refusesMalformedUuidsInThePath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("error");
        QTest::newRow("tenant") << u"/api/tenant/no-uuid"_s << u"tenantId [couldNotConvert]tenantId"_s;
        QTest::newRow("application") << u"/api/application/no-uuid"_s
                                     << u"applicationId [couldNotConvert]applicationId"_s;
        QTest::newRow("key") << u"/api/key/no-uuid"_s << u"keyId [couldNotConvert]keyId"_s;
        QTest::newRow("user") << u"/api/user/no-uuid"_s << u"userId [couldNotConvert]userId"_s;
    }
    void refusesMalformedUuidsInThePath()
    {
        QFETCH(QString, path);
        QFETCH(QString, error);
        const auto reply = Server().get(path);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{error});
    }

    void refusesMalformedUuidsInTheQuery()
    {
        const auto reply = Server().as({}).get(u"/api/jwt/public-key?applicationId=x"_s);
        QCOMPARE(reply.errors(), QStringList{u"applicationId [couldNotConvert]applicationId"_s});
    }

    void readsUuidsInEitherCase()
    {
        Server server;
        QCOMPARE(server.get(u"/api/tenant/"_s + server.defaultTenant().toUpper()).status, 200);
    }

    void wantsJsonWhereThereIsABody()
    {
        const auto reply =
            Server().call("POST", u"/api/tenant"_s, tenantWith(u"issuer"_s, u"a"_s), {{"Content-Type", "text/plain"}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{u"[invalidContentType]"_s});
    }

    void takesNullAsAbsent()
    {
        const auto reply = Server().post(u"/api/tenant"_s, tenantWith(u"issuer"_s, QJsonValue::Null));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"tenant.issuer"_s), u"acme.com"_s);
    }

    void ignoresWhatOnlyTheServerSets()
    {
        Server server;
        const QJsonObject fields{{u"name"_s, u"B"_s}, {u"id"_s, unknownId}, {u"insertInstant"_s, 5}};
        const auto reply = server.post(u"/api/tenant/"_s + tenantB, {{u"tenant"_s, fields}});
        QCOMPARE(reply.textAt(u"tenant.id"_s), tenantB);
        QCOMPARE(reply.at(u"tenant.insertInstant"_s).toInteger(), startMs);
    }
};

LATCHKEY_TEST(TestFusionAuthStrictBody)
#include "test_fusionauth_strict_body.moc"
