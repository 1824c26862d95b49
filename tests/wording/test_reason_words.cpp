// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/reasons.h"

#include "support/suite.h"

#include <QtTest>

class TestReasonWords : public QObject {
    Q_OBJECT
private slots:
    void saysWhyAnExchangeWasMade_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *reason, const char *text) {
            QTest::newRow(reason) << QString::fromLatin1(text);
        };
        row("jwt_plugin", "apply: jwt plugin");
        row("survey: api_keys", "read: api keys");
        row("read back signing_key", "read back: signing key");
        row("undo consumer", "take back: Consumer");
        row("undo", "take back: look who uses it");
        row("login", "log the test user in");
        row("live test: closed", "live test: Closed without a token");
        row("test: proxy", "connection test: proxy");
        row("something else", "something else");
    }
    void saysWhyAnExchangeWasMade()
    {
        QFETCH(QString, text);
        QCOMPARE(wording::whyMade(QString::fromLatin1(QTest::currentDataTag())), text);
    }
};

LATCHKEY_TEST(TestReasonWords)
#include "test_reason_words.moc"
