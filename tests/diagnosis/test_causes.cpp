// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One thing broken, one cause named: what the gateway's half alone tells.
#include "bench.h"
#include "support/suite.h"

#include <QtTest>

using testing::Bench;
using Break = std::function<void(Bench &)>;
Q_DECLARE_METATYPE(Break)

namespace {

const QString issuer(QStringLiteral("https://fa.example"));

void row(const char *name, const QString &cause, const Break &damage)
{
    QTest::newRow(name) << damage << cause;
}

void send(Bench &bench, const QByteArray &header, const QByteArray &value)
{
    bench.sendsToken = false;
    bench.request.headers.append({header, value});
}

void presentationRows()
{
    row("healthy", QString(), [](Bench &) {});
    row("no token", QStringLiteral("no-token"), [](Bench &bench) { bench.sendsToken = false; });
    row("raw token", QStringLiteral("bearer-scheme-missing"),
        [](Bench &bench) { send(bench, "Authorization", bench.token()); });
    row("other scheme", QStringLiteral("bearer-scheme-missing"),
        [](Bench &bench) { send(bench, "Authorization", "JWT " + bench.token()); });
    row("other header", QStringLiteral("plugin-looks-elsewhere"),
        [](Bench &bench) { send(bench, "X-Token", "Bearer " + bench.token()); });
    row("empty lists", QStringLiteral("plugin-looks-elsewhere"), [](Bench &bench) {
        for (const char *list : {"header_names", "uri_param_names", "cookie_names"})
            bench.configure(QLatin1String(list), QJsonArray());
    });
    row("two Authorization lines", QStringLiteral("refused-before-plugins"),
        [](Bench &bench) { bench.request.headers.append(model::Header{"Authorization", "Basic YTpi"}); });
    row("preflight", QStringLiteral("preflight-refused"), [](Bench &bench) {
        bench.sendsToken = false;
        bench.request.method = "OPTIONS";
    });
    row("Bearer null", QStringLiteral("not-a-whole-jwt"),
        [](Bench &bench) { send(bench, "Authorization", "Bearer null"); });
    row("truncated", QStringLiteral("not-a-whole-jwt"),
        [](Bench &bench) { send(bench, "Authorization", "Bearer " + bench.token().chopped(3)); });
    row("quoted", QStringLiteral("not-a-whole-jwt"),
        [](Bench &bench) { send(bench, "Authorization", "Bearer \"" + bench.token() + '"'); });
    row("two tokens", QStringLiteral("several-tokens"),
        [](Bench &bench) { bench.request.url += "?jwt=eyJhbGciOiJub25lIn0.e30."; });
    row("algorithm of a later version", QStringLiteral("algorithm-unsupported"), [](Bench &bench) {
        bench.kong.version = QStringLiteral("3.4.2");
        bench.header.insert(QStringLiteral("alg"), QStringLiteral("PS256"));
        bench.algorithm = jose::Algorithm::PS256;
    });
}

void issuerRow(const char *name, const QString &key, const QString &cause)
{
    row(name, cause, [key](Bench &bench) { bench.credential().key = key; });
}

void lookupRows()
{
    issuerRow("slash", issuer + QLatin1Char('/'), QStringLiteral("issuer-differs"));
    issuerRow("scheme", QStringLiteral("http://fa.example"), QStringLiteral("issuer-differs"));
    issuerRow("case", QStringLiteral("https://FA.example"), QStringLiteral("issuer-differs"));
    issuerRow("port", QStringLiteral("https://fa.example:443"), QStringLiteral("issuer-differs"));
    issuerRow("path", QStringLiteral("https://fa.example/oauth2"), QStringLiteral("issuer-differs"));
    issuerRow("blank", issuer + QLatin1Char(' '), QStringLiteral("issuer-differs"));
    issuerRow("line break", issuer + QLatin1Char('\n'), QStringLiteral("invisible-characters"));
    issuerRow("no-break blank", issuer + QChar(0x00a0), QStringLiteral("invisible-characters"));
    issuerRow("zero width", QStringLiteral("https://fa.\u200bexample"), QStringLiteral("invisible-characters"));
    issuerRow("generated key", QStringLiteral("Ab3dEf6hIj9lMn2pQr5tUv8xYz1BcD4F"),
              QStringLiteral("credential-key-generated"));
    row("default issuer", QStringLiteral("issuer-not-set"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("iss"), QStringLiteral("acme.com")); });
    row("looked up by sub", QStringLiteral("key-claim-mismatch"), [](Bench &bench) {
        bench.claims.insert(QStringLiteral("sub"), QStringLiteral("u-1"));
        bench.configure(QStringLiteral("key_claim_name"), QStringLiteral("sub"));
    });
    row("looked up by an absent claim", QStringLiteral("key-claim-mismatch"),
        [](Bench &bench) { bench.configure(QStringLiteral("key_claim_name"), QStringLiteral("azp")); });
    row("issuer absent", QStringLiteral("key-claim-missing"),
        [](Bench &bench) { bench.claims.remove(QStringLiteral("iss")); });
    row("issuer empty", QStringLiteral("key-claim-missing"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("iss"), QString()); });
    row("issuer a number", QStringLiteral("key-claim-missing"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("iss"), 5); });
    row("no such credential", QStringLiteral("credential-absent"),
        [](Bench &bench) { bench.kong.credentials.clear(); });
}

