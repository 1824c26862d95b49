// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// publicKeyFromPem() against the reader that it replaces, PEM_read_bio_PUBKEY: the same keys, the same refusals.
#include "jose/key_import.h"
#include "jose/openssl.h"
#include "jose_making/private_key.h"
#include "keys.h"
#include "support/suite.h"

#include <QtTest>

#include <openssl/ec.h>
#include <openssl/pem.h>

using jose::Algorithm;
using jose::KeyHandle;

namespace {

KeyHandle readByOpenssl(const QByteArray &pem)
{
    const jose::ErrorQueueGuard guard;
    const jose::MemoryBio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
    return KeyHandle(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
}

QByteArray writtenByOpenssl(const EVP_PKEY *key)
{
    const jose::MemoryBio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), key);
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, qsizetype(size)};
}

// Whether both read the text to the same key.
bool agree(const QByteArray &pem)
{
    const auto ours = jose::publicKeyFromPem(pem);
    const KeyHandle theirs = readByOpenssl(pem);
    return ours && theirs && EVP_PKEY_eq(ours->handle(), theirs.get()) == 1 &&
           ours->pem() == writtenByOpenssl(theirs.get());
}

KeyHandle generated(const char *kind)
{
    if (QByteArrayView(kind).startsWith("P-"))
        return KeyHandle(EVP_EC_gen(kind));
    if (QByteArrayView(kind).startsWith("ED"))
        return KeyHandle(EVP_PKEY_Q_keygen(nullptr, nullptr, kind));
    return KeyHandle(EVP_RSA_gen(QByteArray(kind).toUInt()));
}

} // namespace

