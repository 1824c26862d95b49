// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journey/leaks.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace tests;

namespace {

// Upper and lower case, what JSON escapes, what addresses escape, and a letter outside of ASCII.
const QByteArray secret = "Zaun\"k\\nig/7%2B+&<\xc3\xb6>Ast";

// All that the searcher is asked for: a secret that is there, and one that nothing holds.
QList<Canary> canaries()
{
    return {{QStringLiteral("bird"), secret}, {QStringLiteral("other"), QByteArray("Rotkehlchen-im-Schnee")}};
}

QByteArray everyByte(const char *before, const QByteArray &text)
{
    QByteArray result;
    for (const char c : text)
        result += before + QByteArray(1, c).toHex();
    return result;
}

QByteArray everyUnit(const QByteArray &text)
{
    QByteArray result;
    for (const QChar unit : QString::fromUtf8(text))
        result += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0')).toLatin1();
    return result;
}

} // namespace

// The positive control of the search for secrets: it does find them.
class TestLeaks : public QObject {
    Q_OBJECT
private slots:
    void findsASecretInEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("planted");
        QTest::addColumn<QString>("encoding");
        const QString base64 = QStringLiteral("base64");
        const auto urlAlphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QTest::newRow("raw") << secret << QStringLiteral("itself");
        QTest::newRow("base64") << secret.toBase64() << base64;
        QTest::newRow("base64 behind one byte") << ("x" + secret).toBase64() << base64;
        QTest::newRow("base64 behind two bytes") << ("xy" + secret + "z").toBase64() << base64;
        QTest::newRow("base64 with escaped slashes") << secret.toBase64().replace('/', "\\/") << base64;
        QTest::newRow("base64url") << secret.toBase64(urlAlphabet) << base64;
        QTest::newRow("base64url behind one byte") << ("x" + secret).toBase64(urlAlphabet) << base64;
        QTest::newRow("base64url behind two bytes") << ("xy" + secret + "z").toBase64(urlAlphabet) << base64;
        QTest::newRow("percent-encoded") << secret.toPercentEncoding() << QStringLiteral("percent-encoded");
        QTest::newRow("percent-encoded in lower case")
            << secret.toPercentEncoding().replace("%5C", "%5c").replace("%C3", "%c3")
            << QStringLiteral("percent-encoded");
        QTest::newRow("percent-encoded throughout") << everyByte("%", secret) << QStringLiteral("percent-encoded");
        QTest::newRow("as a JSON string")
            << QByteArray("Zaun\\\"k\\\\nig/7%2B+&<\xc3\xb6>Ast") << QStringLiteral("JSON-escaped");
        QTest::newRow("as a JSON string for HTML")
            << QByteArray("Zaun\\\"k\\\\nig\\/7%2B+\\u0026\\u003c\\u00f6\\u003EAst") << QStringLiteral("JSON-escaped");
        QTest::newRow("JSON-escaped throughout") << everyUnit(secret) << QStringLiteral("JSON-escaped");
        QTest::newRow("JSON in an address") << QByteArray("Zaun\\\"k\\\\nig/7%2B+&<\xc3\xb6>Ast").toPercentEncoding()
                                            << QStringLiteral("percent-encoded JSON");
        QTest::newRow("an address in JSON")
            << secret.toPercentEncoding().replace('%', "\\u0025") << QStringLiteral("percent-encoded JSON");
        QTest::newRow("hex") << secret.toHex() << QStringLiteral("hex");
        QTest::newRow("upper case hex") << secret.toHex().toUpper() << QStringLiteral("hex");
        const QString wide = QString::fromUtf8(secret);
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)
                                << QStringLiteral("UTF-16");
    }
    void findsASecretInEveryEncoding()
    {
        QFETCH(QByteArray, planted);
        QFETCH(QString, encoding);
        const QByteArray text = "{\"before\":\"" + planted + "\"}";
        QCOMPARE(leaksIn(text, canaries()), QStringList{QStringLiteral("bird as ") + encoding});

        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral(".hidden/deep")));
        QFile file(folder.filePath(QStringLiteral(".hidden/deep/.file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        file.close();
        QCOMPARE(leaksBelow(folder.path(), canaries()),
                 QStringList{QStringLiteral(".hidden/deep/.file: bird as ") + encoding});
    }

    void findsASecretInTheNameOfAFile()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("Rotkehlchen-im-Schnee.d")));
        QCOMPARE(leaksBelow(folder.path(), canaries()),
                 QStringList{QStringLiteral("Rotkehlchen-im-Schnee.d: other as itself")});
    }

    void findsNothingInWhatResembles()
    {
        QByteArray text = secret.chopped(1) + " " + secret.sliced(1);
        text += " " + secret.chopped(2).toBase64() + " " + secret.chopped(1).toHex() + " " + secret.toLower();
        QCOMPARE(leaksIn(text, canaries()), QStringList());
    }
};

LATCHKEY_TEST(TestLeaks)
#include "test_leaks.moc"