void keyRows()
{
    row("HS256 by default", QStringLiteral("credential-algorithm-default"),
        [](Bench &bench) { bench.credential().algorithm = QStringLiteral("HS256"); });
    row("signed with the default HMAC key", QStringLiteral("issuer-signs-otherwise"), [](Bench &bench) {
        bench.sendsToken = false;
        bench.request.headers.append(
            {"Authorization", "Bearer " + testing::macToken(R"({"iss":"https://fa.example","exp":1800003600})")});
    });
    row("damaged PEM", QStringLiteral("pem-damaged"), [](Bench &bench) {
        bench.signer = testing::curveKey();
        bench.algorithm = jose::Algorithm::ES256;
        bench.header.insert(QStringLiteral("alg"), QStringLiteral("ES256"));
        bench.credential().algorithm = QStringLiteral("ES256");
        bench.credential().rsaPublicKey.replace(QLatin1Char('\n'), QLatin1Char(' '));
    });
    row("a curve's key for RS256", QStringLiteral("wrong-key-kind"), [](Bench &bench) {
        bench.credential().rsaPublicKey = QString::fromLatin1(testing::curveKey().publicKey().pem());
    });
    row("another key", QStringLiteral("another-key"), [](Bench &bench) { bench.signer = testing::secondKey(); });
    row("secret decoded", QStringLiteral("hmac-secret-form"), [](Bench &bench) {
        bench.credential() = testing::credential(QStringLiteral("fa"), issuer, QStringLiteral("HS256"),
                                                 QStringLiteral("c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ="));
        send(bench, "Authorization",
             "Bearer " + testing::macToken(R"({"iss":"https://fa.example","exp":1800003600})", R"({"alg":"HS256"})",
                                           "secret-secret-secret-secret-1234"));
    });
    row("base64 flag before 3.9", QStringLiteral("secret-base64-flag"), [](Bench &bench) {
        bench.kong.version = QStringLiteral("3.7.1");
        bench.configure(QStringLiteral("secret_is_base64"), true);
    });
    row("no key", QStringLiteral("key-missing"), [](Bench &bench) {
        bench.signer = testing::curveKey();
        bench.algorithm = jose::Algorithm::ES256;
        bench.header.insert(QStringLiteral("alg"), QStringLiteral("ES256"));
        bench.credential().algorithm = QStringLiteral("ES256");
        bench.credential().rsaPublicKey = QString();
    });
}

void timeRows()
{
    row("expired", QStringLiteral("expired"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("exp"), testing::now); });
    row("expired and unchecked", QStringLiteral("expiry-unchecked"), [](Bench &bench) {
        bench.claims.insert(QStringLiteral("exp"), testing::now - 1);
        bench.configure(QStringLiteral("claims_to_verify"), QJsonArray());
    });
    row("not valid yet", QStringLiteral("clock-skew"), [](Bench &bench) {
        bench.claims.insert(QStringLiteral("nbf"), testing::now + 30);
        bench.configure(QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("exp"), QStringLiteral("nbf")});
    });
    row("expired by the gateway's clock alone", QStringLiteral("clock-skew"), [](Bench &bench) {
        bench.claims.insert(QStringLiteral("exp"), testing::now - 10);
        bench.snapshot.kongClock = model::ClockReading{60'000, 0};
        bench.snapshot.fusionauthClock = model::ClockReading{0, 0};
    });
    row("exp a text", QStringLiteral("claim-not-seconds"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("exp"), QStringLiteral("1800003600")); });
    row("exp in milliseconds", QStringLiteral("claim-not-seconds"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("exp"), qint64(1'800'003'600'000)); });
    row("lives too long", QStringLiteral("lifetime-exceeds-maximum"),
        [](Bench &bench) { bench.configure(QStringLiteral("maximum_expiration"), 600); });
}

