// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What stands in the way is never overwritten: it is shown with both values and the ways out of it.
#include "setup/twin_pair.h"
#include "support/suite.h"

#include "jose_making/private_key.h"

#include <QtTest>

using namespace tests;
using setup::Blueprint;
using setup::StepId;

namespace {

QStringList namesOf(const QList<setup::Choice> &choices)
{
    QStringList names;
    for (const setup::Choice &choice : choices)
        names.append(choice.name);
    return names;
}

QJsonObject merged(QJsonObject target, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isNull())
            target.remove(it.key());
        else if (it.value().isObject())
            target.insert(it.key(), merged(target.value(it.key()).toObject(), it.value().toObject()));
        else
            target.insert(it.key(), it.value());
    }
    return target;
}

Blueprint choose(const Blueprint &blueprint, const QList<setup::Choice> &choices, const QString &name)
{
    for (const setup::Choice &choice : choices) {
        if (choice.name == name)
            return *setup::blueprintFrom(merged(setup::toJson(blueprint), choice.blueprint));
    }
    return blueprint;
}

void addForeignCredential(TwinPair &pair, const QString &username)
{
    const auto key = jose::PrivateKey::generate(jose::Algorithm::RS256);
    pair.kong("POST", "/consumers", QJsonObject{{QStringLiteral("username"), username}});
    pair.kong("POST", "/consumers/" + username.toUtf8() + "/jwt",
              QJsonObject{{QStringLiteral("key"), QStringLiteral("https://login.example.com")},
                          {QStringLiteral("algorithm"), QStringLiteral("RS256")},
                          {QStringLiteral("rsa_public_key"), QString::fromLatin1(key->publicKey().pem())}});
}

void addPlugin(TwinPair &pair, const QJsonObject &config)
{
    const int status =
        pair.kong("POST", "/services/example_service/plugins",
                  QJsonObject{{QStringLiteral("name"), QStringLiteral("jwt")}, {QStringLiteral("config"), config}})
            .status;
    QCOMPARE(status, 201);
}

} // namespace

class TestConflicts : public QObject {
    Q_OBJECT
private slots:
    void findsACredentialKeyOfAnotherConsumer()
    {
        TwinPair pair;
        addForeignCredential(pair, QStringLiteral("legacy"));
        const auto conflict = gapIn<setup::Conflict>(pair.plan(guide()), StepId::Credential);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("credential-key-taken"));
        QCOMPARE(conflict->facts.value(QStringLiteral("found")).toString(), QStringLiteral("legacy"));
        QCOMPARE(conflict->facts.value(QStringLiteral("wanted")).toString(), QStringLiteral("fusionauth"));
        QCOMPARE(namesOf(conflict->choices), (QStringList{QStringLiteral("use-consumer"), QStringLiteral("kid")}));

