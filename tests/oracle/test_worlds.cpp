// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/decision.h"
#include "model/snapshot.h"
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
        const oracle::World world = oracle::readWorld(name);
        const auto state = model::kongStateFrom(world.kong);
        QVERIFY2(state, qPrintable(state ? QString() : state.error().evidence));
        const gateway::Gateway gateway(*state);
        int agreed = 0;
        int cases = 0;
        for (const QJsonValue &value : world.cases) {
            const QJsonObject recorded = value.toObject();
            if (!recorded.contains(QLatin1String("request")))
                continue;
            ++cases;
            const model::Request request = oracle::requestIn(recorded);
            const auto decision = gateway.decide(request, recorded.value(QLatin1String("at")).toInteger());
            const QJsonObject observed = recorded.value(QLatin1String("observed")).toObject();
            const bool forgotten = oracle::namesUnknownConsumer(world.kong, observed);
            m_withoutId += forgotten ? 1 : 0;
            const auto compared = forgotten ? oracle::Compared::AllButConsumerId : oracle::Compared::All;
            const QString difference = oracle::differenceFrom(observed, decision, request.method, compared);
            if (difference.isEmpty())
                ++agreed;
            else
                qWarning().noquote() << name << recorded.value(QLatin1String("name")).toString() << '\n' << difference;
        }
        m_agreed += agreed;
        m_cases += cases;
        QCOMPARE(agreed, cases);
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
