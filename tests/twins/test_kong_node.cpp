// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Lists, versions, snapshots, the proxy, and a node without database.
#include "kong_client.h"
#include "support/suite.h"

#include <QtTest>

using namespace kong_client;
using twins::KongTwin;

namespace {

QStringList algorithmsOf(KongTwin &twin)
{
    QStringList names;
    for (const QJsonValue &field : member(send(twin, "GET", "/schemas/jwt_secrets"), "fields").toArray()) {
        for (const QJsonValue &name :
             field.toObject().value(QLatin1String("algorithm")).toObject().value(QLatin1String("one_of")).toArray())
            names.append(name.toString());
    }
    return names;
}

void wire(KongTwin &twin)
{
    send(twin, "POST", "/services", R"({"name":"s","url":"http://localhost:1/base"})");
    send(twin, "POST", "/services/s/routes", R"({"name":"r","paths":["/r"]})");
    send(twin, "POST", "/consumers", R"({"username":"c","tags":["t"]})");
    send(twin, "POST", "/consumers/c/jwt", R"({"key":"k","secret":"x"})");
    send(twin, "POST", "/consumers/c/acls", R"({"group":"g"})");
    send(twin, "POST", "/consumers/c/key-auth", R"({"key":"kk"})");
}

model::Request through(const QByteArray &target)
{
    return {"GET", "http://127.0.0.1:8000" + target, {{"Host", "127.0.0.1:8000"}}, {}};
}

} // namespace

class TestKongNode : public QObject {
    Q_OBJECT
private slots:
    void knowsTheAlgorithmsOfItsVersion()
    {
        KongTwin before(QStringLiteral("3.6.1"));
        KongTwin since(QStringLiteral("3.7.1"));
        QCOMPARE(algorithmsOf(before).size(), 8);
        QCOMPARE(algorithmsOf(since).size(), 13);
        send(before, "POST", "/consumers", R"({"username":"c"})");
        QCOMPARE(send(before, "POST", "/consumers/c/jwt", R"({"algorithm":"PS256","key":"k"})").status, 400);
    }

    void hasTheFieldsOfItsVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("realm");
        QTest::addColumn<bool>("instanceName");
        QTest::addColumn<bool>("edition");
        QTest::newRow("2.8.5") << QStringLiteral("2.8.5") << false << false << false;
        QTest::newRow("3.4.2") << QStringLiteral("3.4.2") << false << true << false;
        QTest::newRow("3.7.1") << QStringLiteral("3.7.1") << false << true << true;
        QTest::newRow("3.8.0") << QStringLiteral("3.8.0") << true << true << true;
    }

    void hasTheFieldsOfItsVersion()
    {
        QFETCH(QString, version);
        QFETCH(bool, realm);
        QFETCH(bool, instanceName);
        QFETCH(bool, edition);
        KongTwin twin(version);
        const model::Answer plugin = send(twin, "POST", "/plugins", R"({"name":"jwt"})");
        QCOMPARE(plugin.status, 201);
        QCOMPARE(member(plugin, "config").toObject().contains(QLatin1String("realm")), realm);
        QCOMPARE(jsonOf(plugin).contains(QLatin1String("instance_name")), instanceName);
        QCOMPARE(jsonOf(send(twin, "GET", "/")).contains(QLatin1String("edition")), edition);
    }

    void writesANextThatLeadsThroughTheList()
    {
        KongTwin twin;
        for (int i = 0; i < 7; ++i)
            send(twin, "POST", "/consumers", R"({"username":"c)" + QByteArray::number(i) + R"(","tags":["t"]})");
        QByteArray path = "/consumers?size=3&tags=t";
        qsizetype found = 0;
        int pages = 0;
        while (!path.isEmpty()) {
            const model::Answer page = send(twin, "GET", path);
            found += member(page, "data").toArray().size();
            path = member(page, "next").toString().toUtf8();
            ++pages;
        }
        QCOMPARE(found, 7);
        QCOMPARE(pages, 3);
    }

