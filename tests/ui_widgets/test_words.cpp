// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/words.h"

#include <QtTest>

class TestWords : public QObject {
    Q_OBJECT
private slots:
    void tellsAges_data()
    {
        QTest::addColumn<qint64>("then");
        QTest::addColumn<QString>("words");
        const qint64 s = 1000;
        QTest::addRow("now") << now << QStringLiteral("just now");
        QTest::addRow("half a second") << now - 500 << QStringLiteral("just now");
        QTest::addRow("seconds") << now - 59 * s << QStringLiteral("59 s ago");
        QTest::addRow("minutes") << now - 14 * 60 * s << QStringLiteral("14 min ago");
        QTest::addRow("hours") << now - (3600 + 14 * 60) * s << QStringLiteral("1 h 14 min ago");
        QTest::addRow("whole hours") << now - 7200 * s << QStringLiteral("2 h ago");
        QTest::addRow("a day") << now - 86400 * s << QStringLiteral("1 day ago");
        QTest::addRow("days") << now - 3 * 86400 * s << QStringLiteral("3 days ago");
        QTest::addRow("to come") << now + 46 * 60 * s << QStringLiteral("in 46 min");
    }

    void tellsAges()
    {
        QFETCH(qint64, then);
        QFETCH(QString, words);
        QCOMPARE(ui::ageInWords(then, now), words);
    }

    void tellsDurations_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("words");
        QTest::addRow("0") << qint64(0) << QStringLiteral("0 ms");
        QTest::addRow("12") << qint64(12) << QStringLiteral("12 ms");
        QTest::addRow("1000") << qint64(1000) << QStringLiteral("1 s");
        QTest::addRow("1450") << qint64(1450) << QStringLiteral("1.4 s");
        QTest::addRow("46 min") << qint64(46 * 60 * 1000) << QStringLiteral("46 min");
    }

    void tellsDurations()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, words);
        QCOMPARE(ui::durationInWords(milliseconds), words);
    }

    void namesTheDateOfAnotherDayOnly()
    {
        QCOMPARE(ui::timeInWords(now - 14 * 60 * 1000, now, QTimeZone::utc()), QStringLiteral("13:31:07, 14 min ago"));
        QCOMPARE(ui::clockInWords(now - qint64(86400) * 1000, now, QTimeZone::utc()),
                 QStringLiteral("2026-11-26 13:45:07"));
    }

private:
    const qint64 now = 1795787107000; // 2026-11-27 13:45:07 UTC
};

LATCHKEY_TEST(TestWords)
#include "test_words.moc"
