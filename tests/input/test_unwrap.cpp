// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/unwrap.h"
#include "support/suite.h"

#include <QtTest>

class TestUnwrap : public QObject {
    Q_OBJECT

private slots:
    void takesAwayWhatCopyingPutAroundIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("removed");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &removed) {
            QTest::newRow(name) << text << removed;
        };
        row("nothing", "eyJh.e30.AA", {});
        row("blanks around", "  eyJh.e30.AA\n", {});
        row("quotes", "\"eyJh.e30.AA\"", {QStringLiteral("quotes")});
        row("two kinds of quotes", "'\"eyJh.e30.AA\"'", {QStringLiteral("quotes")});
        row("Bearer", "Bearer eyJh.e30.AA", {});
        row("whole header", "Authorization: Bearer eyJh.e30.AA", {});
        row("Bearer twice", "Bearer bearer eyJh.e30.AA", {QStringLiteral("Bearer twice")});
        row("line breaks", "eyJh.e\n  30.A\r\nA", {QStringLiteral("line breaks")});
        row("URL encoding", "Bearer%20eyJh%2Ee30%2EAA", {QStringLiteral("URL encoding")});
        row("text around", "token=eyJh.e30.AA; expires", {QStringLiteral("text around it")});
    }

    void takesAwayWhatCopyingPutAroundIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, removed);
        const input::Unwrapped found = input::unwrapped(text);
        QCOMPARE(found.token, QByteArray("eyJh.e30.AA"));
        QCOMPARE(found.removed, removed);
    }

    void keepsWhatIsNoToken()
    {
        QCOMPARE(input::unwrapped("null").token, QByteArray("null"));
        QCOMPARE(input::unwrapped("").token, QByteArray());
        QCOMPARE(input::unwrapped("\"").token, QByteArray("\""));
    }

    void takesAMillionDotsInItsStride()
    {
        QCOMPARE(input::unwrapped(QByteArray(1'000'000, '.')).token.size(), 1'000'000);
    }
};

LATCHKEY_TEST(TestUnwrap)
#include "test_unwrap.moc"
