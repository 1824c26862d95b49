// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/curl.h"

#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString command(const QStringList &words)
{
    return (QStringList{u"curl --silent --show-error --include"_s} + words).join(u" \\\n  "_s);
}

model::Exchange exchange(const QString &system, const model::Request &request)
{
    model::Exchange result;
    result.system = system;
    result.request = request;
    return result;
}

} // namespace

class TestCurlExchange : public QObject {
    Q_OBJECT
private slots:
    void asksAgain()
    {
        const model::Request request{"GET",
                                     "http://localhost:8001/services?size=1000",
                                     {{"Host", "localhost:8001"}, {"Accept", "application/json"}, {"User-Agent", "x"}},
                                     {}};
        QCOMPARE(formats::curlFor(exchange(u"kong"_s, request)),
                 command({u"-X 'GET'"_s, u"-H 'Accept: application/json'"_s,
                          u"'http://localhost:8001/services?size=1000'"_s}));
    }

    void secretHeadersAreVariables_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("word");
        QTest::newRow("FusionAuth") << u"fusionauth"_s << QByteArray("Authorization")
                                    << u"-H 'Authorization: '\"$FUSIONAUTH_API_KEY\""_s;
        QTest::newRow("Kong") << u"kong"_s << QByteArray("Kong-Admin-Token")
                              << u"-H 'Kong-Admin-Token: '\"$KONG_ADMIN_TOKEN\""_s;
        QTest::newRow("basic") << u"kong"_s << QByteArray("Authorization")
                               << u"-H 'Authorization: '\"$AUTHORIZATION\""_s;
        QTest::newRow("proxy") << u"proxy"_s << QByteArray("Authorization")
                               << u"-H 'Authorization: Bearer '\"$TOKEN\""_s;
    }
    void secretHeadersAreVariables()
    {
        QFETCH(QString, system);
        QFETCH(QByteArray, header);
        QFETCH(QString, word);
        const model::Request request{"GET", "http://a/", {{header, "[redacted]"}}, {}};
        QCOMPARE(formats::curlFor(exchange(system, request)), command({u"-X 'GET'"_s, word, u"'http://a/'"_s}));
    }

    void secretsInABodyAreVariables_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("word");
        QTest::newRow("member") << QByteArray("{\"loginId\":\"o'hara\",\"password\":\"[redacted]\"}")
                                << u"'{\"loginId\":\"o'\\''hara\",\"password\":\"'\"$PASSWORD\"'\"}'"_s;
        QTest::newRow("two") << QByteArray("{\"client-secret\" : \"[redacted]\",\"token\":\"[redacted]\"}")
                             << u"'{\"client-secret\" : \"'\"$CLIENT_SECRET\"'\",\"token\":\"'\"$TOKEN\"'\"}'"_s;
        QTest::newRow("list") << QByteArray("{\"tokens\":[\"[redacted]\"]}") << u"'{\"tokens\":[\"'\"$TOKENS\"'\"]}'"_s;
        QTest::newRow("form") << QByteArray("grant_type=password&client_secret=[redacted]")
                              << u"'grant_type=password&client_secret='\"$CLIENT_SECRET\""_s;
        QTest::newRow("nameless") << QByteArray("[redacted]") << u"\"$SECRET\""_s;
    }
    void secretsInABodyAreVariables()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, word);
        const QString curl = formats::curlFor(exchange(u"fusionauth"_s, {"POST", "http://a/", {}, body}));
        QCOMPARE(curl, command({u"-X 'POST'"_s, u"--data-raw "_s + word, u"'http://a/'"_s}));
    }

    void aSecretInTheAddressIsAVariable()
    {
        const model::Request request{"GET", "http://a/mock?jwt=[redacted]&x=1", {}, {}};
        QCOMPARE(formats::curlFor(exchange(u"proxy"_s, request)),
                 command({u"-X 'GET'"_s, u"'http://a/mock?jwt='\"$JWT\"'&x=1'"_s}));
    }

    void aBodyThatWasCutIsNotSent()
    {
        model::Exchange cut = exchange(u"kong"_s, {"POST", "http://a/", {}, "{\"a"});
        cut.truncated = true;
        QCOMPARE(formats::curlFor(cut),
                 u"# The body was cut in the log and is left out.\n"_s + command({u"-X 'POST'"_s, u"'http://a/'"_s}));
    }

    void aBodyThatIsNoTextGoesInAsBase64()
    {
        const model::Exchange binary = exchange(u"proxy"_s, {"POST", "http://a/", {}, QByteArray("\xff\x00", 2)});
        QCOMPARE(formats::curlFor(binary), u"printf %s /wA= | base64 -d | "_s +
                                               command({u"-X 'POST'"_s, u"--data-binary @-"_s, u"'http://a/'"_s}));
    }
};

LATCHKEY_TEST(TestCurlExchange)
#include "test_curl_exchange.moc"
