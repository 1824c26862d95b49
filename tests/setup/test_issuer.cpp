// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/issuer.h"
#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using setup::IssuerDoubt;

class TestIssuer : public QObject {
    Q_OBJECT
private slots:
    void judges_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QStringList>("doubts");
        const auto row = [](const char *issuer, const QStringList &doubts) {
            QTest::newRow(*issuer ? issuer : "empty") << QString::fromLatin1(issuer) << doubts;
        };
        row("https://login.example.com", {});
        row("https://login.example.com/tenant", {});
        row("", {QStringLiteral("issuer-empty")});
        row("acme.com", {QStringLiteral("issuer-is-default")});
        row("login.example.com", {QStringLiteral("issuer-not-a-url")});
        row("https://login.example.com/", {QStringLiteral("issuer-has-trailing-slash")});
        row(" https://login.example.com", {QStringLiteral("issuer-has-blank"), QStringLiteral("issuer-not-a-url")});
        row("https://Login.example.com", {QStringLiteral("issuer-has-capital-host")});
        row("http://localhost:9011", {QStringLiteral("issuer-not-https")});
    }
    void judges()
    {
        QFETCH(QString, issuer);
        QFETCH(QStringList, doubts);
        QCOMPARE(setup::doubtsAbout(issuer), doubts);
    }

    void offersABetterText_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("discovery");
        QTest::addColumn<QList<IssuerDoubt>>("doubts");
        const QString good = u"https://login.example.com"_s;
        const auto row = [](const char *name, const QString &issuer, const QString &url, const QString &discovery,
                            const QList<IssuerDoubt> &doubts) {
            QTest::newRow(name) << issuer << url << discovery << doubts;
        };
        row("none", good, good, good, {});
        row("empty", {}, good + u"/"_s, {}, {{u"issuer-empty"_s, {}, {}, good}});
        row("default", u"acme.com"_s, good, u"acme.com"_s, {{u"issuer-is-default"_s, u"acme.com"_s, {}, good}});
        row("slashes", good + u"//"_s, {}, {}, {{u"issuer-has-trailing-slash"_s, good + u"//"_s, {}, good}});
        row("blank", u" https://login.example.com\t"_s, {}, {},
            {{u"issuer-has-blank"_s, u" https://login.example.com\t"_s, {}, good}});
        row("blank inside", u"my issuer"_s, {}, {},
            {{u"issuer-has-blank"_s, u"my issuer"_s, {}, {}}, {u"issuer-not-a-url"_s, u"my issuer"_s, {}, {}}});
        row("no scheme", u"login.example.com"_s, {}, {}, {{u"issuer-not-a-url"_s, u"login.example.com"_s, {}, good}});
        row("a word", u"company"_s, {}, {}, {{u"issuer-not-a-url"_s, u"company"_s, {}, {}}});
        row("capitals", u"https://Login.Example.com/Path"_s, {}, {},
            {{u"issuer-has-capital-host"_s,
              u"https://Login.Example.com/Path"_s,
              {},
              u"https://login.example.com/Path"_s}});
        row("not https", u"http://login.example.com"_s, {}, {},
            {{u"issuer-not-https"_s, u"http://login.example.com"_s, {}, {}}});
        row("below the address", good + u"/tenant"_s, u"https://LOGIN.example.com:443/"_s, {}, {});
        row("another address", good, u"http://localhost:9011/"_s, {},
            {{u"issuer-differs-from-address"_s, good, u"http://localhost:9011"_s, u"http://localhost:9011"_s}});
        row("another port", good, good + u":8443"_s, {},
            {{u"issuer-differs-from-address"_s, good, good + u":8443"_s, good + u":8443"_s}});
        row("published otherwise", good, {}, u"acme.com"_s,
            {{u"issuer-differs-from-discovery"_s, good, u"acme.com"_s, u"acme.com"_s}});
    }
    void offersABetterText()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, url);
        QFETCH(QString, discovery);
        QFETCH(QList<IssuerDoubt>, doubts);
        QCOMPARE(setup::judgeIssuer(issuer, url, discovery), doubts);
    }
};

LATCHKEY_TEST(TestIssuer)
#include "test_issuer.moc"
