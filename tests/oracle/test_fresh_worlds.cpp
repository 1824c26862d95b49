// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "oracle/fresh_world.h"
#include "support/suite.h"

#include <QtTest>

// The recorded cases signed with fresh keys, renamed and moved in time: nothing may hang on what was recorded.
class TestFreshWorlds : public QObject {
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
        const oracle::FreshWorld fresh = oracle::freshened(oracle::readWorld(name));
        const oracle::Replay replay = oracle::replayed(fresh.world);
        for (const QString &difference : replay.differences)
            qWarning().noquote() << difference;
        m_agreed += replay.agreed;
        m_cases += replay.cases;
        add(fresh.counts);
        QCOMPARE(replay.agreed, replay.cases);
    }

    void cleanupTestCase()
    {
        qInfo("%d of %d cases agree, told again", m_agreed, m_cases);
        qInfo("tokens: %d signed again, %d damaged again, %d signed by a foreign key, %d with their signature kept, %d "
              "that are none",
              m_counts.whole, m_counts.damaged, m_counts.foreign, m_counts.kept, m_counts.opaque);
    }

private:
    void add(const oracle::TokenRenewal::Counts &counts)
    {
        m_counts.whole += counts.whole;
        m_counts.damaged += counts.damaged;
        m_counts.foreign += counts.foreign;
        m_counts.kept += counts.kept;
        m_counts.opaque += counts.opaque;
    }

    int m_agreed = 0;
    int m_cases = 0;
    oracle::TokenRenewal::Counts m_counts;
};

LATCHKEY_TEST(TestFreshWorlds)
#include "test_fresh_worlds.moc"
