// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Every code that a step can give has a sentence of its own; where one is missing, the code itself would be shown.
#include "wording/steps.h"

#include "setup/steps.h"
#include "support/suite.h"

#include <QtTest>

using setup::StepId;

namespace {

// What a sentence may name; none of it is a code.
QJsonObject everyFact()
{
    QJsonObject facts;
    for (const char *name : {"algorithm", "application", "credentials", "found", "id", "issuer", "now", "paths",
                             "product", "scope", "seconds", "tenant", "then", "url", "wanted"})
        facts.insert(QLatin1String(name), QStringLiteral("Fact"));
    return facts;
}

void addRows(std::initializer_list<const char *> codes)
{
    QTest::addColumn<QString>("code");
    for (const char *code : codes)
        QTest::newRow(code) << QString::fromLatin1(code);
}

bool isSentence(const QString &text, const QString &code)
{
    return !text.contains(code) && text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('%'));
}

} // namespace

class TestStepWords : public QObject {
    Q_OBJECT
private slots:
    void everyStepHasATitle()
    {
        QStringList titles;
        for (const StepId step : setup::allSteps())
            titles.append(wording::titleOf(step));
        QVERIFY(!titles.contains(QString()));
        QCOMPARE(titles.removeDuplicates(), 0);
    }

    void everyNoteHasASentence_data()
    {
        addRows({"callers-without-token-are-refused", "credentials-stop-matching", "expired-tokens-are-refused",
                 "issuer-empty", "issuer-has-blank", "issuer-has-capital-host", "issuer-has-trailing-slash",
                 "issuer-is-default", "issuer-not-a-url", "issuer-not-https", "key-not-in-fusionauth",
                 "old-tokens-keep-the-old-issuer", "password-stays-as-it-is", "tokens-change-their-key",
                 "tokens-of-the-old-key-stop"});
    }
    void everyNoteHasASentence()
    {
        QFETCH(QString, code);
        QVERIFY(isSentence(wording::sentenceFor(setup::Note{code, everyFact()}), code));
    }

    void everyConflictHasASentence_data()
    {
        addRows({"application-inactive",
                 "application-of-another-tenant",
                 "application-signs-otherwise",
                 "credential-holds-another-key",
                 "credential-key-taken",
                 "issuer-not-given",
                 "key-cannot-sign",
                 "key-name-taken",
                 "kid-not-known",
                 "narrower-plugin-answers",
                 "no-such-key",
                 "no-such-route",
                 "no-such-service",
                 "no-such-tenant",
                 "plugin-lets-anonymous-in",
                 "plugin-looks-at-another-claim",
                 "public-key-not-given",
                 "route-has-other-paths",
                 "route-of-another-service",
                 "service-points-elsewhere",
                 "several-tenants",
                 "user-inactive"});
    }
    void everyConflictHasASentence()
    {
        QFETCH(QString, code);
        const setup::Conflict conflict{QStringLiteral("Object"), code, everyFact(), {}};
        const QString text = wording::sentenceFor(StepId::Credential, conflict);
        QVERIFY(isSentence(text, code));
        QVERIFY(text.startsWith(QStringLiteral("\"Object\": ")));
    }

    void everyObstacleHasASentence_data()
    {
        addRows({"algorithm-unknown-to-fusionauth", "algorithm-unknown-to-kong", "data-plane", "db-less",
                 "half-not-asked", "jwt-plugin-not-loaded", "managed-by", "no-patch", "not-key-manager", "read-only"});
    }
    void everyObstacleHasASentence()
    {
        QFETCH(QString, code);
        const setup::Impossible impossible{QStringLiteral("Object"), code, everyFact(), {}, false};
        const QString text = wording::sentenceFor(impossible);
        // Two of the sentences quote the code as the words that people use for it.
        QVERIFY(text != QStringLiteral("not here: ") + code);
        QVERIFY(!text.contains(QLatin1Char('%')));
    }

    void everyChoiceHasASentence_data()
    {
        addRows({"iss", "keep", "kid", "rename", "replace", "route", "service", "use-consumer"});
    }
    void everyChoiceHasASentence()
    {
        QFETCH(QString, code);
        const QString text = wording::sentenceFor(StepId::JwtPlugin, setup::Choice{code, {}});
        QVERIFY(text.contains(QLatin1Char(' ')));
        QVERIFY(text != QStringLiteral("use \"%1\"").arg(code));
    }

    void aNameThatCanBeChosenIsQuoted()
    {
        QCOMPARE(wording::sentenceFor(StepId::Service, setup::Choice{QStringLiteral("kid"), {}}),
                 QStringLiteral("use \"kid\""));
    }

    void everyCreationHasASentence_data()
    {
        QTest::addColumn<StepId>("step");
        for (const StepId step :
             {StepId::SigningKey, StepId::Consumer, StepId::Credential, StepId::Application, StepId::LoginApiKey,
              StepId::TestUser, StepId::Service, StepId::Route, StepId::JwtPlugin})
            QTest::newRow(qPrintable(setup::nameOf(step))) << step;
    }
    void everyCreationHasASentence()
    {
        QFETCH(StepId, step);
        setup::Change change;
        change.object = QStringLiteral("Object");
        change.reason = QStringLiteral("absent");
        change.facts = everyFact();
        const QString text = wording::sentenceFor(step, change);
        QVERIFY(text.contains(QStringLiteral("Object")));
        QVERIFY(text != QStringLiteral("create \"Object\""));
    }

