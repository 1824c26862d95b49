// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "recording.h"

#include "jose_making/private_key.h"

namespace openapi {
namespace {

using namespace tests;

const QString application = u"/api/application/"_s + app1;
const QString user = u"/api/user/"_s + user1;
const QString registration = u"/api/user/registration/"_s + user1;

QJsonObject named(const QString &wrapper, const QJsonObject &fields)
{
    return {{wrapper, fields}};
}

void recordSystem(Server &server)
{
    for (const QString &path : {u"/api/health"_s, u"/api/status"_s, u"/api/system/version"_s, u"/api/jwt/public-key"_s,
                                u"/.well-known/jwks.json"_s, u"/.well-known/openid-configuration"_s,
                                u"/api/tenant/password-validation-rules"_s}) {
        server.get(path);
        server.as({}).get(path);
        server.as("manager");
    }
}

void recordTenants(Server &server)
{
    const QString path = u"/api/tenant/"_s + tenantB;
    const QJsonObject rules{{u"requireNumber"_s, true}, {u"minLength"_s, 10}};
    server.post(path, named(u"tenant"_s, {{u"name"_s, u"B"_s}, {u"passwordValidationRules"_s, rules}}));
    server.post(path, named(u"tenant"_s, {{u"name"_s, u"B"_s}}));
    server.post(path, named(u"tenant"_s, {{u"isuer"_s, u"x"_s}}));
    server.post(path, named(u"tenant"_s, {{u"issuer"_s, 5}}));
    server.get(path);
    server.get(u"/api/tenant"_s);
    server.get(u"/api/tenant/no-uuid"_s);
    server.get(u"/api/tenant/"_s + unknownId);
    server.patch(path, named(u"tenant"_s, {{u"issuer"_s, u"https://b"_s}}));
    server.put(path, named(u"tenant"_s, {{u"name"_s, u"Renamed"_s}}));
    server.get(u"/api/tenant/search?name=r*"_s);
    server.post(u"/api/tenant/search"_s, named(u"search"_s, {{u"name"_s, u"r*"_s}, {u"numberOfResults"_s, 5}}));
    server.get(u"/%1/.well-known/openid-configuration"_s.arg(tenantB));
    server.get(u"/.well-known/openid-configuration?tenantId="_s + tenantB);
    server.post(u"/api/application"_s, named(u"application"_s, {{u"name"_s, u"nowhere"_s}}));
    server.remove(path);
    server.remove(path);
    server.remove(u"/api/tenant/"_s + server.defaultTenant());
}

void recordKeys(Server &server)
{
    for (const QString &algorithm : {u"RS256"_s, u"ES384"_s, u"HS512"_s, u"Ed25519"_s}) {
        server.generate(key2, algorithm);
        server.get(u"/api/key/"_s + key2);
        server.get(u"/.well-known/jwks.json"_s);
        server.get(u"/api/jwt/public-key"_s);
        server.remove(u"/api/key/"_s + key2);
    }
    const auto pair = jose::PrivateKey::generate(jose::Algorithm::ES256);
    const QString pem = QString::fromLatin1(pair->publicKey().pem());
    server.post(u"/api/key/import"_s, named(u"key"_s, {{u"name"_s, u"theirs"_s}, {u"publicKey"_s, pem}}));
    server.post(u"/api/key/import"_s, named(u"key"_s, {{u"name"_s, u"shared"_s},
                                                       {u"type"_s, u"HMAC"_s},
                                                       {u"algorithm"_s, u"HS256"_s},
                                                       {u"secret"_s, u"0123456789abcdef0123456789abcdef"_s}}));
    server.post(u"/api/key/generate"_s, named(u"key"_s, {{u"name"_s, u""_s}}));
    const QString kid = server.generate(key1);
    server.get(u"/api/key"_s);
    server.get(u"/api/key/search?type=RSA"_s);
    server.post(u"/api/key/search"_s, named(u"search"_s, {{u"algorithm"_s, u"RS256"_s}}));
    server.put(u"/api/key/"_s + key1, named(u"key"_s, {{u"name"_s, u"gateway"_s}}));
    server.get(u"/api/jwt/public-key?kid="_s + kid);
    server.get(u"/api/jwt/public-key?kid=unknown"_s);
}

void recordApplications(Server &server)
{
    const QJsonObject jwt{{u"enabled"_s, true},
                          {u"accessTokenKeyId"_s, key1},
                          {u"timeToLiveInSeconds"_s, 600},
                          {u"refreshTokenTimeToLiveInMinutes"_s, 60}};
    const QJsonObject sessions{{u"generateRefreshTokens"_s, true}, {u"allowTokenRefresh"_s, true}};
    const QJsonArray roles{QJsonObject{{u"name"_s, u"reader"_s}, {u"isDefault"_s, true}}};
    server.post(application, named(u"application"_s, {{u"name"_s, u"One"_s},
                                                      {u"jwtConfiguration"_s, jwt},
                                                      {u"loginConfiguration"_s, sessions},
                                                      {u"roles"_s, roles}}));
    server.post(application, named(u"application"_s, {{u"name"_s, u"One"_s}}));
    server.post(u"/api/application"_s, named(u"application"_s, {{u"name"_s, u"Two"_s}}));
    server.get(application);
    server.get(u"/api/application"_s);
    server.get(u"/api/application?inactive=true"_s);
    server.get(application + u"/oauth-configuration"_s);
    server.patch(application, named(u"application"_s, {{u"verifyRegistration"_s, false}}));
    server.call("PATCH", application, named(u"application"_s, {{u"verificationStrategy"_s, u"FormField"_s}}),
                {{"Content-Type", "application/merge-patch+json"}});
    server.get(u"/api/application/search?name=o*"_s);
    server.post(u"/api/application/search"_s, named(u"search"_s, {{u"state"_s, u"Active"_s}}));
    server.get(u"/api/jwt/public-key?applicationId="_s + app1);
    const QString role = application + u"/role/"_s + unknownId;
    server.post(role, named(u"role"_s, {{u"name"_s, u"admin"_s}}));
    server.put(role, named(u"role"_s, {{u"name"_s, u"owner"_s}}));
    server.patch(role, named(u"role"_s, {{u"description"_s, u"everything"_s}}));
    server.remove(role);
    server.remove(u"/api/key/"_s + key1);
}

void recordApiKeys(Server &server)
{
    const QString path = u"/api/api-key/"_s + key2;
    const QJsonObject endpoints{{u"/api/login"_s, QJsonArray{u"POST"_s}}};
    const QJsonObject fields{{u"name"_s, u"login"_s},
                             {u"retrievable"_s, false},
                             {u"permissions"_s, QJsonObject{{u"endpoints"_s, endpoints}}},
                             {u"metaData"_s, QJsonObject{{u"attributes"_s, QJsonObject{{u"description"_s, u"x"_s}}}}}};
    server.post(path, named(u"apiKey"_s, fields));
    server.post(path, named(u"apiKey"_s, fields));
    server.get(path);
    server.patch(path, named(u"apiKey"_s, {{u"name"_s, u"other"_s}}));
    server.put(path, named(u"apiKey"_s, {{u"name"_s, u"third"_s}}));
    server.remove(path);
    server.get(path);
}

void recordUsers(Server &server)
{
    const QJsonObject person{{u"email"_s, email}, {u"username"_s, u"ann"_s}, {u"password"_s, goodPassword}};
    QJsonObject both = named(u"user"_s, person);
    both.insert(u"registration"_s, QJsonObject{{u"applicationId"_s, app1}});
    server.post(registration, both);
    server.post(registration, both);
    server.post(u"/api/user"_s, named(u"user"_s, {{u"email"_s, u"bob@example.com"_s}, {u"password"_s, goodPassword}}));
    server.post(u"/api/user"_s, named(u"user"_s, {{u"password"_s, u"x"_s}}));
    server.get(user);
    server.get(u"/api/user?email="_s + email);
    server.get(u"/api/user/search?queryString=ann"_s);
    server.post(u"/api/user/search"_s, named(u"search"_s, {{u"queryString"_s, u"*"_s}}));
    server.call("PUT", u"/api/user/search"_s);
    server.patch(user, named(u"user"_s, {{u"firstName"_s, u"Ann"_s}}));
    server.get(registration + u'/' + app1);
    server.patch(registration, named(u"registration"_s, {{u"applicationId"_s, app1}, {u"username"_s, u"annie"_s}}));
    server.put(registration, named(u"registration"_s, {{u"applicationId"_s, app1}}));
}

void recordTokens(Server &server)
{
    const auto reply = server.login(email, goodPassword, app1);
    const QByteArray bearer = "Bearer " + reply.textAt(u"token"_s).toLatin1();
    server.raw({"GET", "/api/jwt/validate", {{"Authorization", bearer}}, {}});
    server.raw({"GET", "/api/jwt/validate", {}, {}});
    server.raw({"GET", "/api/jwt/issue?applicationId=" + app1.toLatin1(), {{"Authorization", bearer}}, {}});
    server.post(u"/api/jwt/refresh"_s, {{u"refreshToken"_s, reply.textAt(u"refreshToken"_s)}});
    server.post(u"/api/jwt/refresh"_s, {{u"refreshToken"_s, u"unknown"_s}});
    server.get(u"/api/jwt/refresh?userId="_s + user1);
    server.get(u"/api/jwt/refresh/"_s + reply.textAt(u"refreshTokenId"_s));
    server.remove(u"/api/jwt/refresh?userId="_s + user1);
    server.post(u"/api/jwt/vend"_s, {{u"claims"_s, QJsonObject{{u"iss"_s, u"x"_s}}}, {u"timeToLiveInSeconds"_s, 60}});
    server.call("PUT", u"/api/login/%1/%2"_s.arg(user1, app1));
}

// Every status of a login.
void recordLogins(Server &server)
{
    const QString tenant = u"/api/tenant/"_s + server.defaultTenant();
    const auto withPolicy = [&](const QString &policy) {
        const QJsonObject factors{{u"loginPolicy"_s, policy}};
        server.patch(tenant, named(u"tenant"_s, {{u"multiFactorConfiguration"_s, factors}}));
    };
    server.post(u"/api/login"_s, {});
    server.login(email, u"wrong"_s, app1);
    server.as("nobody").login(email, goodPassword, app1);
    server.as("manager");
    withPolicy(u"Required"_s);
    server.login(email, goodPassword, app1);
    withPolicy(u"Enabled"_s);
    server.patch(user, named(u"user"_s, {{u"passwordChangeRequired"_s, true}}));
    server.login(email, goodPassword, app1);
    server.patch(user, named(u"user"_s, {{u"passwordChangeRequired"_s, false}}));
    server.patch(tenant, named(u"tenant"_s, {{u"emailConfiguration"_s, QJsonObject{{u"verifyEmail"_s, true}}}}));
    server.post(u"/api/user"_s, named(u"user"_s, {{u"email"_s, u"eve@example.com"_s}, {u"password"_s, goodPassword}}));
    server.login(u"eve@example.com"_s, goodPassword);
    server.patch(application, named(u"application"_s, {{u"verifyRegistration"_s, true}}));
    server.login(u"bob@example.com"_s, goodPassword, app1);
    server.twin.preventLogin(user1, startMs + 1);
    server.login(email, goodPassword, app1);
    server.twin.preventLogin(user1, 0);
    server.remove(registration + u'/' + app1);
    server.post(registration, named(u"registration"_s, {{u"applicationId"_s, app1}}));
    server.login(email, goodPassword, app1);
    server.patch(user, named(u"user"_s, {{u"expiry"_s, startMs}}));
    server.login(email, goodPassword, app1);
    server.remove(user);
    server.login(email, goodPassword, app1);
    server.remove(user + u"?hardDelete=true"_s);
    server.remove(application);
    server.call("PUT", application + u"?reactivate=true"_s);
    server.remove(application + u"?hardDelete=true"_s);
    server.remove(application);
}

} // namespace

void recordScenario(Recording &recording)
{
    Server server;
    recording.watch(server, u"scenario"_s);
    recordSystem(server);
    recordTenants(server);
    recordKeys(server);
    recordApplications(server);
    recordApiKeys(server);
    recordUsers(server);
    recordTokens(server);
    recordLogins(server);
    server.get(u"/api/nothing"_s);
    server.call("PATCH", u"/api/key/"_s + key1, QJsonObject());
}

} // namespace openapi
