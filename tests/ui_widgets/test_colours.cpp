// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/colours.h"

#include <QtTest>

class TestColours : public QObject {
    Q_OBJECT
private slots:
    void computesTheContrastOfTheStandard()
    {
        QCOMPARE(ui::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(ui::contrast(Qt::white, Qt::white), 1.0);
        // The grey that is known as the lightest which passes on white.
        QVERIFY(ui::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(ui::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void readsWellEverywhere_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("background");
        QTest::addColumn<double>("least");
        for (const ui::Colours &palette : {ui::lightColours(), ui::darkColours()}) {
            for (const ui::ColourPair &pair : ui::colourPairs(palette))
                QTest::addRow("%s: %s", palette.dark ? "dark" : "light", pair.what)
                    << pair.text << pair.background << pair.least;
        }
    }

    void readsWellEverywhere()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, background);
        QFETCH(double, least);
        const double found = ui::contrast(text, background);
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 of %2").arg(found, 0, 'f', 2).arg(least)));
    }

    void choosesTheReadableTextOnAnyColour()
    {
        QCOMPARE(ui::textOn(QColor(0xff, 0xe0, 0x60)), QColor(Qt::black));
        QCOMPARE(ui::textOn(QColor(0x20, 0x30, 0x90)), QColor(Qt::white));
    }
};

LATCHKEY_TEST(TestColours)
#include "test_colours.moc"
