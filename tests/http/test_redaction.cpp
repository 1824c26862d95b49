// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/redaction.h"
#include "support/suite.h"

#include <QtTest>

using http::Redaction;

namespace {

// {"alg":"RS256"} . {"iss":"acme.com"} . a signature
constexpr char token[] = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhY21lLmNvbSJ9.c2lnbmF0dXJl";
constexpr char cutToken[] = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhY21lLmNvbSJ9.[cut]";

QByteArray body(const QByteArray &text, const QByteArray &path = "/api/tenant")
{
    return Redaction().answer(model::Answer{200, {}, text}, path).body;
}

Redaction knowing(const QByteArray &secret)
{
    Redaction redaction;
    redaction.hide(base::Secret(secret));
    return redaction;
}

} // namespace

class TestRedaction : public QObject {
    Q_OBJECT
private slots:
    void takesHeadersOutByName_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name : {"Authorization", "authorization", "Proxy-Authorization", "Cookie", "Set-Cookie",
                                 "Kong-Admin-Token", "X-Kong-Token", "apikey", "X-API-Key", "X-FusionAuth-API-Key"})
            QTest::newRow(name) << true;
        for (const char *name :
             {"Content-Type", "X-FusionAuth-TenantId", "Server", "WWW-Authenticate", "Location", "X-Consumer-Username"})
            QTest::newRow(name) << false;
    }
    void takesHeadersOutByName()
    {
        QFETCH(bool, secret);
        const model::Headers headers{{QTest::currentDataTag(), "value"}};
        const QByteArray expected = secret ? "[redacted]" : "value";
        QCOMPARE(Redaction().request({"GET", "http://a/", headers, {}}).headers.first().value, expected);
        QCOMPARE(Redaction().answer({200, headers, {}}, "/").headers.first().value, expected);
    }

    void namesSecretHeadersWithoutTheirValues()
    {
        const auto request =
            Redaction().request({"GET", "http://a/", {{"X-Odd", "1"}}, {}}, {"Authorization", "x-odd"});
        QCOMPARE(request.headers, (model::Headers{{"X-Odd", "[redacted]"}, {"Authorization", "[redacted]"}}));
    }

    void takesFieldsOutByName_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("redacted");
        const auto row = [](const char *name, const char *text, const char *redacted) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(redacted);
        };
        row("password", "{\"user\":{\"password\":\"hunter2\",\"email\":\"a@b\"}}",
            "{\"user\":{\"password\":\"[redacted]\",\"email\":\"a@b\"}}");
        row("blanks are kept", "{ \"secret\" : \"s\" , \"key\" : \"k\" }",
            "{ \"secret\" : \"[redacted]\" , \"key\" : \"k\" }");
        row("escaped quote", "{\"secret\":\"a\\\"b\",\"x\":\"y\"}", "{\"secret\":\"[redacted]\",\"x\":\"y\"}");
        row("escaped name", "{\"\\u0070assword\":\"p\"}", "{\"\\u0070assword\":\"[redacted]\"}");
        row("any case", "{\"clientSecret\":\"s\",\"client_secret\":\"s\",\"CLIENT-SECRET\":\"s\"}",
            "{\"clientSecret\":\"[redacted]\",\"client_secret\":\"[redacted]\",\"CLIENT-SECRET\":\"[redacted]\"}");
        row("tokens", "{\"token\":\"t\",\"refreshToken\":\"r\",\"authenticationToken\":\"a\",\"access_token\":\"x\"}",
            "{\"token\":\"[redacted]\",\"refreshToken\":\"[redacted]\",\"authenticationToken\":\"[redacted]\",\"access_"
            "token\":\"[redacted]\"}");
        row("list under a secret name", "{\"refreshTokens\":[\"a\",\"b\"],\"tags\":[\"c\"]}",
            "{\"refreshTokens\":[\"[redacted]\",\"[redacted]\"],\"tags\":[\"c\"]}");
        row("object under a secret name", "{\"token\":{\"id\":\"1\"},\"secret\":{\"password\":\"p\"}}",
            "{\"token\":{\"id\":\"1\"},\"secret\":{\"password\":\"[redacted]\"}}");
        row("names that only sound alike",
            "{\"accessTokenKeyId\":\"1\",\"secret_is_base64\":false,\"tokenType\":\"x\"}",
            "{\"accessTokenKeyId\":\"1\",\"secret_is_base64\":false,\"tokenType\":\"x\"}");
        row("empty and null", "{\"password\":\"\",\"secret\":null}", "{\"password\":\"\",\"secret\":null}");
        row("echoed headers", "{\"headers\":{\"authorization\":\"Basic eDp5\",\"cookie\":\"s=1\",\"host\":\"h\"}}",
            "{\"headers\":{\"authorization\":\"[redacted]\",\"cookie\":\"[redacted]\",\"host\":\"h\"}}");
        row("credential key is a name", "{\"key\":\"acme.com\",\"secret\":\"s\"}",
            "{\"key\":\"acme.com\",\"secret\":\"[redacted]\"}");
        row("API key's key", "{\"apiKey\":{\"key\":\"k\",\"id\":\"1\"}}",
            "{\"apiKey\":{\"key\":\"[redacted]\",\"id\":\"1\"}}");
        row("private JWK",
            "{\"kty\":\"RSA\",\"n\":\"nnnnnnnnnnnnnnnnnnnn\",\"d\":\"dddddddddddddddddddd\",\"p\":\"short\"}",
            "{\"kty\":\"RSA\",\"n\":\"nnnnnnnnnnnnnnnnnnnn\",\"d\":\"[redacted]\",\"p\":\"short\"}");
        row("cut in a value", "{\"user\":{\"password\":\"hunt", "{\"user\":{\"password\":\"[redacted]\"");
        row("not JSON after all", "{\"password\":\"p\" oops \"secret\":\"s\"}",
            "{\"password\":\"[redacted]\" oops \"secret\":\"[redacted]\"}");
        row("form", "grant_type=password&password=hunter2&client_secret=x%20y&scope=a",
            "grant_type=password&password=[redacted]&client_secret=[redacted]&scope=a");
    }
    void takesFieldsOutByName()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, redacted);
        QCOMPARE(body(text), redacted);
    }

    void takesTheKeyOutWhereItIsASecret()
    {
        const QByteArray text = "{\"key\":\"k\"}";
        QCOMPARE(body(text, "http://a/api/key"), text);
        QCOMPARE(body(text, "http://a/consumers/x/jwt"), text);
        QCOMPARE(body(text, "http://a/api/api-key/1"), QByteArray("{\"key\":\"[redacted]\"}"));
        QCOMPARE(body(text, "http://a/key-auths?size=1"), QByteArray("{\"key\":\"[redacted]\"}"));
    }

    void findsBackslashesInEveryForm()
    {
        const Redaction redaction = knowing("C:\\\\new\\table");
        QCOMPARE(redaction.text("C:\\\\new\\table"), QByteArray("[redacted]"));
        QCOMPARE(redaction.text("\"C:\\\\\\\\new\\\\table\""), QByteArray("\"[redacted]\""));
        QCOMPARE(redaction.text("C:\\\\\\\\\\\\\\\\new\\\\\\\\table"), QByteArray("[redacted]"));
    }

    void findsAKnownValueInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray secret("p\xc3\xa4ss/w+rd \"42\"&?");
        const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
        row("raw", secret);
        row("percent", secret.toPercentEncoding());
        row("percent, lower case", secret.toPercentEncoding().toLower());
        row("percent, everything", [&] {
            QByteArray all;
            for (const char c : secret)
                all += '%' + QByteArray(1, c).toHex();
            return all;
        }());
        row("form", secret.toPercentEncoding(" ").replace(' ', '+'));
        row("JSON", "päss/w+rd \\\"42\\\"&?");
        row("JSON, escaped slash", "päss\\/w+rd \\\"42\\\"&?");
        row("JSON, ASCII only", "p\\u00e4ss\\u002fw+rd \\u002242\\u0022\\u0026?");
        row("JSON in JSON", "päss/w+rd \\\\\\\"42\\\\\\\"&?");
        row("JSON, ASCII only, in JSON", "p\\\\u00e4ss\\\\u002fw+rd \\\\u002242\\\\u0022\\\\u0026?");
        row("base64", secret.toBase64());
        row("base64 in front of more", (secret + "more").toBase64());
        row("base64 behind one byte", (':' + secret).toBase64());
        row("base64 behind two bytes", ("x:" + secret + ".").toBase64());
        row("base64url", secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        row("base64url behind a byte", (':' + secret).toBase64(QByteArray::Base64UrlEncoding));
        row("hex", secret.toHex());
        row("HEX", secret.toHex().toUpper());
    }
    void findsAKnownValueInEveryForm()
    {
        QFETCH(QByteArray, text);
        const QByteArray secret("p\xc3\xa4ss/w+rd \"42\"&?");
        const Redaction redaction = knowing(secret);
        const QByteArray redacted = redaction.text("before " + text + " after");
        QVERIFY2(redacted.contains("[redacted]"), redacted);
        QVERIFY2(redacted.startsWith("before ") && redacted.endsWith(" after"), redacted);
        // At most the base64 characters that also hold bits of neighbours remain.
        QVERIFY2(redacted.size() <= qsizetype(sizeof "before [redacted] after") + 6, redacted);
    }

    void looksForKnownValuesEverywhereInAMessage()
    {
        const Redaction redaction = knowing("hunter22");
        const model::Request request =
            redaction.request({"POST", "http://a/x?q=hunter22", {{"X-Note", "hunter22"}}, "{\"note\":\"hunter22\"}"});
        QCOMPARE(request.url, QByteArray("http://a/x?q=[redacted]"));
        QCOMPARE(request.headers.first().value, QByteArray("[redacted]"));
        QCOMPARE(request.body, QByteArray("{\"note\":\"[redacted]\"}"));
        const model::Answer answer = redaction.answer({400, {{"X-Note", "hunter22"}}, "no hunter22 here"}, "/");
        QCOMPARE(answer.headers.first().value, QByteArray("[redacted]"));
        QCOMPARE(answer.body, QByteArray("no [redacted] here"));
    }

    void looksForTheLongerSecretFirst()
    {
        Redaction redaction;
        redaction.hide(base::Secret("hunter2"));
        redaction.hide(base::Secret("hunter2-and-more"));
        QCOMPARE(redaction.text("hunter2-and-more"), QByteArray("[redacted]"));
    }

    void leavesShortTextsAlone()
    {
        QCOMPARE(knowing("ab").text("drab"), QByteArray("drab"));
        QCOMPARE(knowing("").text("drab"), QByteArray("drab"));
    }

    void takesSecretsOutOfAQuery()
    {
        const auto request = Redaction().request({"GET", "http://a/x?access_token=abc&size=1&apikey=k", {}, {}});
        QCOMPARE(request.url, QByteArray("http://a/x?access_token=[redacted]&size=1&apikey=[redacted]"));
    }

    void cutsTheSignatureOfEveryToken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("redacted");
        const QByteArray whole(token);
        const QByteArray cut(cutToken);
        QTest::newRow("alone") << whole << cut;
        QTest::newRow("in a header") << "Bearer " + whole << "Bearer " + cut;
        QTest::newRow("in JSON") << "{\"jwt\":\"" + whole + "\"}" << "{\"jwt\":\"" + cut + "\"}";
        QTest::newRow("two") << whole + "," + whole << cut + "," + cut;
        QTest::newRow("behind a dot") << "see." + whole << "see." + cut;
        QTest::newRow("in a path") << "/x/" + whole + "?a" << "/x/" + cut + "?a";
        QTest::newRow("JWE") << QByteArray("eyJhbGciOiJSUzI1NiJ9.a.b.c.d")
                             << QByteArray("eyJhbGciOiJSUzI1NiJ9.[cut].[cut].[cut].[cut]");
        QTest::newRow("unsigned") << QByteArray("eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.")
                                  << QByteArray("eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.");
        QTest::newRow("a host name") << QByteArray("exchange-server.example.com")
                                     << QByteArray("exchange-server.example.com");
        QTest::newRow("a version") << QByteArray("3.9.1") << QByteArray("3.9.1");
    }
    void cutsTheSignatureOfEveryToken()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, redacted);
        QCOMPARE(Redaction().text(text), redacted);
    }

    void takesPrivateKeysOut()
    {
        const QByteArray pem = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";
        QCOMPARE(Redaction().text("a " + pem + "b"), QByteArray("a [redacted]\nb"));
        QCOMPARE(Redaction().text("{\"k\":\"-----BEGIN RSA PRIVATE KEY-----\\nMIIE\\n-----END RSA PRIVATE KEY-----\"}"),
                 QByteArray("{\"k\":\"[redacted]\"}"));
        QCOMPARE(Redaction().text("-----BEGIN EC PRIVATE KEY-----\nMIIE"), QByteArray("[redacted]"));
        const QByteArray open = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n";
        QCOMPARE(Redaction().text(open), open);
    }

    void standsOddText()
    {
        for (const QByteArray &text :
             {QByteArray(), QByteArray("\""), QByteArray("\\"), QByteArray("{\"password\":"), QByteArray("}}}]]]"),
              QByteArray(100'000, '['), QByteArray(100'000, '.'), QByteArray("\"\\u00"), QByteArray("%"),
              QByteArray("%4"), QByteArray("\0\0", 2)}) {
            QCOMPARE(body(text), text);
            QCOMPARE(knowing("hunter2").text(text), text);
        }
    }
};

LATCHKEY_TEST(TestRedaction)
#include "test_redaction.moc"
