// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Rules of the Admin API that the recordings do not show.
#include "kong_client.h"
#include "support/suite.h"

#include <QtTest>

using namespace kong_client;
using twins::KongTwin;

class TestKongEntities : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_twin = std::make_unique<KongTwin>();
        QCOMPARE(send(*m_twin, "POST", "/services", R"({"name":"s","host":"localhost"})").status, 201);
        QCOMPARE(send(*m_twin, "POST", "/services/s/routes", R"({"name":"r","paths":["/r"]})").status, 201);
        QCOMPARE(send(*m_twin, "POST", "/consumers", R"({"username":"a"})").status, 201);
        QCOMPARE(send(*m_twin, "POST", "/consumers", R"({"username":"b"})").status, 201);
        QCOMPARE(send(*m_twin, "POST", "/consumers/a/jwt", "{\"key\":\"https://idp/\",\"secret\":\"x\"}").status, 201);
    }

    void findsACredentialByAKeyThatIsAnAddress()
    {
        QCOMPARE(send(*m_twin, "GET", "/jwts/https%3A%2F%2Fidp%2F").status, 200);
        QCOMPARE(send(*m_twin, "GET", "/consumers/a/jwt/https%3A%2F%2Fidp%2F").status, 200);
        QCOMPARE(send(*m_twin, "GET", "/consumers/b/jwt/https%3A%2F%2Fidp%2F").status, 404);
    }

    void toleratesATrailingSlash() { QCOMPARE(send(*m_twin, "GET", "/services/").status, 200); }

    void movesACredentialToTheConsumerOfANestedPut()
    {
        const QString id = member(send(*m_twin, "GET", "/consumers/a/jwt/https%3A%2F%2Fidp%2F"), "id").toString();
        QCOMPARE(send(*m_twin, "PUT", "/consumers/b/jwt/https%3A%2F%2Fidp%2F", "{}").status, 200);
        QCOMPARE(rows(*m_twin, "/consumers/a/jwt").size(), 0);
        const QJsonArray moved = rows(*m_twin, "/consumers/b/jwt");
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.at(0).toObject().value(QLatin1String("id")).toString(), id);
        QVERIFY(moved.at(0).toObject().value(QLatin1String("secret")) != QJsonValue(QStringLiteral("x")));
    }

    void removesWhatGoesWithAConsumer()
    {
        QCOMPARE(send(*m_twin, "POST", "/consumers/a/acls", R"({"group":"g"})").status, 201);
        QCOMPARE(send(*m_twin, "POST", "/consumers/a/key-auth", R"({"key":"k"})").status, 201);
        QCOMPARE(send(*m_twin, "POST", "/consumers/a/plugins", R"({"name":"request-termination"})").status, 201);
        QCOMPARE(send(*m_twin, "DELETE", "/consumers/a").status, 204);
        for (const char *path : {"/jwts", "/acls", "/key-auths", "/plugins"})
            QCOMPARE(rows(*m_twin, path).size(), 0);
    }

    void removesThePluginsOfARoute()
    {
        QCOMPARE(send(*m_twin, "POST", "/routes/r/plugins", R"({"name":"jwt"})").status, 201);
        QCOMPARE(send(*m_twin, "DELETE", "/routes/r").status, 204);
        QCOMPARE(rows(*m_twin, "/plugins").size(), 0);
    }

    void leavesAServicesPluginsWhereItsRoutesBlockTheRemoval()
    {
        QCOMPARE(send(*m_twin, "POST", "/services/s/plugins", R"({"name":"jwt"})").status, 201);
        QCOMPARE(send(*m_twin, "DELETE", "/services/s").status, 400);
        QCOMPARE(rows(*m_twin, "/plugins").size(), 1);
    }

    void refusesAnIdThatIsTaken()
    {
        const QByteArray id = member(send(*m_twin, "GET", "/consumers/a"), "id").toString().toUtf8();
        const model::Answer answer = send(*m_twin, "POST", "/consumers", R"({"username":"c","id":")" + id + R"("})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "code").toInt(), 3);
        QCOMPARE(member(answer, "message").toString(),
                 QStringLiteral("primary key violation on key '{id=\"%1\"}'").arg(QString::fromUtf8(id)));
    }

    void refusesAReferenceToNothing()
    {
        const model::Answer answer = send(
            *m_twin, "POST", "/routes", R"({"paths":["/x"],"service":{"id":"11111111-2222-4333-8444-555555555555"}})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "code").toInt(), 4);
        QCOMPARE(member(answer, "fields.service.id").toString(),
                 QStringLiteral("11111111-2222-4333-8444-555555555555"));
    }

    void refusesAMalformedNameInThePath()
    {
        const model::Answer answer = send(*m_twin, "GET", "/services/a%20b");
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "code").toInt(), 10);
    }

    void refusesARouteWithoutAMatcher()
    {
        const model::Answer answer = send(*m_twin, "POST", "/routes", R"({"name":"x"})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "message").toString(),
                 QStringLiteral("schema violation (must set one of 'methods', 'hosts', 'headers', 'paths', 'snis' when "
                                "'protocols' is 'https')"));
    }

    void refusesAMaximumExpirationWithoutExp()
    {
        const model::Answer answer =
            send(*m_twin, "POST", "/services/s/plugins",
                 R"({"name":"jwt","config":{"maximum_expiration":60,"claims_to_verify":["nbf"]}})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "message").toString(),
                 QStringLiteral("2 schema violations (failed conditional validation given value of field "
                                "'config.maximum_expiration'; config.claims_to_verify: expected to contain: exp)"));
    }

    void refusesProtocolsThatTheRouteDoesNotHave()
    {
        const model::Answer answer =
            send(*m_twin, "POST", "/routes/r/plugins", R"({"name":"jwt","protocols":["grpc"]})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "fields.protocols").toString(),
                 QStringLiteral("must match the associated route's protocols"));
    }

    void dropsRepeatedValuesOfASet()
    {
        const model::Answer answer = send(*m_twin, "POST", "/services/s/plugins",
                                          R"({"name":"jwt","config":{"claims_to_verify":["exp","exp"]}})");
        QCOMPARE(member(answer, "config.claims_to_verify").toArray(), QJsonArray{QStringLiteral("exp")});
    }

    void readsAFormsTextsAsTheSchemaWants()
    {
        const model::Answer answer =
            sendForm(*m_twin, "POST", "/services/s/plugins",
                     "name=jwt&enabled=false&config.maximum_expiration=60&config.claims_to_verify[1]=exp&"
                     "config.run_on_preflight=false&config.realm=&tags=one&tags=two");
        QCOMPARE(answer.status, 201);
        QCOMPARE(member(answer, "enabled"), QJsonValue(false));
        QCOMPARE(member(answer, "config.maximum_expiration"), QJsonValue(60));
        QCOMPARE(member(answer, "config.run_on_preflight"), QJsonValue(false));
        QCOMPARE(member(answer, "config.realm"), QJsonValue(QJsonValue::Null));
        QCOMPARE(member(answer, "tags").toArray(), (QJsonArray{QStringLiteral("one"), QStringLiteral("two")}));
    }

    void refusesMoreThanAThousandArguments()
    {
        QByteArray form;
        for (int i = 0; i < 1001; ++i)
            form += "a" + QByteArray::number(i) + "=1&";
        const model::Answer answer = sendForm(*m_twin, "POST", "/services", form);
        QCOMPARE(answer.status, 400);
        QCOMPARE(member(answer, "message").toString(), QStringLiteral("Too many arguments"));
    }

    void survivesANameOfAMillionDots()
    {
        QCOMPARE(sendForm(*m_twin, "POST", "/services", QByteArray(1'000'000, '.') + "=1").status, 400);
    }

    void changesTheReferencedEntity()
    {
        QCOMPARE(send(*m_twin, "PATCH", "/routes/r/service", R"({"retries":1})").status, 200);
        QCOMPARE(member(send(*m_twin, "GET", "/services/s"), "retries"), QJsonValue(1));
        QCOMPARE(send(*m_twin, "DELETE", "/routes/r/service").status, 405);
    }

    void takesAnIdInUpperCase()
    {
        QCOMPARE(send(*m_twin, "PUT", "/consumers/AAAAAAAA-1111-4222-8333-444444444444", R"({"username":"u"})").status,
                 200);
        QCOMPARE(member(send(*m_twin, "GET", "/consumers/u"), "id").toString(),
                 QStringLiteral("aaaaaaaa-1111-4222-8333-444444444444"));
    }

private:
    std::unique_ptr<KongTwin> m_twin;
};

LATCHKEY_TEST(TestKongEntities)
#include "test_kong_entities.moc"
