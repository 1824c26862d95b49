// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/compact_jws.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using jose::base64UrlEncoded;
using jose::decodeCompactJws;

namespace {

QByteArray tokenOf(const QByteArray &header, const QByteArray &payload = "{}", const QByteArray &signature = "sig")
{
    return base64UrlEncoded(header) + '.' + base64UrlEncoded(payload) + '.' + base64UrlEncoded(signature);
}

} // namespace

class TestCompactJws : public QObject {
    Q_OBJECT
private slots:
    void takesATokenApart()
    {
        const auto jws = decodeCompactJws("eyJhbGciOiJIUzI1NiJ9.Zm9v.c2ln");
        QVERIFY(jws);
        QCOMPARE(jws->headerText, QByteArray("eyJhbGciOiJIUzI1NiJ9"));
        QCOMPARE(jws->payloadText, QByteArray("Zm9v"));
        QCOMPARE(jws->signingInput, QByteArray("eyJhbGciOiJIUzI1NiJ9.Zm9v"));
        QCOMPARE(jws->header, (QJsonObject{{QStringLiteral("alg"), QStringLiteral("HS256")}}));
        QCOMPARE(jws->payload, QByteArray("foo"));
        QCOMPARE(jws->signature, QByteArray("sig"));
        QCOMPARE(jws->algorithmName, QByteArray("HS256"));
    }

