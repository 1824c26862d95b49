// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

void compareEmpty401(const Server::Reply &reply)
{
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.text, QByteArray());
    QVERIFY(!model::headerValue(reply.headers, "WWW-Authenticate"));
}

} // namespace

class TestFusionAuthAuthorization : public QObject {
    Q_OBJECT
private slots:
    void refusesWithoutAuthorizationHeader() { compareEmpty401(Server().as({}).get(u"/api/tenant"_s)); }
    void refusesUnknownKey() { compareEmpty401(Server().as("nobody").get(u"/api/tenant"_s)); }

    void refusesExpiredKey()
    {
        Server server;
        server.twin.addApiKey({base::Secret("brief"), unknownId, {}, false, {}, 0, startMs + 1000});
        server.as("brief");
        QCOMPARE(server.get(u"/api/tenant"_s).status, 200);
        server.world.nowMs = startMs + 1000;
        compareEmpty401(server.get(u"/api/tenant"_s));
    }

    void refusesEndpointThatIsNotPermitted()
    {
        Server server;
        server.addKey("login only", {}, {{u"/api/login"_s, {u"POST"_s}}});
        compareEmpty401(server.as("login only").get(u"/api/tenant"_s));
    }

    void refusesMethodThatIsNotPermitted()
    {
        Server server;
        server.addKey("reader", {}, {{u"/api/tenant"_s, {u"GET"_s}}});
        server.as("reader");
        QCOMPARE(server.get(u"/api/tenant"_s).status, 200);
        compareEmpty401(server.post(u"/api/tenant"_s, {}));
    }

    void permitsByPathWithoutIds()
    {
        Server server;
        server.addKey("roles", {}, {{u"/api/application/role"_s, {u"POST"_s}}});
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        const auto reply = server.as("roles").post(u"/api/application/%1/role"_s.arg(app1),
                                                   {{u"role"_s, QJsonObject{{u"name"_s, u"reader"_s}}}});
        QCOMPARE(reply.status, 200);
    }

    void refusesTenantKeyOnGlobalEndpoint()
    {
        Server server;
        server.addKey("ours", server.defaultTenant());
        compareEmpty401(server.as("ours").get(u"/api/key"_s));
    }

    void refusesTenantHeaderOnGlobalEndpoint()
    {
        Server server;
        server.forTenant(server.defaultTenant());
        compareEmpty401(server.get(u"/api/key"_s));
    }

    void refusesTenantHeaderOnTenantSearch()
    {
        Server server;
        server.forTenant(server.defaultTenant());
        compareEmpty401(server.get(u"/api/tenant/search"_s));
    }

    void takesTenantKeyAndHeaderOnGlobalEndpointBefore165()
    {
        Server server(u"1.64.0"_s);
        server.addKey("ours", server.defaultTenant());
        server.forTenant(server.defaultTenant());
        QCOMPARE(server.get(u"/api/key"_s).status, 200);
        QCOMPARE(server.as("ours").get(u"/api/key"_s).status, 200);
    }

    void refusesApiKeyEndpointToWhoeverIsNoKeyManager()
    {
        Server server;
        server.addKey("super");
        compareEmpty401(server.as("super").post(u"/api/api-key"_s, {{u"apiKey"_s, QJsonObject()}}));
    }

    void refusesKeyThatTheNodeDoesNotKnowYet()
    {
        Server server;
        server.twin.addApiKey({base::Secret("new"), unknownId, {}, false, {}, startMs + 500, 0});
        server.as("new");
        compareEmpty401(server.get(u"/api/tenant"_s));
        server.world.nowMs = startMs + 500;
        QCOMPARE(server.get(u"/api/tenant"_s).status, 200);
    }

    void delaysKeysThatWereMadeOverTheApi()
    {
        Server server;
        server.twin.setApiKeyDelay(60'000);
        server.post(u"/api/api-key"_s, {{u"apiKey"_s, QJsonObject{{u"key"_s, u"made"_s}}}});
        server.as("made");
        compareEmpty401(server.get(u"/api/tenant"_s));
        server.world.nowMs += 60'000;
        QCOMPARE(server.get(u"/api/tenant"_s).status, 200);
    }

    void refusesKeyWhoseAccessControlListKeepsThisMachineOut()
    {
        Server server;
        server.twin.addApiKey({base::Secret("elsewhere"), unknownId, {}, false, {}, 0, 0, true});
        compareEmpty401(server.as("elsewhere").get(u"/api/tenant"_s));
    }

    void takesTheBareKeyOnly() { compareEmpty401(Server().as("Bearer manager").get(u"/api/tenant"_s)); }

    void takesBasicForTheVersionOnly()
    {
        Server server;
        server.as("Basic " + QByteArray("apikey:manager").toBase64());
        QCOMPARE(server.get(u"/api/system/version"_s).textAt(u"version"_s), u"1.69.0"_s);
        compareEmpty401(server.get(u"/api/tenant"_s));
    }

    void answersHealthToEverybody()
    {
        const auto reply = Server().as({}).get(u"/api/health"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text, QByteArray());
        QCOMPARE(Server(u"1.50.0"_s).get(u"/api/health"_s).status, 404);
    }

    void tellsTheVersionInStatusToGoodKeysOnly()
    {
        Server server;
        server.addKey("ours", server.defaultTenant());
        QCOMPARE(server.get(u"/api/status"_s).text, QByteArray(R"({"status":"ok","version":"1.69.0"})"));
        QCOMPARE(server.as({}).get(u"/api/status"_s).text, QByteArray(R"({"status":"ok"})"));
        QCOMPARE(server.as("nobody").get(u"/api/status"_s).text, QByteArray(R"({"status":"ok"})"));
        QCOMPARE(server.as("ours").get(u"/api/status"_s).text, QByteArray(R"({"status":"ok"})"));
    }

    void answersUnknownPathsWithAnEmpty404()
    {
        const auto reply = Server().get(u"/api/nothing"_s);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.text, QByteArray());
    }

    void answersUnknownPathsWithAPageBefore144()
    {
        const auto reply = Server(u"1.43.2"_s).get(u"/api/nothing"_s);
        QCOMPARE(reply.status, 404);
        QVERIFY(reply.text.startsWith("<!DOCTYPE html>"));
    }

    void answersUnknownMethodsWithAnEmpty405()
    {
        const auto reply = Server().call("PATCH", u"/api/key/"_s + key1, QJsonObject());
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.text, QByteArray());
    }
};

LATCHKEY_TEST(TestFusionAuthAuthorization)
#include "test_fusionauth_authorization.moc"
