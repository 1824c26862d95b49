// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/base64url.h"
#include "support/suite.h"

#include <QtTest>

using jose::base64UrlDecoded;

class TestBase64Url : public QObject {
    Q_OBJECT
private slots:
    void decodesTheExampleOfRfc7515()
    {
        // Appendix C.
        QCOMPARE(*base64UrlDecoded("A-z_4ME"), QByteArray::fromHex("03ecffe0c1"));
        QCOMPARE(jose::base64UrlEncoded(QByteArray::fromHex("03ecffe0c1")), QByteArray("A-z_4ME"));
        QCOMPARE(*base64UrlDecoded(""), QByteArray());
    }

    // Every length passes through the wide, the grouped and the tail decoder in another proportion.
    void decodesWhatQtEncodes()
    {
        QByteArray bytes;
        for (int size = 0; size < 400; ++size) {
            const QByteArray text = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            const auto decoded = base64UrlDecoded(text);
            QVERIFY(decoded);
            QCOMPARE(*decoded, bytes);
            bytes.append(char(size * 167 + size / 3));
        }
    }

    void refusesEveryForeignByteAtEveryPlace()
    {
        const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        const QByteArray good(75, 'A');
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                QByteArray text = good;
                text[at] = char(byte);
                const bool last = at == good.size() - 1;
                // The last character stands for four bits: its lowest two must be zero.
                const bool right = alphabet.contains(char(byte)) && (!last || alphabet.indexOf(char(byte)) % 4 == 0);
                QCOMPARE(base64UrlDecoded(text).has_value(), right);
            }
        }
    }

    void saysWhyItRefuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("padding") << QByteArray("QQ==") << QStringLiteral("character '=' at 2");
        QTest::newRow("plus") << QByteArray("A+AA") << QStringLiteral("character '+' at 1");
        QTest::newRow("slash") << QByteArray("AAA/") << QStringLiteral("character '/' at 3");
        QTest::newRow("blank") << QByteArray("AA AA") << QStringLiteral("byte 0x20 at 2");
        QTest::newRow("line break") << QByteArray("AAAA\n") << QStringLiteral("byte 0x0a at 4");
        QTest::newRow("NUL") << QByteArray("AA\0A", 4) << QStringLiteral("byte 0x00 at 2");
        QTest::newRow("not ASCII") << QByteArray("\xC3\xA4") << QStringLiteral("byte 0xc3 at 0");
        QTest::newRow("one character") << QByteArray("A") << QStringLiteral("impossible length 1");
        QTest::newRow("four spare bits") << QByteArray("QR") << QStringLiteral("spare bits are not zero");
        QTest::newRow("two spare bits") << QByteArray("QUJ") << QStringLiteral("spare bits are not zero");
        QTest::newRow("good") << QByteArray("QUI") << QString();
    }
    void saysWhyItRefuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, reason);
        QCOMPARE(jose::whyNotBase64Url(text), reason);
        QCOMPARE(base64UrlDecoded(text).has_value(), reason.isEmpty());
    }
};

LATCHKEY_TEST(TestBase64Url)
#include "test_base64url.moc"
