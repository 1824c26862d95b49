// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/issuer_impact.h"
#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using setup::CredentialOwner;
using setup::IssuerImpact;

namespace {

model::Application application(const QString &name, const QString &tenant, qint64 seconds = 0)
{
    model::Application result;
    result.id = u"id of "_s + name;
    result.name = name;
    result.tenantId = tenant;
    result.jwtEnabled = seconds != 0;
    result.timeToLiveInSeconds = seconds;
    return result;
}

model::Credential credential(const QString &id, const QString &consumer, const QString &key)
{
    model::Credential result;
    result.id = id;
    result.consumerId = consumer;
    result.key = key;
    return result;
}

model::Tenant tenant()
{
    model::Tenant result;
    result.id = u"t1"_s;
    result.name = u"Default"_s;
    result.issuer = u"acme.com"_s;
    result.discoveryIssuer = u"acme.com"_s;
    return result;
}

model::Snapshot snapshot()
{
    model::Snapshot result;
    result.takenAt = 1'000'000;
    result.fusionauth.emplace();
    result.fusionauth->tenants = {tenant()};
    result.fusionauth->applications = {application(u"Web"_s, u"t1"_s, 7200), application(u"App"_s, u"t1"_s),
                                       application(u"Elsewhere"_s, u"t2"_s, 90'000)};
    result.kong.emplace();
    model::Consumer named;
    named.id = u"c1"_s;
    named.username = u"fusionauth"_s;
    model::Consumer custom;
    custom.id = u"c2"_s;
    custom.customId = u"legacy-7"_s;
    result.kong->consumers = {named, custom};
    result.kong->credentials = {credential(u"j1"_s, u"c1"_s, u"acme.com"_s), credential(u"j2"_s, u"c2"_s, u"other"_s),
                                credential(u"j3"_s, u"c2"_s, u"https://id.example.com"_s)};
    return result;
}

} // namespace

class TestIssuerImpact : public QObject {
    Q_OBJECT
private slots:
    void tellsWhomAnotherIssuerConcerns()
    {
        const IssuerImpact impact =
            setup::issuerImpact(snapshot(), tenant(), u"https://id.example.com"_s, u"https://id.example.com:443/"_s);
        IssuerImpact expected;
        expected.tenant = u"Default"_s;
        expected.now = u"acme.com"_s;
        expected.then = u"https://id.example.com"_s;
        expected.gatewayKnown = true;
        expected.stopMatching = {CredentialOwner{u"j1"_s, u"fusionauth"_s}};
        expected.matching = {CredentialOwner{u"j3"_s, u"legacy-7"_s}};
        expected.applicationsKnown = true;
        expected.applications = QStringList{u"App"_s, u"Web"_s};
        expected.longestLifeSeconds = 7200;
        expected.oldTokensUntil = 8'200'000;
        expected.discovery = u"acme.com"_s;
        QCOMPARE(impact, expected);
        QVERIFY(impact.changes());
    }

    void stopsNothingWhereTheIssuerStays()
    {
        const IssuerImpact impact = setup::issuerImpact(snapshot(), tenant(), u"acme.com"_s, {});
        QVERIFY(!impact.changes());
        QVERIFY(impact.stopMatching.isEmpty());
        QCOMPARE(impact.matching, QList<CredentialOwner>({{u"j1"_s, u"fusionauth"_s}}));
        QCOMPARE(impact.oldTokensUntil, 0);
        QVERIFY(impact.discovery.isEmpty());
    }

    void namesFusionAuthsAddressWhereTheIssuerIsAnother()
    {
        const IssuerImpact impact =
            setup::issuerImpact(snapshot(), tenant(), u"https://id.example.com"_s, u"http://localhost:9011"_s);
        QCOMPARE(impact.address, u"http://localhost:9011"_s);
    }

    void concludesNothingFromWhatCouldNotBeRead()
    {
        model::Snapshot blind = snapshot();
        blind.unreadable = {{u"kong.jwts"_s, u"forbidden: 403"_s}, {u"fusionauth.applications"_s, u"401"_s}};
        const IssuerImpact impact = setup::issuerImpact(blind, tenant(), u"https://id.example.com"_s, {});
        QVERIFY(!impact.gatewayKnown);
        QVERIFY(impact.stopMatching.isEmpty());
        QVERIFY(!impact.applicationsKnown);
        blind.kong.reset();
        QVERIFY(!setup::issuerImpact(blind, tenant(), u"x"_s, {}).gatewayKnown);
    }
};

LATCHKEY_TEST(TestIssuerImpact)
#include "test_issuer_impact.moc"
