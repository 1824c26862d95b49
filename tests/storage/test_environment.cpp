// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/environment.h"

#include "base/json.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using storage::Environment;

namespace {

Environment production()
{
    Environment environment;
    environment.id = QStringLiteral("0b6a4f0e-26c7-4b3c-9d8e-1f2a3b4c5d6e");
    environment.name = QStringLiteral("Produktion Zürich");
    environment.kind = storage::EnvironmentKind::Production;
    environment.colour = QStringLiteral("#b3261e");
    environment.fusionauthUrl = QStringLiteral("https://login.example.com");
    environment.tenantId = QStringLiteral("d7d09513-a3f5-401c-9685-34ab6c552453");
    environment.kongAdminUrl = QStringLiteral("https://kong.example.com/admin");
    environment.kongProxyUrl = QStringLiteral("https://api.example.com");
    environment.kongAdminHeader = QStringLiteral("Kong-Admin-Token");
    environment.caFile = QStringLiteral("/etc/ssl/ours.pem");
    environment.furtherProxyUrls = {QStringLiteral("http://10.0.0.7:8000")};
    environment.pins = {{QStringLiteral("login.example.com:443"), QStringLiteral("ab").repeated(32)},
                        {QStringLiteral("kong.example.com:443"), QStringLiteral("cd").repeated(32)}};
    environment.clientCertificateFile = QStringLiteral("/etc/ssl/me.pem");
    environment.clientKeyFile = QStringLiteral("/etc/ssl/me.key");
    environment.outboundProxy = {storage::OutboundProxy::Kind::Http, QStringLiteral("proxy.example.com"), 3128,
                                 QStringLiteral("me")};
    environment.plainHttpAccepted = {QStringLiteral("10.0.0.7")};
    environment.readOnly = true;
    return environment;
}

} // namespace

