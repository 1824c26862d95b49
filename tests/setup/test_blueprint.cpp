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

QJsonObject with(const QString &name, const QJsonValue &value)
{
    QJsonObject json = smallest();
    json.insert(name, value);
    return json;
}

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
        QTest::newRow("top") << with(QStringLiteral("claims_to_check"), QJsonArray{})
                             << QStringLiteral("blueprint.claims_to_check");
        QTest::newRow("nested") << with(QStringLiteral("tenant"), QJsonObject{{QStringLiteral("isuer"), QString()}})
                                << QStringLiteral("blueprint.tenant.isuer");
        QTest::newRow("algorithm") << with(QStringLiteral("signing_key"),
                                           QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("HS256")}})
                                   << QStringLiteral("blueprint.signing_key.algorithm");
        QTest::newRow("length") << with(QStringLiteral("signing_key"), QJsonObject{{QStringLiteral("length"), 1024}})
                                << QStringLiteral("blueprint.signing_key.length");
        QTest::newRow("claim") << with(QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("aud")})
                               << QStringLiteral("blueprint.claims_to_verify");
        QTest::newRow("protect") << with(QStringLiteral("protect"), QStringLiteral("everything"))
                                 << QStringLiteral("blueprint.protect");
        QTest::newRow("type") << with(QStringLiteral("consumer"), QStringLiteral("fusionauth"))
                              << QStringLiteral("blueprint.consumer");
        QTest::newRow("id") << with(QStringLiteral("id"), QStringLiteral("1")) << QStringLiteral("blueprint.id");
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

    void takesItsIdFromItsContent()
    {
        const auto first = setup::blueprintFrom(smallest());
        const auto same =
            setup::blueprintFrom(with(QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("exp")}));
        const auto other = setup::blueprintFrom(with(QStringLiteral("claims_to_verify"), QJsonArray{}));
        const auto decided = setup::blueprintFrom(
            with(QStringLiteral("decisions"), QJsonObject{{QStringLiteral("credential"), QStringLiteral("replace")}}));
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