void scopeRows()
{
    row("no route", QStringLiteral("plugin-not-effective"),
        [](Bench &bench) { bench.request.url = "http://localhost:8000/elsewhere"; });
    row("no plugin", QStringLiteral("plugin-not-effective"), [](Bench &bench) { bench.kong.plugins.clear(); });
    row("plugin disabled", QStringLiteral("plugin-not-effective"),
        [](Bench &bench) { bench.kong.plugins.first().enabled = false; });
    row("plugin bound to a consumer", QStringLiteral("plugin-consumer-bound"),
        [](Bench &bench) { bench.kong.plugins.first().consumerId = QStringLiteral("fa"); });
    row("anonymous takes a bad token", QStringLiteral("anonymous-consumer"), [](Bench &bench) {
        bench.signer = testing::secondKey();
        bench.kong.consumers.append(testing::consumer(QStringLiteral("anybody")));
        bench.configure(QStringLiteral("anonymous"), QStringLiteral("anybody"));
    });
    row("anonymous is nobody", QStringLiteral("anonymous-consumer"), [](Bench &bench) {
        bench.sendsToken = false;
        bench.configure(QStringLiteral("anonymous"), QStringLiteral("nobody"));
    });
    row("key-auth beside it", QStringLiteral("other-auth-plugin"), [](Bench &bench) {
        bench.kong.plugins.append(testing::plugin(QStringLiteral("key-auth"), QStringLiteral("demo")));
    });
    row("not in the group", QStringLiteral("acl-refused"), [](Bench &bench) {
        bench.kong.plugins.append(testing::plugin(QStringLiteral("acl"), QStringLiteral("demo"),
                                                  {{QStringLiteral("allow"), QJsonArray{QStringLiteral("staff")}}}));
    });
    row("an ID token", QStringLiteral("wrong-purpose-token"),
        [](Bench &bench) { bench.claims.insert(QStringLiteral("at_hash"), QStringLiteral("x")); });
    row("payload null", QStringLiteral("gateway-error-500"),
        [](Bench &bench) { send(bench, "Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA"); });
}

void observedRows()
{
    row("the service refused", QStringLiteral("not-the-gateways-answer"),
        [](Bench &bench) { bench.observed = model::Answer{401, {{"X-Kong-Upstream-Latency", "3"}}, "no"}; });
    row("the header was lost", QStringLiteral("header-lost-on-the-way"),
        [](Bench &bench) { bench.observed = model::Answer{401, {}, R"({"message":"Unauthorized"})"}; });
}

} // namespace

class TestCauses : public QObject {
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<Break>("damage");
        QTest::addColumn<QString>("cause");
        presentationRows();
        lookupRows();
        keyRows();
        timeRows();
        scopeRows();
        observedRows();
    }

    void names()
    {
        QFETCH(Break, damage);
        QFETCH(QString, cause);
        Bench bench;
        damage(bench);
        QCOMPARE(bench.cause(), cause);
    }
};

LATCHKEY_TEST(TestCauses)
#include "test_causes.moc"
