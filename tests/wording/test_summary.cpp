// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/summary.h"

#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString pem = u"-----BEGIN PUBLIC KEY-----\n"
                    "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                    "-----END PUBLIC KEY-----\n"_s;

model::FusionAuthState fusionauth()
{
    model::FusionAuthState state;
    state.version = u"1.69.0"_s;
    model::Tenant tenant;
    tenant.id = u"t1"_s;
    tenant.name = u"Default"_s;
    tenant.issuer = u"https://login.example.com"_s;
    state.tenants = {tenant};
    model::SigningKey key;
    key.id = u"k1"_s;
    key.name = u"Gateway|key"_s;
    key.algorithm = u"EdDSA"_s;
    key.kid = u"kid-1"_s;
    key.publicKey = pem;
    key.hasPrivateKey = true;
    state.keys = {key};
    model::Application application;
    application.id = u"a1"_s;
    application.name = u"Kong gateway"_s;
    application.tenantId = u"t1"_s;
    application.jwtEnabled = true;
    application.accessTokenKeyId = u"k1"_s;
    state.applications = {application};
    model::User user;
    user.id = u"u1"_s;
    user.email = u"latchkey-test@example.com"_s;
    state.users = {user};
    return state;
}

model::KongState kong()
{
    model::KongState state;
    state.version = u"3.9.1"_s;
    model::Service service;
    service.id = u"s1"_s;
    service.name = u"example_service"_s;
    service.host = u"127.0.0.1"_s;
    service.port = 9999;
    state.services = {service};
    model::Route route;
    route.id = u"r1"_s;
    route.name = u"example_route"_s;
    route.serviceId = u"s1"_s;
    route.paths = {u"/mock"_s, u"~/v`1$"_s};
    state.routes = {route};
    model::Consumer consumer;
    consumer.id = u"c1"_s;
    consumer.username = u"fusionauth"_s;
    state.consumers = {consumer};
    model::Credential credential;
    credential.id = u"j1"_s;
    credential.consumerId = u"c1"_s;
    credential.key = u"https://login.example.com"_s;
    credential.algorithm = u"EdDSA"_s;
    credential.rsaPublicKey = pem;
    credential.secret = base::Secret("kongs-own-secret");
    state.credentials = {credential};
    model::Plugin plugin;
    plugin.id = u"p1"_s;
    plugin.name = u"jwt"_s;
    plugin.serviceId = u"s1"_s;
    plugin.config = {{u"key_claim_name"_s, u"iss"_s}, {u"claims_to_verify"_s, QJsonArray{u"exp"_s}}};
    state.plugins = {plugin};
    return state;
}

wording::SummaryInput input()
{
    wording::SummaryInput result;
    result.environment = u"Test *box*"_s;
    result.date = u"2026-11-27 14:05"_s;
    result.scene.blueprint.id = u"6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11"_s;
    result.scene.blueprint.service.name = u"example_service"_s;
    result.scene.blueprint.signingKey.algorithm = u"EdDSA"_s;
    result.scene.snapshot.fusionauth = fusionauth();
    result.scene.snapshot.kong = kong();
    result.liveTest = {{setup::LiveStep::Closed,
                        setup::LiveState::Ok,
                        {},
                        {{u"status"_s, 401}, {u"answered_by"_s, u"gateway"_s}, {u"message"_s, u"<Unauthorized>"_s}},
                        {}},
                       {setup::LiveStep::Token, setup::LiveState::NotTried, u"fusionauth-not-asked"_s, {}, {}}};
    return result;
}

} // namespace

class TestSummary : public QObject {
    Q_OBJECT
private slots:
    void writesWhatIsThere()
    {
        const QString expected = uR"(# Wiring of Test \*box\*

As it is on 2026-11-27 14:05.

## FusionAuth 1.69.0

- Tenant: Default, id `t1`
- Issuer: `https://login.example.com`
- Application: Kong gateway, id `a1`
- Signing key: Gateway\|key, id `k1`
- Algorithm: `EdDSA`
- kid: `kid-1`
- Fingerprint (SHA-256): `a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f`
- Test user: latchkey-test@example.com, id `u1`

## Kong 3.9.1

- Service: example\_service, id `s1`
- Its address: `http://127.0.0.1:9999`
- Route: example\_route, id `r1`
- Its paths: `` /mock, ~/v`1$ ``
- Consumer: fusionauth, id `c1`
- Credential: key `https://login.example.com`, id `j1`
- Algorithm: `EdDSA`
- Fingerprint (SHA-256): `a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f`
- jwt plugin: on the service, id `p1`
- Credentials are looked up by: `iss`
- Claims that are verified: `exp`

## Live test

- Closed without a token (passed): 401 from the gateway: \<Unauthorized\>
- Token (not tried): not tried: no connection to FusionAuth is configured, so there is no token
)"_s;
        QCOMPARE(wording::summaryMarkdown(input()), expected);
    }

    void holdsNoSecret() { QVERIFY(!wording::summaryMarkdown(input()).contains(u"kongs-own-secret"_s)); }

    void saysWhatIsMissing()
    {
        wording::SummaryInput bare = input();
        bare.scene.snapshot.fusionauth.reset();
        bare.scene.snapshot.kong->credentials.clear();
        bare.scene.snapshot.kong->plugins.clear();
        bare.liveTest.clear();
        const QString text = wording::summaryMarkdown(bare);
        QVERIFY(text.contains(u"## FusionAuth\n\nNot part of this set-up.\n"_s));
        QVERIFY(text.contains(u"- Credential: not there\n- jwt plugin: not there\n"_s));
        QVERIFY(text.endsWith(u"## Live test\n\nIt was not run.\n"_s));
    }
};

LATCHKEY_TEST(TestSummary)
#include "test_summary.moc"