    void decodesAnUnsignedTokenSoThatItCanBeShown()
    {
        const auto jws = decodeCompactJws(tokenOf(R"({"alg":"none"})", "{}", {}));
        QVERIFY(jws);
        QCOMPARE(jws->algorithmName, QByteArray("none"));
        QCOMPARE(jws->signature, QByteArray());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("evidence");
        const auto row = [](const char *name, const QByteArray &token, Error::Kind kind, const char *subject,
                            const char *evidence) {
            QTest::newRow(name) << token << int(kind) << QString::fromUtf8(subject) << QString::fromUtf8(evidence);
        };
        using Kind = Error::Kind;
        const QByteArray good = R"({"alg":"HS256"})";
        row("empty", "", Kind::Malformed, "token", "1 parts where three are needed");
        row("one dot", "a.b", Kind::Malformed, "token", "2 parts where three are needed");
        row("four parts", "a.b.c.d", Kind::Malformed, "token", "4 parts where three are needed");
        row("JWE", "a.b.c.d.e", Kind::Unsupported, "token", "five parts: an encrypted token (JWE)");
        row("six parts", "a.b.c.d.e.f", Kind::Malformed, "token", "more than five parts");
        row("a million dots", QByteArray(1'000'000, '.'), Kind::Malformed, "token", "more than five parts");
        row("64 MiB", QByteArray(64 << 20, 'a'), Kind::TooLarge, "token", "67108864 bytes");
        row("blank in front", ' ' + tokenOf(good), Kind::Malformed, "header", "not base64url: byte 0x20 at 0");
        row("line break behind", tokenOf(good) + '\n', Kind::Malformed, "signature", "not base64url: byte 0x0a at 4");
        row("padding", "eyJhbGciOiJIUzI1NiJ9.Zg==.c2ln", Kind::Malformed, "payload",
            "not base64url: character '=' at 2");
        row("spare bits", "eyJhbGciOiJIUzI1NiJ9.Zh.c2ln", Kind::Malformed, "payload",
            "not base64url: spare bits are not zero");
        row("other alphabet", "eyJhbGciOiJIUzI1NiJ9.Zm9v.c2l+", Kind::Malformed, "signature",
            "not base64url: character '+' at 3");
        row("no alg", tokenOf("{}"), Kind::Malformed, "header", "\"alg\" is missing");
        row("alg a number", tokenOf(R"({"alg":1})"), Kind::Malformed, "header", "\"alg\" is not a string");
        row("alg twice", tokenOf(R"({"alg":"HS256","alg":"none"})"), Kind::Malformed, "header",
            "member \"alg\" appears twice");
        row("alg twice by escape", tokenOf(R"({"alg":"HS256","\u0061lg":"none"})"), Kind::Malformed, "header",
            "member \"alg\" appears twice");
        row("header an array", tokenOf("[]"), Kind::Malformed, "header", "expected a JSON object");
        row("byte order mark", tokenOf("\xEF\xBB\xBF" + good), Kind::Malformed, "header",
            "starts with a byte order mark");
        row("crit", tokenOf(R"({"alg":"HS256","crit":["exp"],"exp":1})"), Kind::Unsupported, "header",
            "\"crit\" names extensions");
        row("crit empty", tokenOf(R"({"alg":"HS256","crit":[]})"), Kind::Unsupported, "header",
            "\"crit\" names extensions");
        row("b64 false", base64UrlEncoded(R"({"alg":"HS256","b64":false})") + ".$02.c2ln", Kind::Unsupported, "header",
            "\"b64\" is false: the payload is not encoded");
        row("b64 a string", tokenOf(R"({"alg":"HS256","b64":"false"})"), Kind::Malformed, "header",
            "\"b64\" is not a boolean");
        row("10,000 deep", tokenOf(R"({"alg":"HS256","x":)" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + '}'),
            Kind::TooLarge, "header", "nested deeper than 64 levels");
    }
    void refuses()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const int, kind);
        QFETCH(const QString, subject);
        QFETCH(const QString, evidence);
        const auto jws = decodeCompactJws(token);
        QVERIFY(!jws);
        QCOMPARE(int(jws.error().kind), kind);
        QCOMPARE(jws.error().subject, subject);
        QCOMPARE(jws.error().evidence, evidence);
    }

    void refusesTextThatIsNotUtf8() { QVERIFY(!decodeCompactJws(tokenOf("{\"alg\":\"HS256\",\"x\":\"\xFF\"}"))); }

    // A reader that stops at the NUL would see "alg".
    void tellsANulInANameApart()
    {
        const auto jws = decodeCompactJws(tokenOf(R"({"alg\u0000":"none","alg":"HS256"})"));
        QVERIFY(jws);
        QCOMPARE(jws->algorithmName, QByteArray("HS256"));
        QVERIFY(!decodeCompactJws(tokenOf(QByteArray("{\"alg\0\":\"none\",\"alg\":\"HS256\"}", 30))));
    }

    void takesTypAndCtyAsTheyAre()
    {
        const auto jws = decodeCompactJws(tokenOf(R"({"alg":"HS256","typ":"at+jwt","cty":"JWT"})", "a.b.c"));
        QVERIFY(jws);
        QCOMPARE(jws->payload, QByteArray("a.b.c"));
        QVERIFY(!jose::claimsOf(*jws)); // a nested token is no claims
    }

    void readsClaims()
    {
        const auto jws = decodeCompactJws(tokenOf(R"({"alg":"HS256"})", R"({"exp":1700000000,"iss":"acme.com"})"));
        QVERIFY(jws);
        const auto claims = jose::claimsOf(*jws);
        QVERIFY(claims);
        QCOMPARE(claims->value(QLatin1String("exp")).toInteger(), 1700000000);
    }

    // What a value means is for others to say; it must only arrive as it was.
    void keepsStrangeTimesAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("string") << QByteArray("\"1700000000\"") << QJsonValue(QStringLiteral("1700000000"));
        QTest::newRow("fraction") << QByteArray("1700000000.5") << QJsonValue(1700000000.5);
        QTest::newRow("1e308") << QByteArray("1e308") << QJsonValue(1e308);
        QTest::newRow("above 2^53") << QByteArray("9007199254740993") << QJsonValue(qint64(9007199254740993));
        QTest::newRow("negative") << QByteArray("-1") << QJsonValue(-1);
        QTest::newRow("null") << QByteArray("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("array") << QByteArray("[1]") << QJsonValue(QJsonArray{1});
    }
    void keepsStrangeTimesAsTheyAre()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QJsonValue, value);
        const auto jws = decodeCompactJws(tokenOf(R"({"alg":"HS256"})", R"({"exp":)" + text + '}'));
        QVERIFY(jws);
        const auto claims = jose::claimsOf(*jws);
        QVERIFY(claims);
        QCOMPARE(claims->value(QLatin1String("exp")), value);
    }

    void refusesClaims_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("not JSON") << QByteArray("foo");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("twice") << QByteArray(R"({"exp":1,"exp":2})");
        QTest::newRow("twice by escape") << QByteArray(R"({"exp":1,"\u0065xp":2})");
        QTest::newRow("above 2^63") << QByteArray(R"({"exp":9223372036854775808})");
        QTest::newRow("NaN") << QByteArray(R"({"exp":NaN})");
        QTest::newRow("1e400") << QByteArray(R"({"exp":1e400})");
        QTest::newRow("behind the end") << QByteArray("{}{}");
        QTest::newRow("10,000 deep") << QByteArray(10'000, '[');
    }
    void refusesClaims()
    {
        QFETCH(const QByteArray, payload);
        const auto jws = decodeCompactJws(tokenOf(R"({"alg":"HS256"})", payload));
        QVERIFY(jws);
        QVERIFY(!jose::claimsOf(*jws));
    }
};

LATCHKEY_TEST(TestCompactJws)
#include "test_compact_jws.moc"
