// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/issuer_words.h"

#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using setup::IssuerDoubt;

class TestIssuerWords : public QObject {
    Q_OBJECT
private slots:
    void everyDoubtHasASentence_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"issuer-differs-from-address", "issuer-differs-from-discovery", "issuer-empty",
                                 "issuer-has-blank", "issuer-has-capital-host", "issuer-has-trailing-slash",
                                 "issuer-is-default", "issuer-not-a-url", "issuer-not-https"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyDoubtHasASentence()
    {
        QFETCH(QString, code);
        const QString text = wording::sentenceFor(IssuerDoubt{code, u"typed"_s, u"other"_s, {}});
        QVERIFY(text != code);
        QVERIFY(text.contains(u' '));
        QVERIFY(!text.contains(u'%'));
    }

    void offersTheBetterText_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("text");
        QTest::newRow("slash") << u"issuer-has-trailing-slash"_s << u"https://a"_s << u"Remove it"_s;
        QTest::newRow("blank") << u"issuer-has-blank"_s << u"https://a"_s << u"Remove it"_s;
        QTest::newRow("host") << u"issuer-has-capital-host"_s << u"https://a"_s << u"Use small letters"_s;
        QTest::newRow("default") << u"issuer-is-default"_s << u"https://a"_s << u"Use https://a"_s;
        QTest::newRow("none") << u"issuer-not-https"_s << QString() << QString();
    }
    void offersTheBetterText()
    {
        QFETCH(QString, code);
        QFETCH(QString, better);
        QFETCH(QString, text);
        QCOMPARE(wording::remedyFor(IssuerDoubt{code, u"typed"_s, {}, better}), text);
    }

    void tellsWhatAnotherIssuerDoes()
    {
        setup::IssuerImpact impact;
        impact.tenant = u"Default"_s;
        impact.now = u"acme.com"_s;
        impact.then = u"https://a"_s;
        impact.gatewayKnown = true;
        impact.stopMatching = {{u"j1"_s, u"fusionauth"_s}, {u"j2"_s, u"legacy"_s}};
        impact.applicationsKnown = true;
        impact.applications = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s};
        impact.oldTokensUntil = 1;
        impact.address = u"http://localhost:9011"_s;
        impact.discovery = u"acme.com"_s;
        const QStringList sentences{
            u"Credentials with the key \"acme.com\" stop matching new tokens; they belong to fusionauth, legacy."_s,
            u"No credential at Kong has the key \"https://a\" yet."_s,
            u"All 7 applications of the tenant \"Default\" issue tokens with the new text: A, B, C, D, E and 2 more."_s,
            u"Tokens with the old issuer live until 14:05."_s,
            u"FusionAuth is reached at http://localhost:9011, the issuer names another address: that is fine where it is its public one."_s,
            u"FusionAuth publishes the issuer \"acme.com\" today."_s};
        QCOMPARE(wording::sentencesFor(impact, u"14:05"_s), sentences);
    }

    void tellsLittleWhereNothingChanges()
    {
        setup::IssuerImpact impact;
        impact.now = u"https://a"_s;
        impact.then = u"https://a"_s;
        impact.gatewayKnown = true;
        impact.matching = {{u"j1"_s, u"%1"_s}};
        QCOMPARE(wording::sentencesFor(impact, {}),
                 QStringList{u"A credential with the key \"https://a\" is there already; it belongs to %1."_s});
        impact.gatewayKnown = false;
        QCOMPARE(
            wording::sentencesFor(impact, {}),
            QStringList{u"Kong's credentials could not be read: whether any of them has this key is not known."_s});
    }
};

LATCHKEY_TEST(TestIssuerWords)
#include "test_issuer_words.moc"
