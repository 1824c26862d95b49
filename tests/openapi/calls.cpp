// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "recording.h"

#include "api/fusionauth_calls.h"

namespace openapi {
namespace {

using namespace tests;
namespace calls = api::fusionauth;

// The body's secret stands in the call where a placeholder was.

void recordReading(Recording &recording, Server &server, const QString &tenant)
{
    const auto send = [&](const api::Call &call, const QString &name) { recording.send(server, call, name); };
    send(calls::version(), u"version"_s);
    send(calls::status(), u"status"_s);
    send(calls::health(), u"health"_s);
    send(calls::tenants(), u"tenants"_s);
    send(calls::applications(), u"applications"_s);
    send(calls::inactiveApplications(), u"inactiveApplications"_s);
    send(calls::keys(), u"keys"_s);
    send(calls::discovery(), u"discovery"_s);
    send(calls::jwks(), u"jwks"_s);
    send(calls::publicKeyOf(app1), u"publicKeyOf"_s);
    send(calls::tenant(tenant), u"tenant"_s);
    send(calls::application(app1, tenant), u"application"_s);
    send(calls::key(key1), u"key"_s);
    send(calls::apiKey(key2), u"apiKey"_s);
    send(calls::user(user1, tenant), u"user"_s);
    send(calls::userByEmail(email, tenant), u"userByEmail"_s);
    send(calls::registration(user1, app1, tenant), u"registration"_s);
    send(calls::usersOf(app1, tenant), u"usersOf"_s);
    send(calls::login(tenant, app1, email, goodPassword), u"login"_s);
}

} // namespace

void recordCalls(Recording &recording)
{
    Server server;
    recording.watch(server, u"calls"_s);
    const QString tenant = server.defaultTenant();
    const auto send = [&](const api::Call &call, const QString &name) { recording.send(server, call, name); };
    const QJsonObject jwt{{u"enabled"_s, true},
                          {u"accessTokenKeyId"_s, key1},
                          {u"idTokenKeyId"_s, key1},
                          {u"timeToLiveInSeconds"_s, 3600},
                          {u"refreshTokenTimeToLiveInMinutes"_s, 43200}};
    const QJsonArray roles{QJsonObject{{u"name"_s, u"reader"_s}}};

    send(calls::updateTenant(tenant, {{u"issuer"_s, u"https://auth.example.com"_s}}), u"updateTenant"_s);
    send(calls::generateKey(key1, u"gateway"_s, u"RS256"_s, 2048), u"generateKey"_s);
    send(calls::generateKey(unknownId, u"other"_s, u"ES256"_s, 0), u"generateKey"_s);
    send(calls::createApplication(app1, tenant,
                                  {{u"name"_s, u"One"_s}, {u"jwtConfiguration"_s, jwt}, {u"roles"_s, roles}}),
         u"createApplication"_s);
    send(calls::updateApplication(app1, tenant, {{u"jwtConfiguration"_s, jwt}}), u"updateApplication"_s);
    send(calls::createLoginApiKey(key2, tenant, u"login"_s, true), u"createLoginApiKey"_s);
    send(calls::updateApiKey(key2, {{u"name"_s, u"login only"_s}}), u"updateApiKey"_s);
    send(calls::createUser(user1, tenant, email, goodPassword, app1, {u"reader"_s}), u"createUser"_s);
    recordReading(recording, server, tenant);
    send(calls::updateRegistration(user1, tenant, app1, {u"reader"_s}), u"updateRegistration"_s);
    send(calls::deleteRegistration(user1, app1, tenant), u"deleteRegistration"_s);
    send(calls::registerUser(user1, tenant, app1, {u"reader"_s}), u"registerUser"_s);
    send(calls::deleteUser(user1, tenant), u"deleteUser"_s);
    send(calls::deleteApiKey(key2), u"deleteApiKey"_s);
    send(calls::deleteApplication(app1, tenant), u"deleteApplication"_s);
    send(calls::deleteKey(key1), u"deleteKey"_s);
}

} // namespace openapi
