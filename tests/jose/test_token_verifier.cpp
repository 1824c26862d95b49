// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/token_verifier.h"
#include "jose_making/private_key.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using jose::Algorithm;
using jose::makeCompactJws;
using jose::TokenVerifier;
using jose::Verifier;

namespace {

const base::Secret secret("a secret of thirty-two bytes 1234");

TokenVerifier aVerifier()
{
    return TokenVerifier(*Verifier::create(secret, Algorithm::HS256), Algorithm::HS256);
}

} // namespace

class TestTokenVerifier : public QObject {
    Q_OBJECT
private slots:
    void verifiesOneTokenAfterTheOther()
    {
        TokenVerifier verifier = aVerifier();
        for (const QByteArray &payload :
             {QByteArray("{}"), QByteArray(5000, 'x'), QByteArray(), QByteArray("{\"a\":1}")}) {
            for (const QByteArray &header :
                 {QByteArray(R"({"alg":"HS256"})"), QByteArray(R"({"alg":"HS256","kid":"1"})")}) {
                QVERIFY(verifier.verify(makeCompactJws(header, payload, secret, Algorithm::HS256)));
                QCOMPARE(verifier.payload().toByteArray(), payload);
            }
        }
    }

    void showsNoPayloadThatIsNotVerified()
    {
        TokenVerifier verifier = aVerifier();
        const QByteArray good = makeCompactJws(R"({"alg":"HS256"})", "{}", secret, Algorithm::HS256);
        QVERIFY(verifier.verify(good));
        const auto refused = verifier.verify(good.chopped(1));
        QVERIFY(!refused);
        QVERIFY(verifier.payload().isEmpty());
        QVERIFY(verifier.verify(good));
    }

    void answersAsVerifyCompactJwsDoes_data()
    {
        QTest::addColumn<QByteArray>("token");
        const auto row = [](const char *name, const QByteArray &header, const QByteArray &payload = "{}") {
            QTest::newRow(name) << makeCompactJws(header, payload, secret, Algorithm::HS256);
        };
        row("good", R"({"alg":"HS256"})");
        row("none", R"({"alg":"none"})");
        row("no alg", "{}");
        row("crit", R"({"alg":"HS256","crit":["x"]})");
        row("b64", R"({"alg":"HS256","b64":false})");
        row("twice", R"({"alg":"HS256","alg":"HS256"})");
        const QByteArray good = makeCompactJws(R"({"alg":"HS256"})", "{}", secret, Algorithm::HS256);
        QTest::newRow("another secret") << makeCompactJws(R"({"alg":"HS256"})", "{}", base::Secret("x"),
                                                          Algorithm::HS256);
        QTest::newRow("padding") << good + '=';
        QTest::newRow("blank") << ' ' + good;
        QTest::newRow("payload changed") << QByteArray(good).replace(".e30.", ".e31.");
        QTest::newRow("payload with spare bits") << QByteArray(good).replace(".e30.", ".e30B.");
        QTest::newRow("two parts") << good.left(good.lastIndexOf('.'));
        QTest::newRow("five parts") << good + ".a.b";
        QTest::newRow("a million dots") << QByteArray(1'000'000, '.');
        QTest::newRow("too long") << QByteArray(2'000'000, 'a');
        QTest::newRow("empty") << QByteArray();
    }
    void answersAsVerifyCompactJwsDoes()
    {
        QFETCH(const QByteArray, token);
        const auto expected = jose::verifyCompactJws(token, secret);
        TokenVerifier verifier = aVerifier();
        // A good token first, so that its header is remembered.
        QVERIFY(verifier.verify(makeCompactJws(R"({"alg":"HS256"})", "{}", secret, Algorithm::HS256)));
        const auto outcome = verifier.verify(token);
        QCOMPARE(outcome.has_value(), expected.has_value());
        if (!outcome)
            QCOMPARE(outcome.error(), expected.error());
    }

    void holdsTokensToItsAlgorithm()
    {
        TokenVerifier verifier = aVerifier();
        const auto outcome = verifier.verify(makeCompactJws(R"({"alg":"HS512"})", "{}", secret, Algorithm::HS512));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Unsupported);
        QCOMPARE(outcome.error().subject, QStringLiteral("alg"));
        QCOMPARE(outcome.error().evidence, QStringLiteral("HS512"));
    }
};

LATCHKEY_TEST(TestTokenVerifier)
#include "test_token_verifier.moc"
