// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/environment.h"

#include "support/suite.h"

#include <QtTest>

using model::Problem;

class TestEnvironmentWords : public QObject {
    Q_OBJECT
private slots:
    void everyProblemHasASentence_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code :
             {"name-missing", "name-taken", "no-system", "no-first-proxy", "url-malformed", "url-not-web",
              "url-user-info", "url-query", "plain-http", "same-address", "tenant-no-uuid", "header-malformed",
              "colour-malformed", "pin-malformed", "client-key-alone", "http-proxy-host", "http-proxy-port"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyProblemHasASentence()
    {
        QFETCH(QString, code);
        const QString sentence = wording::sentenceFor(Problem{Problem::Severity::Error, code, {}, {}});
        QVERIFY(sentence != code);
        QVERIFY(!sentence.contains(QLatin1Char('%')));
    }

    void namesTheOtherAddress()
    {
        const QJsonObject facts{{QStringLiteral("as"), QStringLiteral("further_proxies.0")}};
        const Problem problem{Problem::Severity::Remark, QStringLiteral("same-address"), {}, facts};
        QCOMPARE(wording::sentenceFor(problem),
                 QStringLiteral("The same address as Kong's proxy, address 2. Is that meant?"));
    }
};

LATCHKEY_TEST(TestEnvironmentWords)
#include "test_environment_words.moc"
