// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/key_import.h"
#include "jose/openssl.h"
#include "jose/verifier.h"
#include "jose_making/private_key.h"
#include "keys.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using jose::Algorithm;
using jose::PrivateKey;
using jose::Verifier;

namespace {

const PrivateKey &ecKey()
{
    static const PrivateKey key = *PrivateKey::generate(Algorithm::ES256);
    return key;
}

const PrivateKey &rsaKey()
{
    static const PrivateKey key = *PrivateKey::generate(Algorithm::RS256);
    return key;
}

QByteArray headerFor(const QByteArray &algorithm)
{
    return "{\"alg\":\"" + algorithm + "\"}";
}

// R||S as OpenSSL writes it.
QByteArray derOf(const QByteArray &pair)
{
    const auto integer = [](QByteArray number) {
        while (number.size() > 1 && number.front() == 0)
            number.remove(0, 1);
        if ((number.front() & 0x80) != 0)
            number.prepend('\0');
        return QByteArray("\x02") + char(number.size()) + number;
    };
    const QByteArray content = integer(pair.first(pair.size() / 2)) + integer(pair.last(pair.size() / 2));
    return QByteArray("\x30") + char(content.size()) + content;
}

// The order of P-256's group.
const QByteArray orderP256 = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

} // namespace

class TestVerifier : public QObject {
    Q_OBJECT
private slots:
    void worksOnAfterARefusal_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"RS256", "PS384", "ES256", "EdDSA"})
            QTest::newRow(name) << QByteArray(name);
    }
    void worksOnAfterARefusal()
    {
        QFETCH(const QByteArray, name);
        const Algorithm algorithm = *jose::algorithmNamed(name);
        const auto key = PrivateKey::generate(algorithm);
        const QByteArray signature = jose::sign("input", *key, algorithm);
        auto verifier = Verifier::create(key->publicKey(), algorithm);
        QVERIFY(verifier);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(verifier->verify("input", signature));
            QVERIFY(!verifier->verify("inputs", signature));
            QVERIFY(!verifier->verify("input", signature.chopped(1)));
            QVERIFY(!verifier->verify("input", signature + 'x'));
            QVERIFY(!verifier->verify("input", {}));
            QCOMPARE(ERR_peek_error(), 0UL);
        }
    }

    void outlivesTheKeyItWasMadeFor()
    {
        const QByteArray signature = jose::sign("input", ecKey(), Algorithm::ES256);
        std::optional<Verifier> verifier;
        {
            const auto key = jose::importKey(ecKey().publicKey().pem());
            verifier = *Verifier::create(*key, Algorithm::ES256);
        }
        QVERIFY(verifier->verify("input", signature));
    }

    void refusesAlgorithmsOfOtherKeys()
    {
        const auto refusal = [](const PrivateKey &key, Algorithm algorithm) {
            const auto verifier = Verifier::create(key.publicKey(), algorithm);
            return verifier ? Error() : verifier.error();
        };
        QCOMPARE(refusal(rsaKey(), Algorithm::ES256).kind, Error::Kind::Unsupported);
        QCOMPARE(refusal(rsaKey(), Algorithm::ES256).subject, QStringLiteral("alg"));
        QCOMPARE(refusal(rsaKey(), Algorithm::ES256).evidence, QStringLiteral("ES256 with an RSA key"));
        QCOMPARE(refusal(ecKey(), Algorithm::ES384).evidence, QStringLiteral("ES384 with a P-256 key"));
        QCOMPARE(refusal(ecKey(), Algorithm::HS256).evidence, QStringLiteral("HS256 with a P-256 key"));
        QCOMPARE(refusal(ecKey(), Algorithm::EdDSA).evidence, QStringLiteral("EdDSA with a P-256 key"));
        const auto secret = Verifier::create(base::Secret("s"), Algorithm::RS256);
        QVERIFY(!secret);
        QCOMPARE(secret.error().evidence, QStringLiteral("RS256 with a secret"));
    }

    void refusesAnEmptySecret()
    {
        const auto verifier = Verifier::create(base::Secret(), Algorithm::HS256);
        QVERIFY(!verifier);
        QCOMPARE(verifier.error().kind, Error::Kind::Missing);
        QCOMPARE(verifier.error().subject, QStringLiteral("secret"));
    }

    // The attacker signs with the public key's text, which everybody has, and calls it HS256.
    void isNotConfusedByAPublicKeyUsedAsASecret()
    {
        for (const QByteArray &secret :
             {rsaKey().publicKey().pem(), rsaKey().publicKey().spki(), QByteArray("\0", 1)}) {
            const QByteArray token =
                jose::makeCompactJws(headerFor("HS256"), "{}", base::Secret(secret), Algorithm::HS256);
            const auto verified = jose::verifyCompactJws(token, rsaKey().publicKey());
            QVERIFY(!verified);
            QCOMPARE(verified.error().kind, Error::Kind::Unsupported);
            QCOMPARE(verified.error().subject, QStringLiteral("alg"));
        }
    }

    void neverVerifiesNone_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"none", "None", "NONE", "nOnE", "", "hs256", "HS256 ", "RS1", "ES256K", "A128KW"})
            QTest::newRow(name) << QByteArray(name);
    }
    void neverVerifiesNone()
    {
        QFETCH(const QByteArray, name);
        const base::Secret secret("secret");
        const QByteArray input = jose::base64UrlEncoded(headerFor(name)) + ".e30.";
        const QByteArray hmac = jose::sign(input.chopped(1), secret, Algorithm::HS256);
        for (const QByteArray &signature : {QByteArray(), hmac}) {
            const QByteArray token = input + jose::base64UrlEncoded(signature);
            QVERIFY(!jose::verifyCompactJws(token, secret));
            QVERIFY(!jose::verifyCompactJws(token, rsaKey().publicKey()));
        }
    }

    void believesNoKeyInTheHeader()
    {
        const auto attacker = PrivateKey::generate(Algorithm::ES256);
        const QByteArray header =
            R"({"alg":"ES256","jwk":)" + QJsonDocument(attacker->publicKey().jwk()).toJson() +
            R"(,"jku":"http://127.0.0.1:1/","x5u":"http://127.0.0.1:1/","kid":"../../etc/passwd"})";
        const QByteArray token = jose::makeCompactJws(header, "{}", *attacker, Algorithm::ES256);
        QVERIFY(jose::verifyCompactJws(token, attacker->publicKey()));
        QVERIFY(!jose::verifyCompactJws(token, ecKey().publicKey()));
    }

    void takesEcdsaSignaturesAsPairsOnly()
    {
        const QByteArray pair = jose::sign("input", ecKey(), Algorithm::ES256);
        auto verifier = Verifier::create(ecKey().publicKey(), Algorithm::ES256);
        QVERIFY(verifier);
        QCOMPARE(pair.size(), 64);
        QVERIFY(verifier->verify("input", pair));
        QVERIFY(!verifier->verify("input", derOf(pair)));
        QVERIFY(!verifier->verify("input", pair.first(63)));
        QVERIFY(!verifier->verify("input", pair + '\0'));
        QVERIFY(!verifier->verify("input", '\0' + pair.first(32) + '\0' + pair.last(32)));
    }

    void refusesEcdsaNumbersOutOfRange()
    {
        const QByteArray pair = jose::sign("input", ecKey(), Algorithm::ES256);
        const QByteArray r = pair.first(32);
        const QByteArray s = pair.last(32);
        const QByteArray zero(32, '\0');
        const QByteArray most(32, '\xFF');
        auto verifier = Verifier::create(ecKey().publicKey(), Algorithm::ES256);
        QVERIFY(verifier);
        for (const QByteArray &signature : {zero + zero, r + zero, zero + s, r + orderP256, orderP256 + s,
                                            orderP256 + orderP256, most + most, r + most})
            QVERIFY(!verifier->verify("input", signature));
        QVERIFY(verifier->verify("input", pair));
    }

    // A number with zeros in front is written shorter in DER; 300 signatures have one for sure.
    void takesNumbersWithLeadingZeros()
    {
        auto verifier = Verifier::create(ecKey().publicKey(), Algorithm::ES256);
        QVERIFY(verifier);
        int withZero = 0;
        for (int i = 0; i < 5000 && withZero < 3; ++i) {
            const QByteArray input = QByteArray::number(i);
            const QByteArray pair = jose::sign(input, ecKey(), Algorithm::ES256);
            if (pair.at(0) != 0 && pair.at(32) != 0)
                continue;
            ++withZero;
            QVERIFY(verifier->verify(input, pair));
        }
        QCOMPARE(withZero, 3);
    }

    // RFC 7518 3.5: the salt is as long as the hash.
    void refusesPssWithAnotherSalt()
    {
        const jose::DigestContext context(EVP_MD_CTX_new());
        EVP_PKEY_CTX *options = nullptr;
        EVP_DigestSignInit_ex(context.get(), &options, "SHA2-256", nullptr, nullptr, rsaKey().handle(), nullptr);
        EVP_PKEY_CTX_set_rsa_padding(options, 6); // RSA_PKCS1_PSS_PADDING
        QCOMPARE(EVP_PKEY_CTX_ctrl_str(options, "rsa_pss_saltlen", "20"), 1);
        QByteArray signature(256, '\0');
        std::size_t size = 256;
        QCOMPARE(EVP_DigestSign(context.get(), jose::bytesOf(signature.data()), &size, jose::bytesOf("input"), 5), 1);
        auto verifier = Verifier::create(rsaKey().publicKey(), Algorithm::PS256);
        QVERIFY(verifier);
        QVERIFY(!verifier->verify("input", signature));
        QVERIFY(verifier->verify("input", jose::sign("input", rsaKey(), Algorithm::PS256)));
    }

    void verifiesEd448()
    {
        const auto key = PrivateKey::fromPem(keys::ed448Private());
        QVERIFY(key);
        QCOMPARE(key->publicKey().curve(), QByteArray("Ed448"));
        const QByteArray token = jose::makeCompactJws(headerFor("EdDSA"), "{}", *key, Algorithm::EdDSA);
        QVERIFY(jose::verifyCompactJws(token, key->publicKey()));
    }

    void takesASecretShorterThanTheHash()
    {
        const base::Secret secret("s");
        const QByteArray token = jose::makeCompactJws(headerFor("HS512"), "{}", secret, Algorithm::HS512);
        QVERIFY(jose::verifyCompactJws(token, secret));
    }

    void refusesTheSignatureOfAnotherHash()
    {
        const base::Secret secret("secret");
        const QByteArray input = jose::base64UrlEncoded(headerFor("HS256")) + ".e30";
        const QByteArray token = input + '.' + jose::base64UrlEncoded(jose::sign(input, secret, Algorithm::HS512));
        const auto verified = jose::verifyCompactJws(token, secret);
        QVERIFY(!verified);
        QCOMPARE(verified.error().kind, Error::Kind::Refused);
    }
};

LATCHKEY_TEST(TestVerifier)
#include "test_verifier.moc"
