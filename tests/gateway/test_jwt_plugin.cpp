// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/configuration.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QtTest>

using namespace testing;
using gateway::Decision;
using gateway::Gate;
using jose::Algorithm;
using jose::PrivateKey;

namespace {

QJsonObject config(const QString &member, const QJsonValue &value)
{
    return {{member, value}};
}

QJsonObject verifying(const QStringList &claims)
{
    return config(QStringLiteral("claims_to_verify"), QJsonArray::fromStringList(claims));
}

QByteArray good()
{
    return macToken(R"({"iss":"k1"})");
}

QByteArray schemeOf(const Decision &decision)
{
    return model::headerValue(decision.headers, "WWW-Authenticate").value_or("none");
}

// A gateway whose only credential is this one, and a token that claims it.
model::KongState keyedKong(const QString &algorithm, const QString &publicKey, const QJsonObject &jwt = {},
                           const QString &version = QStringLiteral("3.9.1"))
{
    model::KongState state = protectedKong(jwt, version);
    state.credentials = {
        credential(QStringLiteral("ann"), QStringLiteral("k2"), algorithm, QStringLiteral("x"), publicKey)};
    return state;
}

QString pemOf(const PrivateKey &key)
{
    return QString::fromUtf8(key.publicKey().pem());
}

} // namespace

class TestJwtPlugin : public QObject {
    Q_OBJECT
private slots:
    void answers_data()
    {
        QTest::addColumn<QJsonObject>("jwt");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("answer");
        const QJsonObject none;
        const auto row = [](const char *name, const QJsonObject &jwt, const QByteArray &token, const char *answer) {
            QTest::newRow(name) << jwt << token << QString::fromUtf8(answer);
        };
        row("good", none, good(), "200");
        row("no dot", none, "abc", "401 Bad token; invalid JSON");
        row("one dot", none, "a.b", "401 Bad token; invalid JSON");
        row("empty claims", none, "eyJhbGciOiJIUzI1NiJ9..", "401 Bad token; invalid JSON");
        row("alg none", none, macToken(R"({"iss":"k1"})", R"({"alg":"none"})"), "401 Bad token; invalid alg");
        row("alg unknown", none, macToken(R"({"iss":"k1"})", R"({"alg":"HS257"})"), "401 Bad token; invalid alg");
        row("alg absent", none, macToken(R"({"iss":"k1"})", R"({"typ":"JWT"})"), "401 Bad token; invalid alg");
        row("alg in small letters", none, macToken(R"({"iss":"k1"})", R"({"alg":"hs256"})"),
            "401 Bad token; invalid alg");
        row("fourth part", none, good() + ".x", "401 Bad token; invalid signature");
        row("plus in the signature", none, good().chopped(1) + '+', "401 Bad token; invalid signature");
        row("empty signature", none, good().left(good().lastIndexOf('.') + 1), "401 Invalid signature");
        row("empty key claim", none, macToken(R"({"iss":""})", R"({"alg":"HS256","iss":"k1"})"),
            "401 Invalid 'iss' in claims");
        row("key claim in the header", none, macToken("{}", R"({"alg":"HS256","iss":"k1"})"), "200");
        row("key claim false", none, macToken(R"({"iss":false})", R"({"alg":"HS256","iss":"k1"})"), "200");
        row("no key claim", none, macToken("{}"), "401 No mandatory 'iss' in claims");
        row("key claim number", none, macToken(R"({"iss":1})"), "500 An unexpected error occurred");
        row("key claim null", none, macToken(R"({"iss":null})"), "500 An unexpected error occurred");
        row("key claim true", none, macToken(R"({"iss":true})"), "500 An unexpected error occurred");
        row("key claim object", none, macToken(R"({"iss":{"key":"k1"}})"), "500 An unexpected error occurred");
        row("key claim with NUL", none, macToken(R"({"iss":"k1\u0000"})"), "500 An unexpected error occurred");
        row("key claim with broken UTF-8", none, macToken("{\"iss\":\"k1\xFF\"}"), "500 An unexpected error occurred");
        row("key claim in capitals", none, macToken(R"({"iss":"K1"})"), "401 No credentials found for given 'iss'");
        row("another claim", config(QStringLiteral("key_claim_name"), QStringLiteral("azp")),
            macToken(R"({"azp":"k1"})"), "200");
        row("name of a string's method", config(QStringLiteral("key_claim_name"), QStringLiteral("sub")),
            macToken(R"("x")"), "500 An unexpected error occurred");
        row("claims array", none, macToken("[]", R"({"alg":"HS256","iss":"k1"})"), "200");
        row("claims array, exp wanted", verifying({QStringLiteral("exp")}),
            macToken("[]", R"({"alg":"HS256","iss":"k1"})"), R"(401 {"exp":"must be a number"})");
        row("claims string", none, macToken(R"("x")"), "401 No mandatory 'iss' in claims");
        row("claims false", none, macToken("false"), "401 Bad token; invalid claims");
        row("claims number", none, macToken("1"), "500 An unexpected error occurred");
        row("claims null", none, macToken("null"), "500 An unexpected error occurred");
        row("header number", none, macToken(R"({"iss":"k1"})", "1"), "500 An unexpected error occurred");
        row("header array", none, macToken(R"({"iss":"k1"})", "[]"), "401 Bad token; invalid alg");
        row("wrong secret", none, macToken(R"({"iss":"k1"})", R"({"alg":"HS256"})", "other"), "401 Invalid signature");
        row("other algorithm", none, macToken(R"({"iss":"k1"})", R"({"alg":"HS384"})"), "401 Invalid algorithm");
        row("exp now", verifying({QStringLiteral("exp")}), macToken(R"({"iss":"k1","exp":1800000000})"),
            R"(401 {"exp":"token expired"})");
        row("exp in a second", verifying({QStringLiteral("exp")}), macToken(R"({"iss":"k1","exp":1800000001})"), "200");
        row("exp as text", verifying({QStringLiteral("exp")}), macToken(R"({"iss":"k1","exp":"1800000001"})"),
            R"(401 {"exp":"must be a number"})");
        row("nbf now", verifying({QStringLiteral("nbf")}), macToken(R"({"iss":"k1","nbf":1800000000})"), "200");
        row("nbf later", verifying({QStringLiteral("nbf")}), macToken(R"({"iss":"k1","nbf":1800000000.5})"),
            R"(401 {"nbf":"token not valid yet"})");
        row("both missing", verifying({QStringLiteral("exp"), QStringLiteral("nbf")}), good(),
            R"(401 {"exp":"must be a number","nbf":"must be a number"})");
        row("expired, not looked at", none, macToken(R"({"iss":"k1","exp":1})"), "200");
    }
    void answers()
    {
        QFETCH(QJsonObject, jwt);
        QFETCH(QByteArray, token);
        QFETCH(QString, answer);
        QCOMPARE(summary(decided(protectedKong(jwt), withBearer(token))), answer);
    }