class TestLikeOpenssl : public QObject {
    Q_OBJECT
private slots:
    void readsTheSameKeys_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("P-256") << 60;
        QTest::newRow("P-384") << 40;
        QTest::newRow("P-521") << 40;
        QTest::newRow("ED25519") << 40;
        QTest::newRow("ED448") << 20;
        QTest::newRow("512") << 40;
        QTest::newRow("1023") << 20; // no sign octet in front of the modulus
        QTest::newRow("1024") << 20;
        QTest::newRow("1025") << 10;
        QTest::newRow("2048") << 4;
        QTest::newRow("3072") << 1;
    }
    void readsTheSameKeys()
    {
        QFETCH(const int, count);
        for (int i = 0; i < count; ++i) {
            const KeyHandle key = generated(QTest::currentDataTag());
            QVERIFY(key);
            QVERIFY(agree(writtenByOpenssl(key.get())));
        }
    }

    void readsTheSameLayouts_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<bool>("taken");
        const QByteArray &pem = keys::rsaPem;
        const QByteArray body = keys::bodyOf(pem);
        const QByteArray begin = "-----BEGIN PUBLIC KEY-----\n";
        const QByteArray end = "\n-----END PUBLIC KEY-----\n";
        QTest::newRow("as written") << pem << true;
        QTest::newRow("CR LF") << QByteArray(pem).replace('\n', "\r\n") << true;
        QTest::newRow("no final line break") << pem.chopped(1) << true;
        QTest::newRow("blanks at the end of lines") << QByteArray(pem).replace('\n', "  \n") << true;
        QTest::newRow("text in front") << "tenant key\n" + pem << true;
        QTest::newRow("text behind") << pem + "tenant key\n" << true;
        QTest::newRow("body of one line") << begin + body.first(240) + '\n' + body.sliced(240) + end << true;
        QTest::newRow("another END") << QByteArray(pem).replace("END PUBLIC", "END RSA PUBLIC") << false;
        QTest::newRow("no END") << pem.first(pem.size() - 26) << false;
        QTest::newRow("no BEGIN") << pem.sliced(27) << false;
        QTest::newRow("on one line") << QByteArray(pem).replace('\n', ' ') << false;
        QTest::newRow("on one line, nothing between") << QByteArray(pem).replace("\n", "") << false;
        QTest::newRow("escaped line breaks") << QByteArray(pem).replace("\n", "\\n") << false;
        QTest::newRow("blanks in front of the marks")
            << "  " + QByteArray(pem).replace("\n-----END", "\n -----END") << false;
        QTest::newRow("four dashes") << QByteArray(pem).replace("-----BEGIN", "----BEGIN") << false;
        QTest::newRow("foreign character") << QByteArray(pem).replace("MIIB", "MI!B") << false;
        QTest::newRow("no padding") << begin + QByteArray(body).replace("=", "") + end << true; // has none
        QTest::newRow("EC without padding")
            << begin + QByteArray(keys::bodyOf(keys::ecPem)).replace("=", "") + end << false;
        QTest::newRow("empty body") << begin + end << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void readsTheSameLayouts()
    {
        QFETCH(const QByteArray, pem);
        QFETCH(const bool, taken);
        QCOMPARE(readByOpenssl(pem) != nullptr, taken);
        QCOMPARE(jose::publicKeyFromPem(pem).has_value(), taken);
    }

    void readsCompressedPoints()
    {
        const KeyHandle key = generated("P-256");
        const auto ours = jose::publicKeyFromPem(writtenByOpenssl(key.get()));
        QVERIFY(ours);
        QCOMPARE(EVP_PKEY_set_utf8_string_param(key.get(), "point-format", "compressed"), 1);
        const QByteArray compressed = writtenByOpenssl(key.get());
        QVERIFY(compressed.size() < ours->pem().size());
        QCOMPARE(*jose::publicKeyFromPem(compressed), *ours);
    }

    void readsAnRsaKeyWithoutNull()
    {
        const QByteArray spki = QByteArray::fromBase64(keys::bodyOf(keys::rsaPem));
        QByteArray without = spki;
        without.replace(QByteArray::fromHex("300d06092a864886f70d0101010500"),
                        QByteArray::fromHex("300b06092a864886f70d010101"));
        without.replace(0, 4, QByteArray::fromHex("30820120"));
        QCOMPARE(without.size(), spki.size() - 2);
        QVERIFY(readByOpenssl("-----BEGIN PUBLIC KEY-----\n" + without.toBase64() + "\n-----END PUBLIC KEY-----\n"));
        QCOMPARE(*jose::importKey(without), *jose::importKey(spki));
    }

    // OpenSSL makes keys of these; nothing good can be verified with them, and we refuse them (RFC 8017 3.1).
    void refusesAbsurdKeysThatOpensslTakes_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const auto row = [](const char *name, QByteArray from, QByteArray to) {
            QByteArray spki = QByteArray::fromBase64(keys::bodyOf(keys::rsaPem));
            const qsizetype at = spki.lastIndexOf(QByteArray::fromHex(from));
            spki.replace(at, to.size() / 2, QByteArray::fromHex(to));
            QTest::newRow(name) << "-----BEGIN PUBLIC KEY-----\n" + spki.toBase64() + "\n-----END PUBLIC KEY-----\n";
        };
        row("even exponent", "0203010001", "0203010002");
        row("even modulus", "e90203010001", "e80203010001");
    }
    void refusesAbsurdKeysThatOpensslTakes()
    {
        QFETCH(const QByteArray, pem);
        QVERIFY(readByOpenssl(pem));
        QVERIFY(!jose::publicKeyFromPem(pem));
    }

    void refusesOtherCurves()
    {
        for (const char *name : {"secp256k1", "prime192v1"}) {
            const KeyHandle key(EVP_EC_gen(name));
            QVERIFY(key);
            const auto ours = jose::publicKeyFromPem(writtenByOpenssl(key.get()));
            QVERIFY(!ours);
            QCOMPARE(ours.error().kind, base::Error::Kind::Unsupported);
        }
        const KeyHandle agreement(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
        QCOMPARE(jose::publicKeyFromPem(writtenByOpenssl(agreement.get())).error().kind,
                 base::Error::Kind::Unsupported);
    }
};

LATCHKEY_TEST(TestLikeOpenssl)
#include "test_like_openssl.moc"
