// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "oracle/world.h"
#include "support/suite.h"

#include <QtTest>

// Every recorded case, decided by the model and compared with what the gateway answered.
class TestWorlds : public QObject {
    Q_OBJECT
private slots:
    void agrees_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : oracle::worldNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void agrees()
    {
        QFETCH(QString, name);
        const oracle::Replay replay = oracle::replayed(oracle::readWorld(name));
        for (const QString &difference : replay.differences)
            qWarning().noquote() << difference;
        m_agreed += replay.agreed;
        m_cases += replay.cases;
        m_withoutId += replay.withoutConsumerId;
        QCOMPARE(replay.agreed, replay.cases);
    }

    void cleanupTestCase()
    {
        qInfo("%d of %d cases agree (%d of them apart from the id of a consumer deleted before)", m_agreed, m_cases,
              m_withoutId);
    }

private:
    int m_agreed = 0;
    int m_cases = 0;
    int m_withoutId = 0;
};

LATCHKEY_TEST(TestWorlds)
#include "test_worlds.moc"
