// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/placeholders.h"

#include "support/suite.h"

#include <QJsonArray>
#include <QtTest>

namespace {

api::Call exampleCall()
{
    return {model::System::Kong,
            api::Method::Put,
            QStringLiteral("/things/1"),
            QJsonObject{
                {QStringLiteral("key"), api::from(QStringLiteral("signing_key.kid"))},
                {QStringLiteral("list"),
                 QJsonArray{
                     api::from(QStringLiteral("signing_key.publicKey")), api::from(QStringLiteral("signing_key.kid")),
                     QJsonObject{{QStringLiteral("password"), api::secret(QStringLiteral("test_user.password"))}}}}},
            {}};
}

} // namespace

class TestPlaceholders : public QObject {
    Q_OBJECT
private slots:
    void areFoundWhereverTheyStand()
    {
        QCOMPARE(api::valuesNeeded(exampleCall()),
                 (QStringList{QStringLiteral("signing_key.kid"), QStringLiteral("signing_key.publicKey")}));
        QCOMPARE(api::secretsNeeded(exampleCall()), QStringList{QStringLiteral("test_user.password")});
    }

    void areFilledWhereverTheyStand()
    {
        api::Fillings fillings;
        fillings.values = {{QStringLiteral("signing_key.kid"), QStringLiteral("k1")},
                           {QStringLiteral("signing_key.publicKey"), QStringLiteral("PEM")}};
        fillings.secrets.insert(QStringLiteral("test_user.password"), base::Secret("hunter2"));
        const auto filled = api::filled(exampleCall(), fillings);
        QVERIFY(filled);
        QCOMPARE(filled->body,
                 QJsonValue(
                     QJsonObject{{QStringLiteral("key"), QStringLiteral("k1")},
                                 {QStringLiteral("list"),
                                  QJsonArray{QStringLiteral("PEM"), QStringLiteral("k1"),
                                             QJsonObject{{QStringLiteral("password"), QStringLiteral("hunter2")}}}}}));
        QCOMPARE(filled->path, QStringLiteral("/things/1"));
    }

    void aMissingValueIsNamed()
    {
        api::Fillings fillings;
        fillings.values = {{QStringLiteral("signing_key.kid"), QStringLiteral("k1")}};
        const auto filled = api::filled(exampleCall(), fillings);
        QVERIFY(!filled);
        QCOMPARE(filled.error().kind, base::Error::Kind::Missing);
        QCOMPARE(filled.error().subject, QStringLiteral("signing_key.publicKey"));
    }

    void aMissingSecretIsNamed()
    {
        api::Fillings fillings;
        fillings.values = {{QStringLiteral("signing_key.kid"), QStringLiteral("k1")},
                           {QStringLiteral("signing_key.publicKey"), QStringLiteral("PEM")}};
        const auto filled = api::filled(exampleCall(), fillings);
        QVERIFY(!filled);
        QCOMPARE(filled.error().subject, QStringLiteral("test_user.password"));
    }

    void aValueThatLooksLikeOneIsNotFilledAgain()
    {
        api::Call call;
        call.body = QJsonObject{{QStringLiteral("key"), api::from(QStringLiteral("a"))}};
        api::Fillings fillings;
        fillings.values = {{QStringLiteral("a"), QStringLiteral(R"({"$secret":"b"})")}};
        fillings.secrets.insert(QStringLiteral("b"), base::Secret("hunter2"));
        const auto filled = api::filled(call, fillings);
        QVERIFY(filled);
        QCOMPARE(filled->body, QJsonValue(QJsonObject{{QStringLiteral("key"), QStringLiteral(R"({"$secret":"b"})")}}));
    }

    void aCallWithoutBodyStaysAsItIs()
    {
        const api::Call call;
        const auto filled = api::filled(call, {});
        QVERIFY(filled);
        QCOMPARE(*filled, call);
    }
};

LATCHKEY_TEST(TestPlaceholders)
#include "test_placeholders.moc"
