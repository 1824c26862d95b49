// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/blueprint.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;

namespace {

QJsonObject smallest()
{
    return {{QStringLiteral("format"), QStringLiteral("latchkey-blueprint")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("service"), QJsonObject{{QStringLiteral("name"), QStringLiteral("orders")}}}};
}

QJsonObject jsonWith(const QString &name, const QJsonValue &value)
{
    QJsonObject json = smallest();
    json.insert(name, value);
    return json;
}

QJsonObject jsonWithPublicKey(const QString &text)
{
    return jsonWith(QStringLiteral("credential"), QJsonObject{{QStringLiteral("public_key"), text}});
}

// Of RFC 8410 10.1, the example of a public key.
const QString pem = QStringLiteral("-----BEGIN PUBLIC KEY-----\n"
                                   "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                                   "-----END PUBLIC KEY-----\n");
// Of RFC 8410 10.3, the example of a private key.
const QString privatePem = QStringLiteral("-----BEGIN PRIVATE KEY-----\n"
                                          "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n"
                                          "-----END PRIVATE KEY-----\n");

} // namespace

class TestBlueprint : public QObject {
    Q_OBJECT
private slots:
    void needsNothingButAService()
    {
        const auto blueprint = setup::blueprintFrom(smallest());
        QVERIFY(blueprint);
        QCOMPARE(blueprint->service.name, QStringLiteral("orders"));
        QCOMPARE(blueprint->signingKey.algorithm, QStringLiteral("RS256"));
        QCOMPARE(blueprint->signingKey.length, 2048);
        QCOMPARE(blueprint->claimsToVerify, QStringList{QStringLiteral("exp")});
        QCOMPARE(blueprint->consumer, QStringLiteral("fusionauth"));
        QCOMPARE(blueprint->protect, setup::Protect::Service);
        QVERIFY(!setup::blueprintFrom(
            {{QStringLiteral("format"), QStringLiteral("latchkey-blueprint")}, {QStringLiteral("version"), 1}}));
    }

    void readsBackWhatItWrote()
    {
        const auto blueprint = setup::blueprintFrom(setup::exampleBlueprint());
        QVERIFY(blueprint);
        const auto again = setup::blueprintFrom(setup::toJson(*blueprint));
        QVERIFY(again);
        QCOMPARE(*again, *blueprint);
    }

