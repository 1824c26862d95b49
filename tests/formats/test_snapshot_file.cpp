// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/snapshot_file.h"

#include "support/suite.h"

#include <QtTest>

namespace {

model::Snapshot withAnHmacCredential()
{
    model::Snapshot snapshot;
    snapshot.takenAt = 1'700'000'000'000;
    snapshot.kong.emplace();
    snapshot.kong->version = QStringLiteral("3.9.1");
    model::Credential credential;
    credential.id = QStringLiteral("c1");
    credential.consumerId = QStringLiteral("u1");
    credential.key = QStringLiteral("https://login.example.com");
    credential.secret = base::Secret("sssh-do-not-tell");
    snapshot.kong->credentials.append(credential);
    return snapshot;
}

} // namespace

class TestSnapshotFile : public QObject {
    Q_OBJECT
private slots:
    void leavesSecretsOut()
    {
        const QByteArray bytes = formats::snapshotBytes(withAnHmacCredential());
        QVERIFY(bytes.contains("https://login.example.com"));
        QVERIFY(!bytes.contains("sssh-do-not-tell"));
    }

    void keepsSecretsOnlyWhenAsked()
    {
        const QByteArray bytes = formats::snapshotBytes(withAnHmacCredential(), model::Secrets::Include);
        QVERIFY(bytes.contains("sssh-do-not-tell"));
        const auto read = formats::snapshotFromBytes(bytes);
        QVERIFY(read);
        QCOMPARE(*read, withAnHmacCredential());
    }

    void keepsWhatDiscoverySaid()
    {
        model::Snapshot snapshot = withAnHmacCredential();
        snapshot.kong.reset();
        snapshot.fusionauth.emplace();
        model::Tenant tenant;
        tenant.id = QStringLiteral("t1");
        tenant.name = QStringLiteral("Default");
        tenant.issuer = QStringLiteral("https://login.example.com");
        tenant.discoveryIssuer = QStringLiteral("acme.com");
        snapshot.fusionauth->tenants.append(tenant);
        const auto read = formats::snapshotFromBytes(formats::snapshotBytes(snapshot));
        QVERIFY(read);
        QCOMPARE(*read, snapshot);
    }

    void acceptsARecordingOfAGateway()
    {
        const auto read = formats::snapshotFromBytes(
            support::contentsOf(support::testFile(QStringLiteral("oracle/worlds/3.9.1/quickstart.json"))));
        QVERIFY(read);
        QVERIFY(!read->fusionauth);
        QCOMPARE(read->kong->version, QStringLiteral("3.9.1"));
        QCOMPARE(read->kong->services.first().name, QStringLiteral("example_service"));
    }

    void whatWasWrittenReadsTheSame()
    {
        auto recorded = formats::snapshotFromBytes(
            support::contentsOf(support::testFile(QStringLiteral("oracle/worlds/3.9.1/quickstart.json"))));
        QVERIFY(recorded);
        // Kong makes a secret for every credential; where a key pair signs it is of no use and is never written.
        for (model::Credential &credential : recorded->kong->credentials) {
            if (!model::isSymmetric(credential))
                credential.secret.reset();
        }
        const QByteArray written = formats::snapshotBytes(*recorded, model::Secrets::Include);
        const auto read = formats::snapshotFromBytes(written);
        QVERIFY(read);
        QCOMPARE(*read, *recorded);
        QCOMPARE(formats::snapshotBytes(*read, model::Secrets::Include), written);
    }

    void whatIsNoSnapshotIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("cut") << QByteArray(R"({"kong":{"version":)");
        QTest::newRow("another format") << QByteArray(R"({"format":"latchkey-journal","version":1})");
    }
    void whatIsNoSnapshotIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!formats::snapshotFromBytes(bytes));
    }
};

LATCHKEY_TEST(TestSnapshotFile)
#include "test_snapshot_file.moc"