    void everyUpdateHasASentence_data()
    {
        QTest::addColumn<StepId>("step");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("text");
        QTest::newRow("issuer") << StepId::TenantIssuer << QStringLiteral("issuer-differs")
                                << QStringLiteral("set the issuer of tenant \"Fact\" from \"Fact\" to \"Fact\"");
        QTest::newRow("jwt disabled") << StepId::Application << QStringLiteral("jwt-disabled")
                                      << QStringLiteral("enable JWT on \"Object\", so that its own key signs");
        QTest::newRow("another key") << StepId::Application << QStringLiteral("signs-with-another-key")
                                     << QStringLiteral("let \"Object\" sign with the new key");
        QTest::newRow("credential") << StepId::Credential << QStringLiteral("holds-another-key")
                                    << QStringLiteral("put the new public key into \"Object\"");
        QTest::newRow("api key") << StepId::LoginApiKey << QStringLiteral("may-do-more")
                                 << QStringLiteral("limit the API key \"Object\" to logging users in");
        QTest::newRow("roles") << StepId::TestUser << QStringLiteral("roles-differ")
                               << QStringLiteral("set the roles of Object");
        QTest::newRow("plugin disabled") << StepId::JwtPlugin << QStringLiteral("plugin-disabled")
                                         << QStringLiteral("enable the jwt plugin of \"Object\" again");
        QTest::newRow("config") << StepId::JwtPlugin << QStringLiteral("config-differs")
                                << QStringLiteral("set Fact of the jwt plugin of \"Object\"");
        QTest::newRow("guarded") << StepId::OpenRoute << QStringLiteral("route-is-guarded")
                                 << QStringLiteral("open the route \"Object\", now that it is protected");
    }
    void everyUpdateHasASentence()
    {
        QFETCH(StepId, step);
        QFETCH(QString, reason);
        QFETCH(QString, text);
        setup::Change change;
        change.verb = setup::Verb::Update;
        change.object = QStringLiteral("Object");
        change.reason = reason;
        change.facts = everyFact();
        QCOMPARE(wording::sentenceFor(step, change), text);
    }

    void aUserThatIsThereIsOnlyRegistered()
    {
        setup::Change change;
        change.object = QStringLiteral("jane@example.com");
        change.reason = QStringLiteral("not-registered");
        QCOMPARE(wording::sentenceFor(StepId::TestUser, change),
                 QStringLiteral("register jane@example.com for the application"));
    }

    // Names come from servers and may hold anything.
    void aPlaceInAFactIsNotFilled()
    {
        const setup::Conflict conflict{
            QStringLiteral("%2"),
            QStringLiteral("credential-key-taken"),
            {{QStringLiteral("wanted"), QStringLiteral("%2")}, {QStringLiteral("found"), QStringLiteral("%1")}},
            {}};
        QCOMPARE(wording::sentenceFor(StepId::Credential, conflict),
                 QStringLiteral("\"%2\": the credential key belongs to the consumer \"%1\", not to \"%2\""));

        const setup::Note note{QStringLiteral("issuer-not-https"),
                               {{QStringLiteral("issuer"), QStringLiteral("%1%2")}}};
        QCOMPARE(wording::sentenceFor(note), QStringLiteral("\"%1%2\" is not https."));

        setup::Change change;
        change.verb = setup::Verb::Update;
        change.facts = {{QStringLiteral("tenant"), QStringLiteral("%3")},
                        {QStringLiteral("now"), QStringLiteral("%1")},
                        {QStringLiteral("then"), QStringLiteral("%2")}};
        QCOMPARE(wording::sentenceFor(StepId::TenantIssuer, change),
                 QStringLiteral("set the issuer of tenant \"%3\" from \"%1\" to \"%2\""));
    }

    void whatWaitsSaysForWhat()
    {
        setup::Change change;
        change.object = QStringLiteral("fusionauth");
        const setup::PlannedStep planned{StepId::Consumer,
                                         setup::WaitsFor{{StepId::SigningKey, StepId::Service}, change}};
        QCOMPARE(wording::sentenceFor(planned),
                 QStringLiteral("create the consumer \"fusionauth\" (after: Signing key, Service)"));
    }

    void aConnectionThatWasNotGivenIsNamed()
    {
        const setup::Impossible impossible{QStringLiteral("kong"),
                                           QStringLiteral("half-not-asked"),
                                           {{QStringLiteral("product"), QStringLiteral("Kong")}},
                                           {},
                                           true};
        QCOMPARE(wording::sentenceFor(impossible),
                 QStringLiteral("not here: no connection to Kong is configured, so this half of the wiring stays as "
                                "it is"));
    }
};

LATCHKEY_TEST(TestStepWords)
#include "test_step_words.moc"
