// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"
#include "support/suite.h"

#include <QtTest>

using base::Secret;

class TestSecret : public QObject {
    Q_OBJECT
private slots:
    void givesItsTextBack() { QCOMPARE(Secret("hunter2").reveal(), QByteArrayView("hunter2")); }

    void comparesByContent()
    {
        QVERIFY(Secret("a") == Secret("a"));
        QVERIFY(!(Secret("a") == Secret("b")));
        QVERIFY(!(Secret("a") == Secret("aa")));
        QVERIFY(Secret() == Secret(""));
    }

    void isEmptyAfterBeingMovedFrom()
    {
        Secret first("hunter2");
        const Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is promised
        QCOMPARE(second.reveal(), QByteArrayView("hunter2"));
    }

    void wipesBytes()
    {
        char text[] = "hunter2";
        base::wipe(text, sizeof text - 1);
        QCOMPARE(QByteArray(text, sizeof text - 1), QByteArray(7, '\0'));
    }
};

LATCHKEY_TEST(TestSecret)
#include "test_secret.moc"
