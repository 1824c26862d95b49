// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "wording/diagnosis.h"

#include <QtTest>

using diagnosis::Code;
using diagnosis::Evidence;

class TestDiagnosisWords : public QObject {
    Q_OBJECT

private slots:
    void haveAWordForEveryCode()
    {
        for (int i = 0; i <= int(Code::IssuerRewritten); ++i) {
            const auto code = static_cast<Code>(i);
            const QString name = diagnosis::nameOf(code);
            QVERIFY2(wording::titleOf(code) != name && !wording::titleOf(code).isEmpty(), qPrintable(name));
            QVERIFY2(wording::remedyFor(code).endsWith(QLatin1Char('.')), qPrintable(name));
            QVERIFY2(!wording::ownerOf(code).isEmpty(), qPrintable(name));
        }
    }

    void nameWhoseMoveItIs()
    {
        QCOMPARE(wording::ownerOf(Code::NoToken), QStringLiteral("client team"));
        QCOMPARE(wording::ownerOf(Code::IssuerNotSet), QStringLiteral("identity team"));
        QCOMPARE(wording::ownerOf(Code::PemDamaged), QStringLiteral("gateway team"));
    }

    void sayWhatWasExpectedAndFound()
    {
        QCOMPARE(wording::sentenceFor(Evidence{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("claim iss")}),
                 QStringLiteral("expected a, found b (claim iss)"));
        QCOMPARE(wording::sentenceFor(Evidence{QStringLiteral("a"), {}, {}}),
                 QStringLiteral("expected a, found nothing"));
        QCOMPARE(wording::sentenceFor(Evidence{{}, QStringLiteral("b"), {}}), QStringLiteral("found b"));
    }

    void sayTheAnswer()
    {
        gateway::Decision decision;
        QCOMPARE(wording::sentenceFor(decision), QStringLiteral("let through, as nobody"));
        decision.consumerId = QStringLiteral("fa");
        QCOMPARE(wording::sentenceFor(decision), QStringLiteral("let through, as consumer fa"));
        decision.answeredByGateway = true;
        decision.status = 401;
        decision.body = R"({"message":"Unauthorized"})";
        QCOMPARE(wording::sentenceFor(decision), QStringLiteral(R"(401, by the gateway: {"message":"Unauthorized"})"));
    }
};

LATCHKEY_TEST(TestDiagnosisWords)
#include "test_diagnosis_words.moc"