    void limitsTheLifetime_data()
    {
        QTest::addColumn<bool>("verifiesExp");
        QTest::addColumn<QByteArray>("exp");
        QTest::addColumn<QString>("answer");
        const QString tooLong = QStringLiteral(R"(401 {"exp":"exceeds maximum allowed expiration"})");
        QTest::newRow("just enough") << true << QByteArray("1800000300") << QStringLiteral("200");
        QTest::newRow("a second more") << true << QByteArray("1800000301") << tooLong;
        QTest::newRow("expired, unverified") << false << QByteArray("1799999990") << QStringLiteral("200");
        QTest::newRow("text, unverified") << false << QByteArray("\"1800000300\"") << QStringLiteral("200");
        QTest::newRow("long text, unverified") << false << QByteArray("\"1800000301\"") << tooLong;
        QTest::newRow("no number, unverified")
            << false << QByteArray("\"soon\"") << QStringLiteral("500 An unexpected error occurred");
        QTest::newRow("null, unverified")
            << false << QByteArray("null") << QStringLiteral("500 An unexpected error occurred");
    }
    void limitsTheLifetime()
    {
        QFETCH(bool, verifiesExp);
        QFETCH(QByteArray, exp);
        QFETCH(QString, answer);
        QJsonObject jwt{{QStringLiteral("maximum_expiration"), 300}};
        if (verifiesExp)
            jwt.insert(QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("exp")});
        const QByteArray token = macToken(R"({"iss":"k1","exp":)" + exp + '}');
        QCOMPARE(summary(decided(protectedKong(jwt), withBearer(token))), answer);
    }

    void wantsExpForALimitedLifetime()
    {
        const auto decision = decided(protectedKong({{QStringLiteral("maximum_expiration"), 300}}), withBearer(good()));
        QCOMPARE(summary(decision), QStringLiteral(R"(401 {"exp":"exceeds maximum allowed expiration"})"));
    }

    void namesTheScheme()
    {
        const QJsonObject realm = config(QStringLiteral("realm"), QStringLiteral("a\"b"));
        const auto noToken = get("http://localhost/mock");
        QCOMPARE(schemeOf(decided(protectedKong(), noToken)), QByteArray("Bearer"));
        QCOMPARE(schemeOf(decided(protectedKong(), withBearer("x"))), QByteArray("Bearer error=\"invalid_token\""));
        QCOMPARE(schemeOf(decided(protectedKong(realm), noToken)), QByteArray("Bearer realm=\"a\"b\""));
        QCOMPARE(schemeOf(decided(protectedKong(realm), withBearer("x"))),
                 QByteArray("Bearer realm=\"a\"b\" error=\"invalid_token\""));
        QCOMPARE(schemeOf(decided(protectedKong(realm, QStringLiteral("3.7.1")), withBearer("x"))), QByteArray("none"));
    }

    void looksForTokensInOrder_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("answer");
        const QByteArray token = good();
        const QByteArray other = macToken(R"({"iss":"k1","jti":"2"})");
        const auto row = [](const char *version, const char *name, const QByteArray &query, const char *answer) {
            QTest::addRow("%s %s", version, name) << QString::fromLatin1(version) << query << QString::fromUtf8(answer);
        };
        row("3.9.1", "same token twice", "?jwt=" + token, "200");
        row("3.9.1", "another token", "?jwt=" + other, "401 Multiple tokens provided");
        row("3.9.1", "empty argument", "?jwt=", "200");
        row("3.9.1", "argument without value", "?jwt", "401 Multiple tokens provided");
        row("3.9.1", "equal arguments", "?jwt=" + token + "&jwt=" + token, "200");
        row("3.9.1", "name in capitals", "?JWT=x", "200");
        row("3.1.0", "same token twice", "?jwt=" + token, "200");
        row("3.1.0", "another token", "?jwt=" + other, "200");
        row("3.1.0", "empty argument", "?jwt=", "401 Bad token; invalid JSON");
        row("3.1.0", "argument without value", "?jwt", "401 Unrecognizable token");
        row("3.1.0", "equal arguments", "?jwt=" + token + "&jwt=" + token, "401 Multiple tokens provided");
    }
    void looksForTokensInOrder()
    {
        QFETCH(QString, version);
        QFETCH(QByteArray, query);
        QFETCH(QString, answer);
        const auto request = withBearer(good(), "http://localhost/mock" + query);
        QCOMPARE(summary(decided(protectedKong({}, version), request)), answer);
    }

    void hasNoEyesWithoutSources()
    {
        const QJsonObject blind{{QStringLiteral("header_names"), QJsonArray()},
                                {QStringLiteral("uri_param_names"), QJsonArray()}};
        QCOMPARE(summary(decided(protectedKong(blind), withBearer(good()))), QStringLiteral("401 Unauthorized"));
    }

    void failsOnListsThatAreNull()
    {
        const QJsonObject jwt = config(QStringLiteral("cookie_names"), QJsonValue());
        QCOMPARE(summary(decided(protectedKong(jwt), withBearer(good()))),
                 QStringLiteral("500 An unexpected error occurred"));
    }

    void takesLongerKeysForRsaOnlyInPkcs1()
    {
        const auto key = *PrivateKey::generate(Algorithm::RS256, 3072);
        const QByteArray rs = jose::makeCompactJws(R"({"alg":"RS256"})", R"({"iss":"k2"})", key, Algorithm::RS256);
        const QByteArray ps = jose::makeCompactJws(R"({"alg":"PS256"})", R"({"iss":"k2"})", key, Algorithm::PS256);
        QCOMPARE(summary(decided(keyedKong(QStringLiteral("RS256"), pemOf(key)), withBearer(rs))),
                 QStringLiteral("200"));
        QCOMPARE(summary(decided(keyedKong(QStringLiteral("PS256"), pemOf(key)), withBearer(ps))),
                 QStringLiteral("500 An unexpected error occurred"));
    }

    void readsEdDsaOnAnRsaKeyAsRs256()
    {
        const auto key = *PrivateKey::generate(Algorithm::RS256, 2048);
        const QByteArray token = jose::makeCompactJws(R"({"alg":"EdDSA"})", R"({"iss":"k2"})", key, Algorithm::RS256);
        QCOMPARE(summary(decided(keyedKong(QStringLiteral("EdDSA"), pemOf(key)), withBearer(token))),
                 QStringLiteral("200"));
    }

    void wantsRawEcdsaSignatures()
    {
        const auto key = *PrivateKey::generate(Algorithm::ES256);
        const QByteArray token = jose::makeCompactJws(R"({"alg":"ES256"})", R"({"iss":"k2"})", key, Algorithm::ES256);
        const model::KongState state = keyedKong(QStringLiteral("ES256"), pemOf(key));
        QCOMPARE(summary(decided(state, withBearer(token))), QStringLiteral("200"));
        const QByteArray input = token.left(token.lastIndexOf('.') + 1);
        const QString raised = QStringLiteral("500 An unexpected error occurred");
        QCOMPARE(summary(decided(state, withBearer(input))), raised);
        QCOMPARE(summary(decided(state, withBearer(input + QByteArray(94, 'A')))), raised); // as long as a DER form
        QCOMPARE(summary(decided(state, withBearer(input + QByteArray(86, 'A')))),
                 QStringLiteral("401 Invalid signature"));
    }

    void failedOnZeroedSignaturesUpTo32()
    {
        const auto key = *PrivateKey::generate(Algorithm::ES256);
        const QByteArray input = jose::makeCompactJws(R"({"alg":"ES256"})", R"({"iss":"k2"})", key, Algorithm::ES256);
        const QByteArray zeros = input.left(input.lastIndexOf('.') + 1) + QByteArray(86, 'A');
        const auto answer = [&](const char *version) {
            const auto state = keyedKong(QStringLiteral("ES256"), pemOf(key), {}, QString::fromLatin1(version));
            return summary(decided(state, withBearer(zeros)));
        };
        QCOMPARE(answer("3.2.2"), QStringLiteral("500 An unexpected error occurred"));
        QCOMPARE(answer("3.3.0"), QStringLiteral("401 Invalid signature"));
    }

    void storesEcCredentialsWithoutAKey()
    {
        const auto key = *PrivateKey::generate(Algorithm::ES256);
        const QByteArray token = jose::makeCompactJws(R"({"alg":"ES256"})", R"({"iss":"k2"})", key, Algorithm::ES256);
        QCOMPARE(summary(decided(keyedKong(QStringLiteral("ES256"), {}), withBearer(token))),
                 QStringLiteral("401 Invalid key/secret"));
        QCOMPARE(summary(decided(keyedKong(QStringLiteral("ES256"), QStringLiteral("garbage")), withBearer(token))),
                 QStringLiteral("500 An unexpected error occurred"));
    }

    void decodesSecretsWhereAsked_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("answer");
        const QString invalid = QStringLiteral("401 Invalid key/secret");
        QTest::newRow("URL-safe") << QStringLiteral("3.9.1") << QStringLiteral("ab-_") << QStringLiteral("200");
        QTest::newRow("standard") << QStringLiteral("3.9.1") << QStringLiteral("ab+/") << invalid;
        QTest::newRow("standard in 3.4") << QStringLiteral("3.4.2") << QStringLiteral("ab+/") << QStringLiteral("200");
        QTest::newRow("none at all") << QStringLiteral("3.4.2") << QStringLiteral("not base64!") << invalid;
        QTest::newRow("null") << QStringLiteral("3.9.1") << QString()
                              << QStringLiteral("500 An unexpected error occurred");
    }
    void decodesSecretsWhereAsked()
    {
        QFETCH(QString, version);
        QFETCH(QString, secret);
        QFETCH(QString, answer);
        model::KongState state = protectedKong(config(QStringLiteral("secret_is_base64"), true), version);
        state.credentials = {credential(QStringLiteral("ann"), QStringLiteral("k1"), QStringLiteral("HS256"), secret)};
        const QByteArray token = macToken(R"({"iss":"k1"})", R"({"alg":"HS256"})", "\x69\xBF\xBF");
        QCOMPARE(summary(decided(state, withBearer(token))), answer);
    }

    void spoiltPublicKeysBefore39()
    {
        const auto key = *PrivateKey::generate(Algorithm::RS256, 2048);
        const QByteArray token = jose::makeCompactJws(R"({"alg":"RS256"})", R"({"iss":"k2"})", key, Algorithm::RS256);
        const QJsonObject jwt = config(QStringLiteral("secret_is_base64"), true);
        const auto answer = [&](const char *version) {
            const auto state = keyedKong(QStringLiteral("RS256"), pemOf(key), jwt, QString::fromLatin1(version));
            return summary(decided(state, withBearer(token)));
        };
        QCOMPARE(answer("3.8.0"), QStringLiteral("401 Invalid key/secret"));
        QCOMPARE(answer("3.9.0"), QStringLiteral("200"));
    }

    void goesOnAsTheAnonymousConsumer()
    {
        model::KongState state = protectedKong(config(QStringLiteral("anonymous"), QStringLiteral("guest")));
        QCOMPARE(summary(decided(state, withBearer("x"))), QStringLiteral("500 An unexpected error occurred"));
        state.consumers.append(consumer(QStringLiteral("guest")));
        const Decision decision = decided(state, withBearer("x"));
        QCOMPARE(summary(decision), QStringLiteral("200"));
        QVERIFY(decision.anonymous);
        const model::Headers &headers = decision.upstream.headers;
        QCOMPARE(model::headerValue(headers, "x-anonymous-consumer"), std::optional(QByteArray("true")));
        QCOMPARE(model::headerValue(headers, "x-consumer-username"), std::optional(QByteArray("guest")));
        QCOMPARE(model::headerValue(headers, "x-credential-identifier"), std::nullopt);
    }

    void tellsTheUpstreamWhoItIs()
    {
        model::Request request = withBearer(good());
        request.headers.append(model::Header{"X-Consumer-Username", "admin"});
        request.headers.append(model::Header{"X-Consumer-Custom-Id", "42"});
        request.headers.append(model::Header{"X-Anonymous-Consumer", "true"});
        const Decision decision = decided(protectedKong(), request);
        const model::Headers &headers = decision.upstream.headers;
        QCOMPARE(model::headerValue(headers, "x-consumer-username"), std::optional(QByteArray("ann")));
        QCOMPARE(model::headerValue(headers, "x-consumer-custom-id"), std::nullopt);
        QCOMPARE(model::headerValue(headers, "x-anonymous-consumer"), std::nullopt);
        QCOMPARE(model::headerValue(headers, "x-credential-identifier"), std::optional(QByteArray("k1")));
        QCOMPARE(model::headerValue(headers, "authorization"), std::optional("Bearer " + good()));
        QCOMPARE(decision.consumerId, QStringLiteral("ann"));
        QCOMPARE(decision.credentialId, QStringLiteral("id of k1"));
    }

    void letsPreflightsPassUntouchedWhereAsked()
    {
        model::Request request = get("http://localhost/mock", {{"X-Consumer-Username", "admin"}});
        request.method = "OPTIONS";
        const Decision decision = decided(protectedKong(config(QStringLiteral("run_on_preflight"), false)), request);
        QCOMPARE(summary(decision), QStringLiteral("200"));
        QCOMPARE(model::headerValue(decision.upstream.headers, "x-consumer-username"),
                 std::optional(QByteArray("admin")));
        QCOMPARE(summary(decided(protectedKong(), request)), QStringLiteral("401 Unauthorized"));
    }

    void missesTheConsumerQuietly()
    {
        model::KongState state = protectedKong();
        state.consumers.clear();
        const Decision decision = decided(state, withBearer(good()));
        QCOMPARE(summary(decision), QStringLiteral("401 Could not find consumer for 'iss=k1'"));
        QCOMPARE(schemeOf(decision), QByteArray("none"));
    }

    void walksTheGatesInKongsOrder()
    {
        const Decision decision = decided(protectedKong(verifying({QStringLiteral("exp")})), withBearer(good()));
        QList<Gate> gates;
        for (const gateway::GateResult &result : decision.trace)
            gates.append(result.gate);
        QCOMPARE(gates, (QList<Gate>{Gate::Request, Gate::Route, Gate::Protocol, Gate::Plugin, Gate::TokenFound,
                                     Gate::Single, Gate::Decodes, Gate::KeyClaim, Gate::Credential, Gate::Algorithm,
                                     Gate::Key, Gate::Signature, Gate::Claims}));
        QVERIFY(!decision.trace.last().passed);
        QCOMPARE(decision.trace.last().expected, QStringLiteral("> 1800000000"));
        QCOMPARE(decision.trace.last().where, QStringLiteral("claim exp"));
    }

    void writesSlashesAsCjsonDoes()
    {
        const QJsonObject jwt = config(QStringLiteral("key_claim_name"), QStringLiteral("a/\"b"));
        QCOMPARE(decided(protectedKong(jwt), withBearer(good())).body,
                 QByteArray(R"({"message":"No mandatory 'a\/\"b' in claims"})"));
    }

    void answersHeadWithoutABody()
    {
        model::Request request = get("http://localhost/mock");
        request.method = "HEAD";
        const Decision decision = decided(protectedKong(), request);
        QCOMPARE(decision.status, 401);
        QCOMPARE(decision.body, QByteArray());
    }
};

LATCHKEY_TEST(TestJwtPlugin)
#include "test_jwt_plugin.moc"
