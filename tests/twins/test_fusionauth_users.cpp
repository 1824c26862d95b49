// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "support/suite.h"

#include <QtTest>

using namespace tests;

namespace {

const QString userPath = u"/api/user/"_s + user1;

QJsonObject user(const QJsonObject &fields)
{
    return {{u"user"_s, fields}};
}

} // namespace

class TestFusionAuthUsers : public QObject {
    Q_OBJECT
private slots:
    void createsWithATokenOfItsOwn()
    {
        Server server;
        const auto reply =
            server.post(userPath, user({{u"email"_s, u"Ann@Example.com"_s}, {u"password"_s, u"correct horse"_s}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"user.id"_s), user1);
        QCOMPARE(reply.textAt(u"user.email"_s), email);
        QCOMPARE(reply.textAt(u"user.tenantId"_s), server.defaultTenant());
        QCOMPARE(payloadOf(reply.textAt(u"token"_s)).value(u"authenticationType"_s), QJsonValue(u"USER_CREATE"_s));
    }

    void neverTellsPasswords()
    {
        Server server;
        const auto reply = server.post(userPath, user({{u"email"_s, email}, {u"password"_s, u"correct horse"_s}}));
        QVERIFY(!reply.text.contains("correct horse"));
        QVERIFY(!server.get(userPath).text.contains("assword\""));
        QVERIFY(!QJsonDocument(model::toJson(server.twin.state())).toJson().contains("correct horse"));
    }

    void wantsEmailOrUsername()
    {
        QCOMPARE(Server().post(userPath, user({{u"password"_s, u"correct horse"_s}})).errors(),
                 (QStringList{u"user.email [blank]user.email"_s, u"user.username [blank]user.username"_s}));
    }

    void wantsAPasswordBefore159()
    {
        const QJsonObject body = user({{u"email"_s, email}});
        QCOMPARE(Server(u"1.58.0"_s).post(userPath, body).errors(),
                 QStringList{u"user.password [blank]user.password"_s});
        QCOMPARE(Server(u"1.59.0"_s).post(userPath, body).status, 200);
    }

    void refusesEmailThatIsNone()
    {
        QCOMPARE(Server().post(userPath, user({{u"email"_s, u"ann"_s}})).errors(),
                 QStringList{u"user.email [notEmail]user.email"_s});
    }

    void refusesWhatIsTakenInTheTenant()
    {
        Server server;
        const QJsonObject body = user({{u"email"_s, email}, {u"username"_s, u"ann"_s}});
        server.post(userPath, body);
        QCOMPARE(server.post(u"/api/user"_s, body).errors(),
                 (QStringList{u"user.email [duplicate]user.email"_s, u"user.username [duplicate]user.username"_s}));
        QCOMPARE(server.post(userPath, user({{u"email"_s, u"bob@example.com"_s}})).errors(),
                 QStringList{u"userId [duplicate]userId"_s});
    }

    void tellsAClashWithADeactivatedUserApart()
    {
        Server server;
        server.addUser(user1, email);
        server.remove(userPath);
        QCOMPARE(server.post(u"/api/user"_s, user({{u"email"_s, email}})).errors(),
                 QStringList{u"user.email [inactive]user.email"_s});
    }

    void takesTheSameEmailInAnotherTenant()
    {
        Server server;
        server.addTenantB();
        server.addUser(user1, email);
        QCOMPARE(server.forTenant(tenantB).post(u"/api/user"_s, user({{u"email"_s, email}})).status, 200);
    }

    void refusesBlockedDomains()
    {
        Server server;
        setTenant(server,
                  {{u"registrationConfiguration"_s, QJsonObject{{u"blockedDomains"_s, QJsonArray{u"example.com"_s}}}}});
        QCOMPARE(server.post(userPath, user({{u"email"_s, email}})).errors(),
                 QStringList{u"user.email [blocked]user.email"_s});
        QJsonObject body = user({{u"email"_s, email}});
        body.insert(u"disableDomainBlock"_s, true);
        QCOMPARE(server.post(userPath, body).status, 200);
    }

    void checksPasswords_data()
    {
        QTest::addColumn<QJsonObject>("rules");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("word");
        QTest::newRow("too short") << QJsonObject() << u"short"_s << u"[tooShort]"_s;
        QTest::newRow("too long") << QJsonObject{{u"maxLength"_s, 10}} << u"eleven char"_s << u"[tooLong]"_s;
        QTest::newRow("single case") << QJsonObject{{u"requireMixedCase"_s, true}} << u"alllower1"_s
                                     << u"[singleCase]"_s;
        QTest::newRow("only letters") << QJsonObject{{u"requireNonAlpha"_s, true}} << u"OnlyLetters"_s
                                      << u"[onlyAlpha]"_s;
        QTest::newRow("no digit") << QJsonObject{{u"requireNumber"_s, true}} << u"no digits!"_s << u"[requireNumber]"_s;
        QTest::newRow("contains the address")
            << QJsonObject{{u"disallowUserLoginId"_s, true}} << u"my ann@example.com"_s << u"[containsEmail]"_s;
    }
    void checksPasswords()
    {
        QFETCH(QJsonObject, rules);
        QFETCH(QString, password);
        QFETCH(QString, word);
        Server server;
        setTenant(server, {{u"passwordValidationRules"_s, rules}});
        QCOMPARE(server.post(userPath, user({{u"email"_s, email}, {u"password"_s, password}})).errors(),
                 QStringList{u"user.password "_s + word + u"user.password"_s});
    }

    void reportsAllPasswordRulesTogether()
    {
        Server server;
        setTenant(server, {{u"passwordValidationRules"_s,
                            QJsonObject{{u"requireMixedCase"_s, true}, {u"requireNumber"_s, true}}}});
        QCOMPARE(
            server.post(userPath, user({{u"email"_s, email}, {u"password"_s, u"abc"_s}})).errors(),
            (QStringList{u"user.password [requireNumber]user.password"_s, u"user.password [singleCase]user.password"_s,
                         u"user.password [tooShort]user.password"_s}));
    }

    void remembersPreviousPasswords()
    {
        Server server;
        const QJsonObject remember{{u"enabled"_s, true}, {u"count"_s, 2}};
        setTenant(server, {{u"passwordValidationRules"_s, QJsonObject{{u"rememberPreviousPasswords"_s, remember}}}});
        server.addUser(user1, email);
        QCOMPARE(server.patch(userPath, user({{u"password"_s, u"correct horse"_s}})).errors(),
                 QStringList{u"user.password [previouslyUsed]user.password"_s});
        QCOMPARE(server.patch(userPath, user({{u"password"_s, u"another horse"_s}})).status, 200);
    }

    void refusesToChangeAYoungPassword()
    {
        Server server;
        setTenant(server, {{u"minimumPasswordAge"_s, QJsonObject{{u"enabled"_s, true}, {u"seconds"_s, 30}}}});
        server.addUser(user1, email);
        const QJsonObject body = user({{u"password"_s, u"another horse"_s}});
        QCOMPARE(server.patch(userPath, body).errors(), QStringList{u"user.password [tooYoung]user.password"_s});
        server.world.nowMs += 30'000;
        QCOMPARE(server.patch(userPath, body).status, 200);
    }

    void checksPasswordsThatAreChangedToo()
    {
        Server server;
        server.addUser(user1, email);
        QCOMPARE(server.patch(userPath, user({{u"password"_s, u"short"_s}})).errors(),
                 QStringList{u"user.password [tooShort]user.password"_s});
    }

    void changesThePasswordByPatch()
    {
        Server server;
        server.addUser(user1, email);
        server.patch(userPath, user({{u"password"_s, u"another horse"_s}}));
        QCOMPARE(server.login(email, u"correct horse"_s).status, 404);
        QCOMPARE(server.login(email, u"another horse"_s).status, 200);
    }

    void resetsWithPutButKeepsThePassword()
    {
        Server server;
        server.addUser(user1, email);
        server.patch(userPath, user({{u"firstName"_s, u"Ann"_s}}));
        QVERIFY(server.put(userPath, user({{u"email"_s, email}})).at(u"user.firstName"_s).isUndefined());
        QCOMPARE(server.login(email, u"correct horse"_s).status, 200);
    }

    void findsByEmailUsernameAndLoginId()
    {
        Server server;
        server.post(userPath, user({{u"email"_s, email}, {u"username"_s, u"ann"_s}}));
        for (const QString &query :
             {u"email=ANN%40example.com"_s, u"username=ann"_s, u"loginId=ann"_s, u"loginId=ann@example.com"_s})
            QCOMPARE(server.get(u"/api/user?"_s + query).textAt(u"user.id"_s), user1);
        QCOMPARE(server.get(u"/api/user?email=bob@example.com"_s).status, 404);
    }

    void deactivatesWithDeleteAndReactivatesWithPut()
    {
        Server server;
        server.addUser(user1, email);
        QCOMPARE(server.remove(userPath).text, QByteArray());
        QCOMPARE(server.get(userPath).at(u"user.active"_s), QJsonValue(false));
        server.call("PUT", userPath + u"?reactivate=true"_s);
        QCOMPARE(server.get(userPath).at(u"user.active"_s), QJsonValue(true));
    }

    void deletesForGoodWithHardDelete()
    {
        Server server;
        server.addUser(user1, email);
        QCOMPARE(server.remove(userPath + u"?hardDelete=true"_s).status, 200);
        QCOMPARE(server.get(userPath).status, 404);
        QCOMPARE(server.remove(userPath + u"?hardDelete=true"_s).status, 404);
    }

    void searchesByApplicationTextAndId()
    {
        Server server;
        server.addApplication(app1, {{u"name"_s, u"One"_s}});
        server.addUser(user1, email, app1);
        server.addUser(unknownId, u"bob@example.com"_s);
        const auto emails = [&](const QString &query) {
            QStringList found;
            for (const QJsonValue &entry : server.get(u"/api/user/search?"_s + query).at(u"users"_s).toArray())
                found.append(entry.toObject().value(u"email"_s).toString());
            return found;
        };
        QCOMPARE(emails(u"queryString=registrations.applicationId%3A"_s + app1), QStringList{email});
        QCOMPARE(emails(u"queryString=bob"_s), QStringList{u"bob@example.com"_s});
        QCOMPARE(emails(u"queryString=*"_s), (QStringList{email, u"bob@example.com"_s}));
        QCOMPARE(emails(u"ids="_s + user1), QStringList{email});
        QCOMPARE(server.call("PUT", u"/api/user/search"_s).status, 200);
    }
};

LATCHKEY_TEST(TestFusionAuthUsers)
#include "test_fusionauth_users.moc"
