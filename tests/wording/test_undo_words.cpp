// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/undo.h"

#include "support/suite.h"

#include <QtTest>

class TestUndoWords : public QObject {
    Q_OBJECT
private slots:
    void saysWhyAChangeWasLeft_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("details");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *reason, const QStringList &details, const char *text) {
            QTest::newRow(reason) << QString::fromLatin1(reason) << details << QString::fromLatin1(text);
        };
        row("changed-since", {}, "left as it is: it was changed since");
        row("changed-by-later", {QStringLiteral("9 credential"), QStringLiteral("10 tenant_issuer")},
            "left as it is: take back first what came later: change 9 (Credential), change 10 (Tenant issuer)");
        row("in-use", {QStringLiteral("credential a"), QStringLiteral("plugin jwt")},
            "left as it is: in use by credential a, plugin jwt");
        row("undone-already", {}, "nothing to do: it was taken back already");
        row("never-happened", {}, "nothing to do: it never had an effect");
        row("no-such-change", {}, "nothing to do: the journal has no such change");
        row("forbidden", {QStringLiteral("read-only")}, "left as it is: the system refused (forbidden read-only)");
    }
    void saysWhyAChangeWasLeft()
    {
        QFETCH(QString, reason);
        QFETCH(QStringList, details);
        QFETCH(QString, text);
        QCOMPARE(wording::whyLeft(reason, details), text);
    }
};

LATCHKEY_TEST(TestUndoWords)
#include "test_undo_words.moc"
