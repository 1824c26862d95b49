// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/nginx_base64.h"
#include "support/suite.h"

#include <QtTest>

using gateway::Base64Alphabet;
using gateway::nginxBase64Decoded;

class TestBase64 : public QObject {
    Q_OBJECT
private slots:
    void decodesBothAlphabetsWhereAsked()
    {
        QCOMPARE(nginxBase64Decoded("-_+/", Base64Alphabet::Both), std::optional(QByteArray("\xFB\xFF\xBF")));
        QCOMPARE(nginxBase64Decoded("-_-_", Base64Alphabet::UrlSafe), std::optional(QByteArray("\xFB\xFF\xBF")));
        QCOMPARE(nginxBase64Decoded("+/+/", Base64Alphabet::UrlSafe), std::nullopt);
    }

    void stopsAtTheFirstPadding()
    {
        QCOMPARE(nginxBase64Decoded("YWI=", Base64Alphabet::UrlSafe), std::optional(QByteArray("ab")));
        QCOMPARE(nginxBase64Decoded("YWI=!!", Base64Alphabet::UrlSafe), std::optional(QByteArray("ab")));
        QCOMPARE(nginxBase64Decoded("=", Base64Alphabet::UrlSafe), std::optional(QByteArray("")));
    }

    void ignoresSpareBits()
    {
        QCOMPARE(nginxBase64Decoded("YWJ", Base64Alphabet::UrlSafe), std::optional(QByteArray("ab")));
    }

    void refusesForeignCharactersAndOddLengths()
    {
        QCOMPARE(nginxBase64Decoded("YW I", Base64Alphabet::Both), std::nullopt);
        QCOMPARE(nginxBase64Decoded("YWI\n", Base64Alphabet::Both), std::nullopt);
        QCOMPARE(nginxBase64Decoded("YWJjZ", Base64Alphabet::Both), std::nullopt);
        QCOMPARE(nginxBase64Decoded("a.b", Base64Alphabet::Both), std::nullopt);
    }

    void decodesNothingToNothing()
    {
        QCOMPARE(nginxBase64Decoded("", Base64Alphabet::Both), std::optional(QByteArray("")));
    }
};

LATCHKEY_TEST(TestBase64)
#include "test_base64.moc"
