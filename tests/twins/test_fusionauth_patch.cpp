// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const QString urls = u"application.oauthConfiguration.authorizedRedirectURLs"_s;

Server withApplication(const QString &version = u"1.69.0"_s)
{
    Server server(version);
    const QJsonObject oauth{{u"authorizedRedirectURLs"_s, QJsonArray{u"https://a.example.com"_s}}};
    server.addApplication(app1, {{u"name"_s, u"One"_s}, {u"oauthConfiguration"_s, oauth}});
    return server;
}

QJsonObject redirectTo(const QString &url)
{
    const QJsonObject oauth{{u"authorizedRedirectURLs"_s, QJsonArray{url}}};
    return {{u"application"_s, QJsonObject{{u"oauthConfiguration"_s, oauth}}}};
}

QJsonObject operation(const QString &op, const QString &pointer, const QJsonValue &value = QJsonValue::Undefined)
{
    return {{u"op"_s, op}, {u"path"_s, pointer}, {u"value"_s, value}};
}

const model::Headers mergePatch{{"Content-Type", "application/merge-patch+json"}};
const model::Headers jsonPatch{{"Content-Type", "application/json-patch+json"}};

} // namespace

class TestFusionAuthPatch : public QObject {
    Q_OBJECT
private slots:
    void growsListsWithPlainJson()
    {
        Server server = withApplication();
        const auto reply = server.patch(applicationPath, redirectTo(u"https://b.example.com"_s));
        QCOMPARE(reply.at(urls).toArray(), (QJsonArray{u"https://a.example.com"_s, u"https://b.example.com"_s}));
    }

    void replacesListsWithMergePatch()
    {
        Server server = withApplication();
        const auto reply = server.call("PATCH", applicationPath, redirectTo(u"https://b.example.com"_s), mergePatch);
        QCOMPARE(reply.at(urls).toArray(), QJsonArray{u"https://b.example.com"_s});
    }

    void removesByNull()
    {
        Server server = withApplication();
        const QJsonObject oauth{{u"authorizedRedirectURLs"_s, QJsonValue::Null}};
        const QJsonObject body{{u"application"_s, QJsonObject{{u"oauthConfiguration"_s, oauth}}}};
        QCOMPARE(server.patch(applicationPath, body).at(urls), QJsonValue(QJsonValue::Undefined));
        QCOMPARE(withApplication().call("PATCH", applicationPath, body, mergePatch).at(urls),
                 QJsonValue(QJsonValue::Undefined));
    }

    void appliesJsonPatchToTheWrapper()
    {
        Server server = withApplication();
        const QJsonArray operations{
            operation(u"test"_s, u"/application/name"_s, u"One"_s),
            operation(u"replace"_s, u"/application/name"_s, u"Two"_s),
            operation(u"add"_s, u"/application/oauthConfiguration/authorizedRedirectURLs/-"_s,
                      u"https://b.example.com"_s),
            operation(u"remove"_s, u"/application/oauthConfiguration/authorizedRedirectURLs/0"_s)};
        const auto reply = server.call("PATCH", applicationPath, operations, jsonPatch);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"application.name"_s), u"Two"_s);
        QCOMPARE(reply.at(urls).toArray(), QJsonArray{u"https://b.example.com"_s});
    }

    void stopsAtATestThatDoesNotHold()
    {
        Server server = withApplication();
        const QJsonArray operations{operation(u"test"_s, u"/application/name"_s, u"Other"_s),
                                    operation(u"replace"_s, u"/application/name"_s, u"Two"_s)};
        const auto reply = server.call("PATCH", applicationPath, operations, jsonPatch);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{u"[JSONPatchTestFailed]"_s});
        QCOMPARE(server.get(applicationPath).textAt(u"application.name"_s), u"One"_s);
    }

    void refusesJsonPatchToPlacesThatAreNotThere_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::newRow("no member") << u"/application/nothing/inside"_s;
        QTest::newRow("no index") << u"/application/oauthConfiguration/authorizedRedirectURLs/7"_s;
        QTest::newRow("no pointer") << u"application/name"_s;
    }
    void refusesJsonPatchToPlacesThatAreNotThere()
    {
        QFETCH(QString, pointer);
        Server server = withApplication();
        const auto reply =
            server.call("PATCH", applicationPath, QJsonArray{operation(u"remove"_s, pointer)}, jsonPatch);
        QCOMPARE(reply.errors(), QStringList{u"[invalidJSON]"_s});
    }

    void checksTheOutcomeOfAJsonPatch()
    {
        Server server = withApplication();
        const QJsonArray operations{operation(u"add"_s, u"/application/colour"_s, u"red"_s)};
        QCOMPARE(server.call("PATCH", applicationPath, operations, jsonPatch).errors(),
                 QStringList{u"[invalidJSON]"_s});
    }

    void refusesOtherMediaTypes()
    {
        Server server = withApplication();
        const auto reply = server.call("PATCH", applicationPath, QJsonObject(), {{"Content-Type", "text/plain"}});
        QCOMPARE(reply.errors(), QStringList{u"[PatchNotSupported]"_s});
    }

    void knowsPlainJsonAloneBefore139()
    {
        Server server = withApplication(u"1.38.1"_s);
        const QJsonObject body{{u"application"_s, QJsonObject{{u"name"_s, u"Two"_s}}}};
        QCOMPARE(server.call("PATCH", applicationPath, body, mergePatch).errors(),
                 QStringList{u"[PatchNotSupported]"_s});
        QCOMPARE(server.patch(applicationPath, body).status, 200);
    }

    void breaksOnMergePatchOfATenantFrom162To166()
    {
        const QJsonObject body{{u"tenant"_s, QJsonObject{{u"issuer"_s, u"https://a"_s}}}};
        const QMap<QString, int> statuses{
            {u"1.61.0"_s, 200}, {u"1.62.0"_s, 500}, {u"1.66.0"_s, 500}, {u"1.67.0"_s, 200}};
        for (auto it = statuses.begin(); it != statuses.end(); ++it) {
            Server server(it.key());
            QCOMPARE(server.call("PATCH", u"/api/tenant/"_s + server.defaultTenant(), body, mergePatch).status,
                     it.value());
        }
    }
};

LATCHKEY_TEST(TestFusionAuthPatch)
#include "test_fusionauth_patch.moc"
