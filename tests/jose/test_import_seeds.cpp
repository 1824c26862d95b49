// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Hostile input: whatever comes, importing ends, answers with a key or an error and leaves nothing behind.
#include "jose/key_import.h"
#include "jose/openssl.h"
#include "jose/verifier.h"
#include "keys.h"
#include "support/suite.h"
#include "vectors.h"

#include <QDir>
#include <QtTest>

namespace {

// Imports, and checks what every outcome has in common. Returns whether there was a key.
bool imports(const QByteArray &text)
{
    const auto imported = jose::importKeys(text);
    if (ERR_peek_error() != 0)
        QTest::qFail("errors are left in OpenSSL's queue", __FILE__, __LINE__);
    if (!imported)
        return false;
    for (const jose::ImportedKey &one : *imported) {
        const auto again = jose::importKey(one.key.pem());
        if (!again || *again != one.key)
            QTest::qFail("a key does not come back from its own PEM", __FILE__, __LINE__);
        for (const jose::Algorithm algorithm : one.key.algorithms()) {
            auto verifier = jose::Verifier::create(one.key, algorithm);
            if (verifier && verifier->verify("input", QByteArray(64, 'x')))
                QTest::qFail("garbage is a signature", __FILE__, __LINE__);
        }
    }
    return true;
}

// The corpus has bytes behind many of its certificates; without them more of the way is gone.
QByteArray withoutRest(const QByteArray &der)
{
    if (!der.startsWith("\x30\x82") || der.size() < 4)
        return der;
    return der.first(std::min(der.size(), 4 + (qsizetype(uchar(der.at(2))) << 8 | uchar(der.at(3)))));
}

int importedOf(const QString &folder, const char *pattern)
{
    const QDir files(vectors::pathOf(folder));
    int count = 0;
    for (const QString &name : files.entryList({QLatin1String(pattern)}, QDir::Files)) {
        const QByteArray text = support::contentsOf(files.filePath(name));
        imports(text);
        count += imports(withoutRest(text)) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestImportSeeds : public QObject {
    Q_OBJECT
private slots:
    void survivesEveryCutOfAKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("PEM") << keys::rsaPem;
        QTest::newRow("certificate") << QByteArray::fromBase64(keys::bodyOf(keys::rsaCertificatePem));
        QTest::newRow("EC DER") << QByteArray::fromBase64(keys::bodyOf(keys::ecPem));
        QTest::newRow("PKCS#1 DER") << QByteArray::fromBase64(keys::bodyOf(keys::rsaPkcs1Pem));
        QTest::newRow("JWK") << keys::rsaJwk;
    }
    void survivesEveryCutOfAKey()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(imports(text));
        // The PEM may lose its last line break.
        const qsizetype needed = text.endsWith('\n') ? text.size() - 1 : text.size();
        for (qsizetype size = 0; size < needed; ++size)
            QVERIFY(!imports(text.first(size)));
    }

    void survivesEveryChangedByteOfAKey_data() { survivesEveryCutOfAKey_data(); }
    void survivesEveryChangedByteOfAKey()
    {
        QFETCH(const QByteArray, text);
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const int change : {0x01, 0x20, 0x80, 0xFF}) {
                QByteArray changed = text;
                changed[at] = char(changed.at(at) ^ change);
                imports(changed);
            }
        }
    }

    void survivesCertificatesOfTheFuzzCorpus()
    {
        if (!vectors::arePresent())
            QSKIP("the shared vectors are absent");
        QCOMPARE(importedOf(QStringLiteral("openssl-fuzz-x509"), "*.der"), 7);
    }

    void survivesPemOfTheFuzzCorpus()
    {
        if (!vectors::arePresent())
            QSKIP("the shared vectors are absent");
        QCOMPARE(importedOf(QStringLiteral("openssl-fuzz-pem"), "*.pem"), 0);
    }

    void survivesNaughtyStrings()
    {
        if (!vectors::arePresent())
            QSKIP("the shared vectors are absent");
        const QByteArray text = support::contentsOf(vectors::pathOf(QStringLiteral("naughty-strings/blns.txt")));
        for (const QByteArray &line : text.split('\n')) {
            QVERIFY(!imports(line));
            QVERIFY(!imports("-----BEGIN PUBLIC KEY-----\n" + line + "\n-----END PUBLIC KEY-----\n"));
            QVERIFY(!imports("-----BEGIN " + line + "-----\nAAAA\n-----END " + line + "-----\n"));
            QVERIFY(!jose::decodeCompactJws(line));
            QVERIFY(!jose::verifyCompactJws("eyJhbGciOiJIUzI1NiJ9." + line + '.', base::Secret("secret")));
        }
    }

    // A million BEGIN lines must not cost a search to the end each.
    void endsSoonOnManyMarks()
    {
        QByteArray text;
        for (int i = 0; i < 100'000; ++i)
            text += "-----BEGIN PUBLIC KEY-----\n";
        QVERIFY(!imports(text));
        QVERIFY(!imports(QByteArray(1'000'000, '{')));
        QVERIFY(!imports(QByteArray(1'000'000, '\x30')));
        QVERIFY(!imports(QByteArray(1'000'000, '-')));
    }
};

LATCHKEY_TEST(TestImportSeeds)
#include "test_import_seeds.moc"
