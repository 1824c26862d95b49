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
    environment.pinnedCertificate = QStringLiteral("ab").repeated(32);
    environment.readOnly = true;
    return environment;
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
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
        writeBytes(m_path, R"({"format":"latchkey-environments","version":1,"environments":[
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
        writeBytes(m_path, damaged);
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
        writeBytes(m_path, newer);
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

    void secretsAreNamedAfterTheEnvironment()
    {
        QCOMPARE(storage::secretName(QStringLiteral("abc"), QStringLiteral("kong-admin")),
                 QStringLiteral("environment abc kong-admin"));
    }
};

LATCHKEY_TEST(TestEnvironment)
#include "test_environment.moc"