        const Blueprint byKid = choose(guide(), conflict->choices, QStringLiteral("kid"));
        pair.apply(byKid);
        QVERIFY(setup::isDone(pair.plan(byKid)));
    }

    void asksBeforeItReplacesAKey()
    {
        TwinPair pair;
        addForeignCredential(pair, QStringLiteral("fusionauth"));
        while (pair.step(guide())) {
        }
        const auto conflict = gapIn<setup::Conflict>(pair.plan(guide()), StepId::Credential);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("credential-holds-another-key"));
        QCOMPARE(pair.knock("/mock"), 200); // nothing was locked before the key fits

        const Blueprint replacing = choose(guide(), conflict->choices, QStringLiteral("replace"));
        const QList<setup::Change> sent = pair.apply(replacing);
        QVERIFY(setup::isDone(pair.plan(replacing)));
        QCOMPARE(sent.first().verb, setup::Verb::Update);
        QCOMPARE(pair.knock("/mock"), 401);
    }

    void adoptsAPluginAndAddsWhatIsMissing()
    {
        TwinPair pair;
        addPlugin(pair, {{QStringLiteral("maximum_expiration"), 0}, {QStringLiteral("run_on_preflight"), false}});
        const QList<setup::Change> sent = pair.apply(guide());
        QVERIFY(setup::isDone(pair.plan(guide())));
        QCOMPARE(sent.last().call.body.toObject(),
                 (QJsonObject{{QStringLiteral("config"),
                               QJsonObject{{QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("exp")}}}}}));
        const auto plugins = pair.snapshot().kong->plugins;
        QCOMPARE(plugins.size(), 1);
        QCOMPARE(plugins.first().config.value(QStringLiteral("run_on_preflight")).toBool(true), false);
    }

    void asksAboutAPluginThatLooksAtAnotherClaim()
    {
        TwinPair pair;
        addPlugin(pair, {{QStringLiteral("key_claim_name"), QStringLiteral("kid")}});
        const auto conflict = gapIn<setup::Conflict>(pair.plan(guide()), StepId::JwtPlugin);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("plugin-looks-at-another-claim"));
        const Blueprint keeping = choose(guide(), conflict->choices, QStringLiteral("keep"));
        QCOMPARE(keeping.keyClaim, setup::KeyClaim::Kid);
        pair.apply(keeping);
        QVERIFY(setup::isDone(pair.plan(keeping)));
    }

    void asksAboutAPluginThatLetsAnonymousIn()
    {
        TwinPair pair;
        addPlugin(pair, {{QStringLiteral("anonymous"), QStringLiteral("guest")}});
        const auto conflict = gapIn<setup::Conflict>(pair.plan(guide()), StepId::JwtPlugin);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("plugin-lets-anonymous-in"));
    }

    void findsANarrowerPlugin()
    {
        TwinPair pair;
        pair.kong("POST", "/routes/example_route/plugins",
                  QJsonObject{{QStringLiteral("name"), QStringLiteral("jwt")}});
        const auto conflict = gapIn<setup::Conflict>(pair.plan(guide()), StepId::JwtPlugin);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("narrower-plugin-answers"));
        const Blueprint onRoute = choose(guide(), conflict->choices, QStringLiteral("route"));
        pair.apply(onRoute);
        QVERIFY(setup::isDone(pair.plan(onRoute)));
    }

    void neverMovesAService()
    {
        TwinPair pair;
        Blueprint blueprint = guide();
        blueprint.service.url = QStringLiteral("http://127.0.0.1:1234");
        const auto conflict = gapIn<setup::Conflict>(pair.plan(blueprint), StepId::Service);
        QVERIFY(conflict);
        QCOMPARE(conflict->facts.value(QStringLiteral("found")).toString(), QStringLiteral("http://127.0.0.1:9999"));
        const Blueprint keeping = choose(blueprint, conflict->choices, QStringLiteral("keep"));
        pair.apply(keeping);
        QVERIFY(setup::isDone(pair.plan(keeping)));
    }

    void listsTheServicesWhereThereIsNoSuchOne()
    {
        TwinPair pair;
        Blueprint blueprint = guide();
        blueprint.service.name = QStringLiteral("exampel_service");
        const auto conflict = gapIn<setup::Conflict>(pair.plan(blueprint), StepId::Service);
        QVERIFY(conflict);
        QCOMPARE(namesOf(conflict->choices), QStringList{QStringLiteral("example_service")});
    }

    void listsTheTenantsWhereThereAreSeveral()
    {
        TwinPair pair;
        pair.send(
            {model::System::FusionAuth,
             api::Method::Post,
             QStringLiteral("/api/tenant/22222222-2222-4222-8222-222222222222"),
             QJsonObject{{QStringLiteral("tenant"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Two")}}}},
             {}});
        const auto conflict = gapIn<setup::Conflict>(pair.plan(guide()), StepId::TenantIssuer);
        QVERIFY(conflict);
        QCOMPARE(conflict->reason, QStringLiteral("several-tenants"));
        QCOMPARE(conflict->choices.size(), 2);
        const Blueprint second = choose(guide(), conflict->choices, QStringLiteral("Two"));
        pair.apply(second);
        QVERIFY(setup::isDone(pair.plan(second)));
    }

    void namesTheCredentialsThatAnIssuerChangeStops()
    {
        TwinPair pair;
        pair.apply(guide());
        Blueprint moved = guide();
        moved.tenant.issuer = QStringLiteral("https://id.example.com");
        const setup::Plan plan = pair.plan(moved);
        const auto waits = gapIn<setup::WaitsFor>(plan, StepId::TenantIssuer);
        QVERIFY(waits);
        QCOMPARE(waits->steps, QList<StepId>{StepId::Credential});
        QCOMPARE(waits->then.notes.first().code, QStringLiteral("credentials-stop-matching"));
        QCOMPARE(waits->then.notes.first().facts.value(QStringLiteral("key")).toString(),
                 QStringLiteral("https://login.example.com"));
        pair.apply(moved);
        QCOMPARE(pair.snapshot().kong->credentials.size(), 2); // the old one stays for tokens that still live
    }

    void saysThatANonManagerKeyCannotMakeApiKeys()
    {
        TwinPair pair;
        setup::Scene scene = pair.scene(guide());
        scene.snapshot.fusionauth->capabilities.keyManager = model::Right::No;
        const auto impossible = gapIn<setup::Impossible>(setup::planFor(scene), StepId::LoginApiKey);
        QVERIFY(impossible);
        QCOMPARE(impossible->reason, QStringLiteral("not-key-manager"));
        QVERIFY(impossible->optional);
        scene.blueprint.loginApiKey = setup::LoginApiKey::Yes;
        QVERIFY(!gapIn<setup::Impossible>(setup::planFor(scene), StepId::LoginApiKey)->optional);
    }

    void plansForAGatewayThatCannotBeWritten()
    {
        TwinPair pair;
        setup::Scene scene = pair.scene(guide());
        scene.snapshot.kong->capabilities.writable = false;
        scene.snapshot.kong->capabilities.notWritableBecause = QStringLiteral("db-less");
        const auto impossible = gapIn<setup::Impossible>(setup::planFor(scene), StepId::Consumer);
        QVERIFY(impossible);
        QCOMPARE(impossible->reason, QStringLiteral("db-less"));
        QCOMPARE(impossible->instead->call.method, api::Method::Put);
    }

    void concludesNothingFromWhatCouldNotBeRead()
    {
        TwinPair pair;
        setup::Scene scene = pair.scene(guide());
        scene.snapshot.kong->plugins.clear();
        scene.snapshot.unreadable.append({QStringLiteral("kong.plugins"), QStringLiteral("timed-out")});
        const auto unknown = gapIn<setup::Unknown>(setup::planFor(scene), StepId::JwtPlugin);
        QVERIFY(unknown);
        QCOMPARE(unknown->what, QStringLiteral("kong.plugins"));
    }
};

LATCHKEY_TEST(TestConflicts)
#include "test_conflicts.moc"
