// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const QString apiKeyPath = u"/api/api-key/"_s + key1;
const QJsonObject loginOnly{{u"endpoints"_s, QJsonObject{{u"/api/login"_s, QJsonArray{u"POST"_s}}}}};

QJsonObject apiKey(const QJsonObject &fields)
{
    return {{u"apiKey"_s, fields}};
}

} // namespace

class TestFusionAuthApiKeys : public QObject {
    Q_OBJECT
private slots:
    void createsAKeyForLoginOnly()
    {
        Server server;
        const auto reply = server.post(apiKeyPath, apiKey({{u"name"_s, u"orders-login"_s},
                                                           {u"tenantId"_s, server.defaultTenant()},
                                                           {u"retrievable"_s, true},
                                                           {u"permissions"_s, loginOnly}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"apiKey.id"_s), key1);
        QCOMPARE(reply.at(u"apiKey.keyManager"_s), QJsonValue(false));
        const QByteArray text = reply.textAt(u"apiKey.key"_s).toLatin1();
        QVERIFY(text.size() >= 40);
        QCOMPARE(server.as(text).login(u"nobody"_s, u"nothing"_s).status, 404);
        QCOMPARE(server.get(u"/api/application"_s).status, 401);
    }

    void takesATextOfTheClient()
    {
        Server server;
        const auto reply = server.post(apiKeyPath, apiKey({{u"key"_s, u"chosen by the client"_s}}));
        QCOMPARE(reply.textAt(u"apiKey.key"_s), u"chosen by the client"_s);
        QCOMPARE(server.as("chosen by the client").get(u"/api/tenant"_s).status, 200);
    }

    void tellsTheTextAgainIfItIsRetrievable()
    {
        Server server;
        const auto made = server.post(apiKeyPath, apiKey({}));
        QCOMPARE(server.get(apiKeyPath).textAt(u"apiKey.key"_s), made.textAt(u"apiKey.key"_s));
    }

    void tellsTheTextOnceIfItIsNotRetrievable()
    {
        Server server;
        const auto made = server.post(apiKeyPath, apiKey({{u"name"_s, u"hidden"_s}, {u"retrievable"_s, false}}));
        QVERIFY(!made.textAt(u"apiKey.key"_s).isEmpty());
        QVERIFY(server.get(apiKeyPath).at(u"apiKey.key"_s).isUndefined());
    }

    void wantsANameForWhatIsNotRetrievable()
    {
        QCOMPARE(Server().post(apiKeyPath, apiKey({{u"retrievable"_s, false}})).errors(),
                 QStringList{u"apiKey.name [blank]apiKey.name"_s});
    }

    void refusesWhatIsTaken()
    {
        Server server;
        server.post(apiKeyPath, apiKey({{u"name"_s, u"a"_s}, {u"key"_s, u"text"_s}}));
        const QJsonObject same = apiKey({{u"name"_s, u"a"_s}, {u"key"_s, u"text"_s}});
        QCOMPARE(server.post(apiKeyPath, same).errors(),
                 (QStringList{u"apiKey.key [duplicate]apiKey.key"_s, u"keyId [duplicate]keyId"_s}));
        QCOMPARE(server.post(u"/api/api-key"_s, same).errors(),
                 (QStringList{u"apiKey.key [duplicate]apiKey.key"_s, u"apiKey.name [duplicate]apiKey.name"_s}));
    }

    void refusesAnUnknownTenant()
    {
        const QJsonObject body = apiKey({{u"tenantId"_s, unknownId}});
        QCOMPARE(Server().post(apiKeyPath, body).errors(), QStringList{u"apiKey.tenantId [invalid]apiKey.tenantId"_s});
        QCOMPARE(Server(u"1.51.2"_s).post(apiKeyPath, body).status, 500);
    }

    void refusesMethodsThatDoNotExist()
    {
        const QJsonObject endpoints{{u"/api/login"_s, QJsonArray{u"FETCH"_s}}};
        const QJsonObject body = apiKey({{u"permissions"_s, QJsonObject{{u"endpoints"_s, endpoints}}}});
        QCOMPARE(Server().post(apiKeyPath, body).errors(),
                 QStringList{u"apiKey.permissions.endpoints [invalid]apiKey.permissions.endpoints"_s});
    }

    void makesNoKeyManagers()
    {
        Server server;
        const auto reply = server.post(apiKeyPath, apiKey({{u"keyManager"_s, true}, {u"key"_s, u"text"_s}}));
        QCOMPARE(reply.at(u"apiKey.keyManager"_s), QJsonValue(false));
        QCOMPARE(server.as("text").get(apiKeyPath).status, 401);
    }

    void handsOutNoMoreRightsThanTheManagerHas()
    {
        Server server;
        server.twin.addApiKey({base::Secret("small"), unknownId, {}, true, {{u"/api/login"_s, {u"POST"_s}}}, 0, 0});
        server.as("small");
        QCOMPARE(server.post(apiKeyPath, apiKey({})).errors(),
                 QStringList{u"apiKey.permissions.endpoints [invalid]apiKey.permissions.endpoints"_s});
        QCOMPARE(server.post(apiKeyPath, apiKey({{u"permissions"_s, loginOnly}})).status, 200);
    }

    void handsOutKeysOfTheManagersTenantOnly()
    {
        Server server;
        server.addTenantB();
        server.twin.addApiKey({base::Secret("b"), unknownId, tenantB, true, {}, 0, 0});
        server.as("b");
        QCOMPARE(server.post(apiKeyPath, apiKey({})).status, 400);
        QCOMPARE(server.post(apiKeyPath, apiKey({{u"tenantId"_s, server.defaultTenant()}})).status, 400);
        QCOMPARE(server.post(apiKeyPath, apiKey({{u"tenantId"_s, tenantB}})).status, 200);
    }

    void keepsWhatCannotChange()
    {
        Server server;
        const auto made =
            server.post(apiKeyPath, apiKey({{u"name"_s, u"a"_s}, {u"tenantId"_s, server.defaultTenant()}}));
        const auto reply = server.put(apiKeyPath, apiKey({{u"name"_s, u"b"_s},
                                                          {u"key"_s, u"other"_s},
                                                          {u"tenantId"_s, unknownId},
                                                          {u"retrievable"_s, false},
                                                          {u"keyManager"_s, true}}));
        QCOMPARE(reply.textAt(u"apiKey.name"_s), u"b"_s);
        for (const char *member : {"key", "tenantId", "retrievable", "keyManager"}) {
            const QString at = u"apiKey."_s + QLatin1String(member);
            QCOMPARE(reply.at(at), made.at(at));
        }
    }

    void clearsTheExpirationWithPutAndKeepsItWithPatch()
    {
        Server server;
        server.post(apiKeyPath, apiKey({{u"name"_s, u"a"_s}, {u"expirationInstant"_s, startMs + 1000}}));
        QCOMPARE(server.patch(apiKeyPath, apiKey({{u"name"_s, u"b"_s}})).at(u"apiKey.expirationInstant"_s).toInteger(),
                 startMs + 1000);
        QVERIFY(server.put(apiKeyPath, apiKey({{u"name"_s, u"b"_s}})).at(u"apiKey.expirationInstant"_s).isUndefined());
    }

    void copiesTheRightsOfAnotherKey()
    {
        Server server;
        server.post(apiKeyPath, apiKey({{u"name"_s, u"a"_s}, {u"permissions"_s, loginOnly}}));
        QJsonObject body = apiKey({{u"name"_s, u"b"_s}});
        body.insert(u"sourceKeyId"_s, key1);
        const auto reply = server.post(u"/api/api-key/"_s + key2, body);
        QCOMPARE(reply.textAt(u"apiKey.name"_s), u"b"_s);
        QCOMPARE(reply.at(u"apiKey.permissions"_s).toObject(), loginOnly);
    }

    void deletes()
    {
        Server server;
        server.post(apiKeyPath, apiKey({{u"key"_s, u"text"_s}}));
        const auto reply = server.remove(apiKeyPath);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text, QByteArray());
        QCOMPARE(server.remove(apiKeyPath).status, 404);
        QCOMPARE(server.as("text").get(u"/api/tenant"_s).status, 401);
    }

    void offersNoListing() { QCOMPARE(Server().get(u"/api/api-key"_s).status, 405); }

    void keepsTextsOutOfTheState()
    {
        Server server;
        server.post(apiKeyPath, apiKey({{u"name"_s, u"a"_s}, {u"key"_s, u"canary"_s}}));
        const auto state = server.twin.state();
        QCOMPARE(state.apiKeys.size(), 2);
        QVERIFY(!QJsonDocument(model::toJson(state)).toJson().contains("canary"));
    }
};

LATCHKEY_TEST(TestFusionAuthApiKeys)
#include "test_fusionauth_api_keys.moc"