    void namesAnOptionThatItDoesNotKnow_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("subject");
        QTest::newRow("top") << jsonWith(QStringLiteral("claims_to_check"), QJsonArray{})
                             << QStringLiteral("blueprint.claims_to_check");
        QTest::newRow("nested") << jsonWith(QStringLiteral("tenant"), QJsonObject{{QStringLiteral("isuer"), QString()}})
                                << QStringLiteral("blueprint.tenant.isuer");
        QTest::newRow("algorithm") << jsonWith(QStringLiteral("signing_key"),
                                               QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("HS256")}})
                                   << QStringLiteral("blueprint.signing_key.algorithm");
        QTest::newRow("length") << jsonWith(QStringLiteral("signing_key"),
                                            QJsonObject{{QStringLiteral("length"), 1024}})
                                << QStringLiteral("blueprint.signing_key.length");
        QTest::newRow("key id") << jsonWith(QStringLiteral("signing_key"),
                                            QJsonObject{{QStringLiteral("id"), QStringLiteral("first")}})
                                << QStringLiteral("blueprint.signing_key.id");
        QTest::newRow("claim") << jsonWith(QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("aud")})
                               << QStringLiteral("blueprint.claims_to_verify");
        QTest::newRow("protect") << jsonWith(QStringLiteral("protect"), QStringLiteral("everything"))
                                 << QStringLiteral("blueprint.protect");
        QTest::newRow("type") << jsonWith(QStringLiteral("consumer"), QStringLiteral("fusionauth"))
                              << QStringLiteral("blueprint.consumer");
        QTest::newRow("id") << jsonWith(QStringLiteral("id"), QStringLiteral("1")) << QStringLiteral("blueprint.id");
    }
    void namesAnOptionThatItDoesNotKnow()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, subject);
        const auto blueprint = setup::blueprintFrom(json);
        QVERIFY(!blueprint);
        QCOMPARE(blueprint.error().kind, Error::Kind::Malformed);
        QCOMPARE(blueprint.error().subject, subject);
    }

    void keepsAPublicKeyInOneForm()
    {
        const auto blueprint = setup::blueprintFrom(jsonWithPublicKey(pem));
        QVERIFY(blueprint);
        QCOMPARE(blueprint->publicKey, pem);
        QString windows = pem;
        windows.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
        QCOMPARE(setup::blueprintFrom(jsonWithPublicKey(windows))->id, blueprint->id);
        QCOMPARE(*setup::blueprintFrom(setup::toJson(*blueprint)), *blueprint);
    }

    void refusesAPrivateKeyAndKeepsNothingOfIt()
    {
        const auto blueprint = setup::blueprintFrom(jsonWithPublicKey(privatePem));
        QVERIFY(!blueprint);
        QCOMPARE(blueprint.error().kind, Error::Kind::PrivateKey);
        QCOMPARE(blueprint.error().subject, QStringLiteral("blueprint.credential.public_key"));
        QVERIFY(!blueprint.error().evidence.contains(QStringLiteral("MC4CAQ")));
    }

    void refusesWhatIsNoPublicKey()
    {
        const auto blueprint = setup::blueprintFrom(jsonWithPublicKey(QStringLiteral("ssh-ed25519 AAAA")));
        QVERIFY(!blueprint);
        QCOMPARE(blueprint.error().kind, Error::Kind::Malformed);
        QCOMPARE(blueprint.error().subject, QStringLiteral("blueprint.credential.public_key"));
    }

    void takesOneWayOfChoosingAKey()
    {
        const QJsonObject chosen{{QStringLiteral("id"), QStringLiteral("33333333-3333-4333-8333-333333333333")}};
        QJsonObject json = jsonWithPublicKey(pem);
        json.insert(QStringLiteral("signing_key"), chosen);
        const auto both = setup::blueprintFrom(json);
        QVERIFY(!both);
        QCOMPARE(both.error().subject, QStringLiteral("blueprint.credential.public_key"));
        const auto one = setup::blueprintFrom(jsonWith(QStringLiteral("signing_key"), chosen));
        QVERIFY(one);
        QCOMPARE(one->signingKey.id, QStringLiteral("33333333-3333-4333-8333-333333333333"));
        QCOMPARE(*setup::blueprintFrom(setup::toJson(*one)), *one);
    }

    void writesOnlyWhatIsSet()
    {
        const QJsonObject json = setup::toJson(*setup::blueprintFrom(smallest()));
        QCOMPARE(json.value(QStringLiteral("signing_key")).toObject().keys(),
                 (QStringList{QStringLiteral("algorithm"), QStringLiteral("length")}));
        QCOMPARE(json.value(QStringLiteral("credential")).toObject().keys(), QStringList{QStringLiteral("key_claim")});
    }

    void takesItsIdFromItsContent()
    {
        const auto first = setup::blueprintFrom(smallest());
        const auto same =
            setup::blueprintFrom(jsonWith(QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("exp")}));
        const auto other = setup::blueprintFrom(jsonWith(QStringLiteral("claims_to_verify"), QJsonArray{}));
        const auto decided = setup::blueprintFrom(jsonWith(
            QStringLiteral("decisions"), QJsonObject{{QStringLiteral("credential"), QStringLiteral("replace")}}));
        QCOMPARE(same->id, first->id);
        QVERIFY(other->id != first->id);
        QCOMPARE(decided->id, first->id);
    }

    void givesEachRoleAndEnvironmentAnIdOfItsOwn()
    {
        const auto blueprint = setup::blueprintFrom(smallest());
        const QString id = setup::objectId(*blueprint, QStringLiteral("consumer x"), QStringLiteral("test"));
        QCOMPARE(setup::objectId(*blueprint, QStringLiteral("consumer x"), QStringLiteral("test")), id);
        QVERIFY(setup::objectId(*blueprint, QStringLiteral("route x"), QStringLiteral("test")) != id);
        QVERIFY(setup::objectId(*blueprint, QStringLiteral("consumer x"), QStringLiteral("live")) != id);
        QCOMPARE(QUuid::fromString(id).version(), QUuid::Sha1);
    }
};

LATCHKEY_TEST(TestBlueprint)
#include "test_blueprint.moc"