class TestEnvironment : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("environments.json"));
    }

    void noFileIsAnEmptyList()
    {
        const auto loaded = storage::loadEnvironments(m_path);
        QVERIFY(loaded);
        QVERIFY(loaded->isEmpty());
    }

    void everyMemberComesBack()
    {
        Environment test;
        test.id = QStringLiteral("11111111-2222-4333-8444-555555555555");
        test.name = QStringLiteral("Test");
        QVERIFY(storage::saveEnvironments(m_path, {production(), test}));
        const auto loaded = storage::loadEnvironments(m_path);
        QVERIFY(loaded);
        QCOMPARE(*loaded, (QList<Environment>{production(), test}));
    }

    void theFileIsItsOwnersAlone()
    {
        QVERIFY(storage::saveEnvironments(m_path, {production()}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
    }

    void unknownMembersAreKept()
    {
        support::writeFile(m_path, R"({"format":"latchkey-environments","version":1,"environments":[
            {"id":"11111111-2222-4333-8444-555555555555","name":"Test","kind":"test","shelf":{"row":3}}]})");
        const auto loaded = storage::loadEnvironments(m_path);
        QVERIFY(loaded);
        QVERIFY(storage::saveEnvironments(m_path, *loaded));
        const auto json = base::readJsonObject(support::contentsOf(m_path), QStringLiteral("environments"));
        QVERIFY(json);
        const QJsonObject environment = json->value(QStringLiteral("environments")).toArray().at(0).toObject();
        QCOMPARE(environment.value(QStringLiteral("shelf")), QJsonValue(QJsonObject{{QStringLiteral("row"), 3}}));
    }

    void aDamagedFileIsKeptAsideAndTheNextLoadIsEmpty()
    {
        const QByteArray damaged = R"({"format":"latchkey-environments","version":1,"environments":[{"id":)";
        support::writeFile(m_path, damaged);
        const auto loaded = storage::loadEnvironments(m_path);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, base::Error::Kind::Malformed);
        QCOMPARE(support::contentsOf(m_path + QStringLiteral(".bad")), damaged);
        const auto again = storage::loadEnvironments(m_path);
        QVERIFY(again);
        QVERIFY(again->isEmpty());
    }

    // It belongs to a newer program and is whole: it stays where it is.
    void aNewerFileIsRefusedAndStays()
    {
        const QByteArray newer = R"({"format":"latchkey-environments","version":2,"environments":[]})";
        support::writeFile(m_path, newer);
        const auto loaded = storage::loadEnvironments(m_path);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, base::Error::Kind::Unsupported);
        QCOMPARE(support::contentsOf(m_path), newer);
    }

    void anIdThatIsNoUuidIsRefused()
    {
        const QJsonObject json{
            {QStringLiteral("format"), QStringLiteral("latchkey-environments")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("environments"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("one")},
                                                                    {QStringLiteral("name"), QStringLiteral("One")}}}}};
        const auto read = storage::environmentsFrom(json);
        QVERIFY(!read);
        QCOMPARE(read.error().subject, QStringLiteral("environment.id"));
    }

    // It would be taken for an empty list, and be overwritten by the next that is saved.
    void aListThatIsNoneIsDamage()
    {
        support::writeFile(m_path, R"({"format":"latchkey-environments","version":1,"environments":{}})");
        QCOMPARE(storage::loadEnvironments(m_path).error().kind, base::Error::Kind::Malformed);
        QVERIFY(QFile::exists(m_path + QStringLiteral(".bad")));
    }

    void aNewerFileIsNotOverwritten()
    {
        const QByteArray newer = R"({"format":"latchkey-environments","version":2,"environments":[]})";
        support::writeFile(m_path, newer);
        const auto saved = storage::saveEnvironments(m_path, {production()});
        QCOMPARE(saved.error().kind, base::Error::Kind::Unsupported);
        QCOMPARE(support::contentsOf(m_path), newer);
    }

    void onePinForAllIsReadAsOneForEach()
    {
        const QJsonObject saved{{QStringLiteral("id"), QStringLiteral("11111111-2222-4333-8444-555555555555")},
                                {QStringLiteral("name"), QStringLiteral("Test")},
                                {QStringLiteral("fusionauth"), QStringLiteral("https://login.example.com/")},
                                {QStringLiteral("kong_admin"), QStringLiteral("https://kong.example.com:8444/admin")},
                                {QStringLiteral("kong_proxy"), QStringLiteral("http://localhost:8000")},
                                {QStringLiteral("pinned_certificate"), QStringLiteral("abcd")}};
        const auto read =
            storage::environmentsFrom({{QStringLiteral("format"), QStringLiteral("latchkey-environments")},
                                       {QStringLiteral("version"), 1},
                                       {QStringLiteral("environments"), QJsonArray{saved}}});
        QVERIFY(read);
        const QMap<QString, QString> expected{{QStringLiteral("login.example.com:443"), QStringLiteral("abcd")},
                                              {QStringLiteral("kong.example.com:8444"), QStringLiteral("abcd")}};
        QCOMPARE(read->first().pins, expected);
        QVERIFY(read->first().others.isEmpty());
    }

    void aWayOutThatIsNotKnownIsNeverLeftOut()
    {
        support::writeFile(m_path, R"({"format":"latchkey-environments","version":1,"environments":[
            {"id":"11111111-2222-4333-8444-555555555555","name":"Test","http_proxy":{"kind":"socks"}}]})");
        QCOMPARE(storage::loadEnvironments(m_path).error().subject, QStringLiteral("environment.http_proxy"));
    }

    void aKindThatIsNotKnownIsTreatedAsProduction()
    {
        support::writeFile(m_path, R"({"format":"latchkey-environments","version":1,"environments":[
            {"id":"11111111-2222-4333-8444-555555555555","name":"Test","kind":"staging"}]})");
        QCOMPARE(storage::loadEnvironments(m_path)->first().kind, storage::EnvironmentKind::Production);
    }

    void aPinStaysWithItsHost()
    {
        Environment environment = production();
        const QString pin = QStringLiteral("cd").repeated(32);
        QCOMPARE(storage::pinFor(environment, QStringLiteral("https://KONG.example.com/other/path")), pin);
        QCOMPARE(storage::pinFor(environment, QStringLiteral("https://kong.example.com:8444")), QString());
        QCOMPARE(storage::placeOf(QStringLiteral("https://[::1]/x")), QStringLiteral("[::1]:443"));
        QCOMPARE(storage::placeOf(QStringLiteral("ftp://kong.example.com")), QString());
    }

    void secretsGoByTlsOrStayHereOrWereAgreedTo_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("may");
        QTest::newRow("https") << QStringLiteral("https://kong.example.com") << true;
        QTest::newRow("localhost") << QStringLiteral("http://localhost:8001") << true;
        QTest::newRow("127.0.0.0/8") << QStringLiteral("http://127.9.8.7:8001") << true;
        QTest::newRow("::1") << QStringLiteral("http://[::1]:8001") << true;
        QTest::newRow("agreed to") << QStringLiteral("http://10.0.0.7") << true;
        QTest::newRow("another host") << QStringLiteral("http://10.0.0.8") << false;
        QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.com") << false;
        QTest::newRow("looks like localhost") << QStringLiteral("http://notlocalhost") << false;
    }
    void secretsGoByTlsOrStayHereOrWereAgreedTo()
    {
        QFETCH(QString, url);
        QFETCH(bool, may);
        QCOMPARE(storage::maySendSecretsTo(production(), url), may);
    }

    void secretsAreNamedAfterTheEnvironment()
    {
        QCOMPARE(storage::secretNames(QStringLiteral("abc")),
                 (QStringList{
                     QStringLiteral("environment abc fusionauth"), QStringLiteral("environment abc kong-admin"),
                     QStringLiteral("environment abc client-key"), QStringLiteral("environment abc proxy-password")}));
    }
};

LATCHKEY_TEST(TestEnvironment)
#include "test_environment.moc"