    void forgetsSizeInTheNextOfANestedList()
    {
        KongTwin twin;
        wire(twin);
        send(twin, "POST", "/consumers/c/jwt", R"({"key":"k2"})");
        const model::Answer page = send(twin, "GET", "/consumers/c/jwt?size=1&tags=none");
        QCOMPARE(member(page, "data").toArray().size(), 1); // tags do not filter here
        const QString id = member(send(twin, "GET", "/consumers/c"), "id").toString();
        const QString next = member(page, "next").toString();
        QVERIFY2(next.startsWith(QStringLiteral("/consumers/%1/jwt?offset=").arg(id)), qPrintable(next));
        QVERIFY(!next.contains(QLatin1String("size")) && !next.contains(QLatin1String("tags")));
        QCOMPARE(rows(twin, next.toUtf8()).size(), 1);
    }

    void refusesAnOffsetThatIsNone()
    {
        KongTwin twin;
        QCOMPARE(member(send(twin, "GET", "/consumers?offset=!!"), "message").toString(),
                 QStringLiteral("'!!' is not a valid offset: bad base64 encoding"));
        QCOMPARE(member(send(twin, "GET", "/consumers?offset=aGVsbG8"), "message").toString(),
                 QStringLiteral("'aGVsbG8' is not a valid offset: bad json encoding"));
    }

    void comesBackFromItsOwnSnapshot()
    {
        KongTwin twin;
        wire(twin);
        send(twin, "POST", "/services/s/plugins", R"({"name":"jwt","config":{"claims_to_verify":["exp"]}})");
        const model::KongState state = twin.state();
        const KongTwin again(state);
        QVERIFY(again.state() == state);
        QCOMPARE(state.services.size(), 1);
        QCOMPARE(state.credentials.first().key, QStringLiteral("k"));
        QCOMPARE(state.keyAuths.size(), 1);
        QCOMPARE(state.aclGroups.size(), 1);
    }

    void letsTheProxySeeEveryWrite()
    {
        KongTwin twin;
        wire(twin);
        const auto open = twin.proxy(through("/r/x"), world());
        QVERIFY(!open.answer);
        QCOMPARE(open.upstream.url, QByteArray("http://localhost:1/base/x"));
        send(twin, "POST", "/services/s/plugins", R"({"name":"jwt"})");
        const auto guarded = twin.proxy(through("/r/x"), world());
        QVERIFY(guarded.answer);
        QCOMPARE(guarded.answer->status, 401);
    }

    void namesTheRequestInItsOwnErrors()
    {
        const KongTwin twin;
        const auto proxied = twin.proxy(through("/nowhere"), world());
        QVERIFY(proxied.answer);
        QCOMPARE(proxied.answer->status, 404);
        const QJsonObject body = jsonOf(*proxied.answer);
        QCOMPARE(body.value(QLatin1String("message")).toString(), QStringLiteral("no Route matched with those values"));
        QCOMPARE(body.value(QLatin1String("request_id")).toString().toUtf8(),
                 model::headerValue(proxied.answer->headers, "x-kong-request-id").value_or(QByteArray()));
    }

    void refusesWritesWithoutDatabase()
    {
        KongTwin twin;
        wire(twin);
        twin.setDbless(true);
        const QByteArray id = member(send(twin, "GET", "/consumers/c"), "id").toString().toUtf8();
        const model::Answer answer = send(twin, "PATCH", "/consumers/" + id, R"({"custom_id":"x"})");
        QCOMPARE(answer.status, 405);
        QCOMPARE(member(answer, "message").toString(),
                 QStringLiteral("cannot update 'consumers' entities when not using a database"));
        QCOMPARE(send(twin, "POST", "/consumers", R"({"foo":1})").status, 400); // validation comes first
        QVERIFY(!jsonOf(send(twin, "GET", "/status")).contains(QLatin1String("database")));
        QVERIFY(!twin.state().capabilities.writable);
    }
};

LATCHKEY_TEST(TestKongNode)
#include "test_kong_node.moc"
