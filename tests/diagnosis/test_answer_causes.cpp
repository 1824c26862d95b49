// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/answer_causes.h"
#include "support/suite.h"

#include <QtTest>

using diagnosis::Code;

class TestAnswerCauses : public QObject {
    Q_OBJECT

private slots:
    void ranksWhatAnAnswerCanMean_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("count");
        const auto row = [](const char *body, Code first, int count) {
            QTest::newRow(body) << QByteArray(body) << diagnosis::nameOf(first) << count;
        };
        row(R"({"message":"Unauthorized"})", Code::PluginLooksElsewhere, 6);
        row(R"({"message":"Bad token; invalid alg"})", Code::NotAWholeJwt, 2);
        row(R"({"message":"Bad token; invalid JSON"})", Code::NotAWholeJwt, 1);
        row(R"({"message":"No mandatory 'iss' in claims"})", Code::KeyClaimMismatch, 2);
        row(R"({"message":"Invalid 'iss' in claims"})", Code::KeyClaimMissing, 1);
        row(R"({"message":"No credentials found for given 'iss'"})", Code::CredentialAbsent, 6);
        row(R"({"message":"Invalid signature"})", Code::KeyRotated, 8);
        row(R"({"exp":"token expired"})", Code::Expired, 2);
        row(R"({"message":"You cannot consume this service"})", Code::AclRefused, 1);
        row("<html>Sign in</html>", Code::NotTheGatewaysAnswer, 1);
    }

    void ranksWhatAnAnswerCanMean()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, first);
        QFETCH(int, count);
        const QList<Code> causes = diagnosis::possibleCauses({401, {}, body});
        QCOMPARE(diagnosis::nameOf(causes.first()), first);
        QCOMPARE(causes.size(), count);
    }
};

LATCHKEY_TEST(TestAnswerCauses)
#include "test_answer_causes.moc"
