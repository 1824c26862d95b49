// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/issuer.h"
#include "support/suite.h"

#include <QtTest>

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
};

LATCHKEY_TEST(TestIssuer)
#include "test_issuer.moc"
