// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/token_view.h"

#include <QtTest>

using ui::ClaimLine;

class TestTokenView : public QObject {
    Q_OBJECT
private slots:
    void tellsTimesInWordsAndWhatClaimsMean()
    {
        const QJsonObject claims{{QStringLiteral("exp"), 1795786267},
                                 {QStringLiteral("iat"), 1795782667},
                                 {QStringLiteral("iss"), QStringLiteral("https://login.example.com")},
                                 {QStringLiteral("roles"), QJsonArray{QStringLiteral("admin")}},
                                 {QStringLiteral("colour"), true}};
        const QList<ClaimLine> expected{
            {QStringLiteral("iss"),
             QStringLiteral("https://login.example.com"),
             {},
             QStringLiteral("Issuer: who made the token"),
             ClaimLine::Tone::Plain},
            {QStringLiteral("iat"), QStringLiteral("1795782667"), QStringLiteral("12:31:07, 1 h 14 min ago"),
             QStringLiteral("Issued at"), ClaimLine::Tone::Plain},
            {QStringLiteral("exp"), QStringLiteral("1795786267"), QStringLiteral("13:31:07, 14 min ago"),
             QStringLiteral("Expires"), ClaimLine::Tone::Late},
            {QStringLiteral("colour"), QStringLiteral("true"), {}, {}, ClaimLine::Tone::Plain},
            {QStringLiteral("roles"),
             QStringLiteral("[\"admin\"]"),
             {},
             QStringLiteral("The user's roles in the application"),
             ClaimLine::Tone::Plain}};
        QCOMPARE(ui::claimLines(claims, now, QTimeZone::utc()), expected);
    }

    void judgesTimes_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("tone");
        QTest::addRow("still valid") << QStringLiteral("exp") << now / 1000 + 60 << int(ClaimLine::Tone::Good);
        QTest::addRow("ends now") << QStringLiteral("exp") << now / 1000 << int(ClaimLine::Tone::Late);
        QTest::addRow("not valid before later")
            << QStringLiteral("nbf") << now / 1000 + 60 << int(ClaimLine::Tone::Late);
        QTest::addRow("valid since") << QStringLiteral("nbf") << now / 1000 - 60 << int(ClaimLine::Tone::Plain);
    }

    void judgesTimes()
    {
        QFETCH(QString, claim);
        QFETCH(qint64, seconds);
        QFETCH(int, tone);
        const auto lines = ui::claimLines({{claim, seconds}}, now, QTimeZone::utc());
        QCOMPARE(int(lines.first().tone), tone);
    }

    void survivesNumbersThatAreNoTime()
    {
        const auto lines = ui::claimLines(
            {{QStringLiteral("exp"), 1e300}, {QStringLiteral("iat"), QStringLiteral("soon")}}, now, QTimeZone::utc());
        QCOMPARE(lines.at(0).words, QString());
        QCOMPARE(lines.at(0).value, QStringLiteral("soon"));
        QCOMPARE(lines.at(1).words, QString());
    }

    void showsEveryClaimToTestsAndScreenReaders()
    {
        ui::TokenView view(QStringLiteral("tokenView"));
        view.setToken({{QStringLiteral("alg"), QStringLiteral("RS256")}}, {{QStringLiteral("exp"), 1795786267}}, now,
                      QTimeZone::utc());
        auto *exp = view.findChild<QWidget *>(QStringLiteral("tokenView.exp"));
        QCOMPARE(exp->accessibleName(), QStringLiteral("exp: 1795786267"));
        QCOMPARE(exp->accessibleDescription(), QStringLiteral("13:31:07, 14 min ago\nExpires"));
        QVERIFY(view.findChild<QWidget *>(QStringLiteral("tokenView.alg")));
    }

private:
    const qint64 now = 1795787107000; // 2026-11-27 13:45:07 UTC
};

LATCHKEY_TEST(TestTokenView)
#include "test_token_view.moc"
