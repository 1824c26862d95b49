// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/credential_rules.h"
#include "oracle/world.h"
#include "support/suite.h"

#include <QtTest>

namespace {

// Kong's error object for a list of complaints.
QJsonObject schemaViolation(const QList<base::FieldError> &complaints)
{
    QJsonObject fields;
    QJsonArray aboutAll;
    QStringList texts;
    for (const base::FieldError &complaint : complaints) {
        if (complaint.field == QLatin1String("@entity")) {
            aboutAll.append(complaint.message);
            texts.append(complaint.message);
            continue;
        }
        fields.insert(complaint.field, complaint.message);
        texts.append(complaint.field + QLatin1String(": ") + complaint.message);
    }
    if (!aboutAll.isEmpty())
        fields.insert(QStringLiteral("@entity"), aboutAll);
    const QString counted = complaints.size() == 1 ? QStringLiteral("schema violation")
                                                   : QStringLiteral("%1 schema violations").arg(complaints.size());
    return {
        {QStringLiteral("code"), 2},
        {QStringLiteral("name"), QStringLiteral("schema violation")},
        {QStringLiteral("message"), counted + QLatin1String(" (") + texts.join(QLatin1String("; ")) + QLatin1Char(')')},
        {QStringLiteral("fields"), fields}};
}

} // namespace

// Credentials that the recorded gateways refused to store.
class TestCredentials : public QObject {
    Q_OBJECT
private slots:
    void areRefusedAsRecorded()
    {
        int cases = 0;
        for (const QString &name : oracle::worldNames()) {
            const oracle::World world = oracle::readWorld(name);
            const QString version = world.kong.value(QLatin1String("version")).toString();
            for (const QJsonValue &value : world.cases) {
                const QJsonObject admin = value.toObject().value(QLatin1String("admin")).toObject();
                if (admin.isEmpty())
                    continue;
                ++cases;
                const QJsonObject body = admin.value(QLatin1String("body")).toObject();
                const QJsonObject observed = value.toObject().value(QLatin1String("observed")).toObject();
                QCOMPARE(schemaViolation(gateway::credentialComplaints(body, version)),
                         observed.value(QLatin1String("body")).toObject());
            }
        }
        qInfo("%d refused credentials agree", cases);
        QCOMPARE(cases, 10);
    }

    // Every credential of the recordings was stored by its gateway.
    void areAcceptedAsRecorded()
    {
        for (const QString &name : oracle::worldNames()) {
            const oracle::World world = oracle::readWorld(name);
            const QString version = world.kong.value(QLatin1String("version")).toString();
            for (const QJsonValue &row : world.kong.value(QLatin1String("jwts")).toArray())
                QVERIFY(gateway::credentialComplaints(row.toObject(), version).isEmpty());
        }
    }
};

LATCHKEY_TEST(TestCredentials)
#include "test_credentials.moc"
