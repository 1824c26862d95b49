// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/sort.h"
#include "support/suite.h"

#include <QtTest>

class TestSort : public QObject {
    Q_OBJECT
private slots:
    void keepsEqualOnesInOrder()
    {
        QStringList words{QStringLiteral("bb"), QStringLiteral("a"), QStringLiteral("cc"), QStringLiteral("d"),
                          QStringLiteral("aa")};
        base::sortStably(words, [](const QString &a, const QString &b) { return a.size() < b.size(); });
        QCOMPARE(words, (QStringList{QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("bb"),
                                     QStringLiteral("cc"), QStringLiteral("aa")}));
    }

    void takesAnEmptyList()
    {
        std::vector<int> none;
        base::sortStably(none, std::less<>());
        QVERIFY(none.empty());
    }
};

LATCHKEY_TEST(TestSort)
#include "test_sort.moc"
