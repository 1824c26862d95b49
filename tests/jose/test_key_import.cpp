// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "jose/base64url.h"
#include "jose/key_import.h"
#include "jose_making/private_key.h"
#include "keys.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QtTest>

using base::Error;
using jose::Algorithm;
using jose::importKey;
using jose::importKeys;
using jose::KeyForm;
using jose::KeyType;
using jose::PublicKey;

class TestKeyImport : public QObject {
    Q_OBJECT
private slots:
    void describesAnRsaKey()
    {
        const auto key = jose::publicKeyFromPem(keys::rsaPem);
        QVERIFY(key);
        QCOMPARE(key->type(), KeyType::Rsa);
        QCOMPARE(key->bits(), 2048);
        QCOMPARE(key->curve(), QByteArray());
        QCOMPARE(key->exponent().toByteArray(), QByteArray::fromHex("010001"));
        QCOMPARE(key->modulus().size(), 256);
        QCOMPARE(key->pem(), keys::rsaPem);
        QCOMPARE(key->spki().toBase64(), keys::bodyOf(keys::rsaPem));
        QCOMPARE(key->spkiSha256(), keys::rsaSpkiSha256);
        QCOMPARE(key->thumbprint(), keys::rsaThumbprint);
        QCOMPARE(key->algorithms(), (QList{Algorithm::RS256, Algorithm::RS384, Algorithm::RS512, Algorithm::PS256,
                                           Algorithm::PS384, Algorithm::PS512}));
    }

    void describesAnEcKey()
    {
        const auto key = jose::publicKeyFromPem(keys::ecPem);
        QVERIFY(key);
        QCOMPARE(key->type(), KeyType::Ec);
        QCOMPARE(key->bits(), 256);
        QCOMPARE(key->curve(), QByteArray("P-256"));
        QCOMPARE(key->modulus().size(), 0);
        QCOMPARE(key->pem(), keys::ecPem);
        QCOMPARE(key->spkiSha256(), keys::ecSpkiSha256);
        QCOMPARE(key->thumbprint(), keys::ecThumbprint);
        QCOMPARE(key->algorithms(), QList{Algorithm::ES256});
    }

    void recognisesForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("form");
        const auto row = [](const char *name, const QByteArray &text, KeyForm form) {
            QTest::newRow(name) << text << int(form);
        };
        const QByteArray spki = QByteArray::fromBase64(keys::bodyOf(keys::rsaPem));
        const QByteArray pkcs1 = QByteArray::fromBase64(keys::bodyOf(keys::rsaPkcs1Pem));
        const QByteArray certificate = QByteArray::fromBase64(keys::bodyOf(keys::rsaCertificatePem));
        row("PEM", keys::rsaPem, KeyForm::SpkiPem);
        row("PEM with CR LF", QByteArray(keys::rsaPem).replace('\n', "\r\n"), KeyForm::SpkiPem);
        row("PEM on one line", QByteArray(keys::rsaPem).replace('\n', ' '), KeyForm::SpkiPem);
        row("PEM with text around", "key of the tenant\n" + keys::rsaPem + "\nend", KeyForm::SpkiPem);
        row("PKCS#1 PEM", keys::rsaPkcs1Pem, KeyForm::Pkcs1Pem);
        row("certificate PEM", keys::rsaCertificatePem, KeyForm::CertificatePem);
        row("DER", spki, KeyForm::SpkiDer);
        row("PKCS#1 DER", pkcs1, KeyForm::Pkcs1Der);
        row("certificate DER", certificate, KeyForm::CertificateDer);
        row("DER in bare base64", spki.toBase64(), KeyForm::SpkiDer);
        row("certificate in bare base64", certificate.toBase64() + '\n', KeyForm::CertificateDer);
        row("JWK", keys::rsaJwk, KeyForm::Jwk);
        row("JWKS", "{\"keys\":[" + keys::rsaJwk + "]}", KeyForm::Jwks);
    }
    void recognisesForms()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, form);
        const auto imported = importKeys(text);
        QVERIFY(imported);
        QCOMPARE(imported->size(), 1);
        QCOMPARE(int(imported->first().form), form);
        QCOMPARE(imported->first().key, *jose::publicKeyFromPem(keys::rsaPem));
    }

    void takesEveryKindOfKeyInEveryForm()
    {
        for (const Algorithm algorithm :
             {Algorithm::RS256, Algorithm::ES256, Algorithm::ES384, Algorithm::ES512, Algorithm::EdDSA}) {
            const PublicKey key = jose::PrivateKey::generate(algorithm)->publicKey();
            QCOMPARE(*jose::publicKeyFromPem(key.pem()), key);
            QCOMPARE(*importKey(key.pem()), key);
            QCOMPARE(*importKey(key.spki()), key);
            QCOMPARE(*importKey(base::toBytes(key.jwk())), key);
        }
    }

    void tellsKeysApart()
    {
        QVERIFY(*importKey(keys::rsaPem) != *importKey(keys::ecPem));
        QCOMPARE(*importKey(keys::rsaPem), *importKey(keys::rsaJwk));
    }

    void keepsWhatAJwkSays()
    {
        const auto imported = importKeys(R"({"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"one",)"
                                         R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                                         R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})");
        QVERIFY(imported);
        QCOMPARE(imported->first().kid, QByteArray("one"));
        QCOMPARE(imported->first().algorithm, Algorithm::ES256);
    }

    void takesTheUsableKeysOfASet()
    {
        const auto imported = importKeys("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}," + keys::rsaJwk + ",{}," +
                                         base::toBytes(importKey(keys::ecPem)->jwk()) + "]}");
        QVERIFY(imported);
        QCOMPARE(imported->size(), 2);
        QCOMPARE(imported->at(0).key.type(), KeyType::Rsa);
        QCOMPARE(imported->at(1).key.type(), KeyType::Ec);
    }

    void takesAllBlocksOfAPemFile()
    {
        const auto imported = importKeys(keys::rsaPem + keys::ecPem);
        QVERIFY(imported);
        QCOMPARE(imported->size(), 2);
        const auto one = importKey(keys::rsaPem + keys::ecPem);
        QVERIFY(!one);
        QCOMPARE(one.error().kind, Error::Kind::Unsupported);
        QCOMPARE(one.error().evidence, QStringLiteral("2 keys where one is needed"));
    }

    void refusesPrivateKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const Algorithm algorithm : {Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA}) {
            const QByteArray name = jose::nameOf(algorithm);
            const QByteArray pem = jose::PrivateKey::generate(algorithm)->pem().reveal().toByteArray();
            const QByteArray der = QByteArray::fromBase64(keys::bodyOf(pem));
            QTest::newRow(name + " PEM") << pem;
            QTest::newRow(name + " PEM behind a public key") << keys::rsaPem + pem;
            QTest::newRow(name + " PEM without its end") << pem.first(pem.size() - 10);
            QTest::newRow(name + " PEM under a public label") << QByteArray(pem).replace("PRIVATE", "PUBLIC");
            QTest::newRow(name + " PEM in JSON") << "{\"key\":{\"privateKey\":\"" + pem + "\"}}";
            QTest::newRow(name + " DER") << der;
            QTest::newRow(name + " bare base64") << der.toBase64();
        }
        QTest::newRow("PKCS#1") << keys::rsaPrivatePkcs1();
        QTest::newRow("PKCS#1 DER") << QByteArray::fromBase64(keys::bodyOf(keys::rsaPrivatePkcs1()));
        QTest::newRow("SEC 1") << keys::ecPrivateSec1();
        QTest::newRow("SEC 1 DER") << QByteArray::fromBase64(keys::bodyOf(keys::ecPrivateSec1()));
        QTest::newRow("encrypted") << keys::encryptedPkcs8();
        QTest::newRow("encrypted DER") << QByteArray::fromBase64(keys::bodyOf(keys::encryptedPkcs8()));
        QTest::newRow("JWK RSA") << QByteArray(keys::rsaJwk).replace("{", R"({"d":"AAAA",)");
        QTest::newRow("JWK EC") << QByteArray(R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"})");
        QTest::newRow("JWK OKP") << QByteArray(R"({"kty":"OKP","crv":"X25519","x":"AA","d":"AA"})");
        QTest::newRow("JWK of an unknown type") << QByteArray(R"({"kty":"new","d":"AA"})");
        QTest::newRow("JWK with d of another type") << QByteArray(R"({"kty":"EC","d":1})");
        QTest::newRow("JWKS with one") << "{\"keys\":[" + keys::rsaJwk + R"(,{"kty":"RSA","q":"AA"}]})";
    }
    void refusesPrivateKeys()
    {
        QFETCH(const QByteArray, text);
        const auto imported = importKeys(text);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::PrivateKey);
        QVERIFY(imported.error().evidence.size() <= 4); // the form, nothing of the key
        if (text.startsWith("-----BEGIN")) {
            const auto one = jose::publicKeyFromPem(text);
            QVERIFY(!one);
            QVERIFY(one.error().kind == Error::Kind::PrivateKey || one.error().kind == Error::Kind::Malformed);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("evidence");
        const auto row = [](const char *name, const QByteArray &text, Error::Kind kind, const char *evidence) {
            QTest::newRow(name) << text << int(kind) << QString::fromUtf8(evidence);
        };
        using Kind = Error::Kind;
        row("empty", " \n", Kind::Malformed, "empty");
        row("prose", "a key, please", Kind::Malformed, "neither PEM nor DER nor JWK");
        row("5 MiB", QByteArray(5 << 20, 'A'), Kind::TooLarge, "5242880 bytes");
        row("PEM without its end", keys::rsaPem.first(200), Kind::Malformed, "PEM: END line is missing");
        row("PEM with another end", QByteArray(keys::rsaPem).replace("END PUBLIC", "END RSA PUBLIC"), Kind::Malformed,
            "PEM: END line does not fit BEGIN");
        row("PEM with a foreign character", QByteArray(keys::rsaPem).replace("MIIB", "MI!B"), Kind::Malformed,
            "PEM: PUBLIC KEY is not base64");
        row("PEM of a request", QByteArray(keys::rsaPem).replace("PUBLIC KEY", "CERTIFICATE REQUEST"),
            Kind::Unsupported, "PEM: CERTIFICATE REQUEST");
        row("DER cut", QByteArray::fromBase64(keys::bodyOf(keys::rsaPem)).chopped(1), Kind::Malformed,
            "neither PEM nor DER nor JWK");
        row("JSON without a key", "{}", Kind::Malformed, "JWK: \"kty\" is missing or no string");
        row("member twice", R"({"kty":"RSA","kty":"EC"})", Kind::Malformed, "member \"kty\" appears twice");
        row("empty set", R"({"keys":[]})", Kind::Malformed, "JWKS: no keys");
        row("oct", R"({"kty":"oct","k":"AAAA"})", Kind::Unsupported, "JWK: \"kty\" is oct");
        row("X25519", R"({"kty":"OKP","crv":"X25519","x":"AAAA"})", Kind::Unsupported, "JWK: \"crv\" is X25519");
        row("secp256k1", R"({"kty":"EC","crv":"secp256k1","x":"AAAA","y":"AAAA"})", Kind::Unsupported,
            "JWK: \"crv\" is secp256k1");
        row("Ed25519 as EC", R"({"kty":"EC","crv":"Ed25519","x":"AAAA","y":"AAAA"})", Kind::Unsupported,
            "JWK: \"crv\" is Ed25519");
        row("for encryption", QByteArray(keys::rsaJwk).replace("{", R"({"use":"enc",)"), Kind::Unsupported,
            "JWK: \"use\" is enc");
        row("for signing only", QByteArray(keys::rsaJwk).replace("{", R"({"key_ops":["sign"],)"), Kind::Unsupported,
            "JWK: \"key_ops\" has no \"verify\"");
        row("alg of another key", QByteArray(keys::rsaJwk).replace("{", R"({"alg":"ES256",)"), Kind::Malformed,
            "JWK: \"alg\" ES256 does not fit the key");
        row("alg for encryption", QByteArray(keys::rsaJwk).replace("{", R"({"alg":"RSA-OAEP",)"), Kind::Unsupported,
            "JWK: \"alg\" is RSA-OAEP");
        row("padding", R"({"kty":"RSA","n":"AQAB","e":"AQ=="})", Kind::Malformed, "JWK: \"e\": character '=' at 2");
        row("exponent 1", keys::rsaJwkWith("AQ"), Kind::Malformed, "RSA exponent is even or 1");
        row("exponent even", keys::rsaJwkWith("Ag"), Kind::Malformed, "RSA exponent is even or 1");
        row("exponent 0", keys::rsaJwkWith("AA"), Kind::Malformed, "RSA exponent is even or 1");
        row("modulus even", QByteArray(keys::rsaJwk).replace("Zj6Q", "Zj6A"), Kind::Malformed, "RSA modulus is even");
        row("modulus tiny", R"({"kty":"RSA","n":"_w","e":"AQAB"})", Kind::Malformed, "RSA modulus of 8 bits");
        row("modulus of 32768 bits",
            "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + jose::base64UrlEncoded(QByteArray(4096, '\xFF')) + "\"}",
            Kind::Unsupported, "RSA modulus of 32768 bits");
        row("point off the curve",
            R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
            R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a4"})",
            Kind::Malformed, "point is not on the curve");
        row("point at zero",
            R"({"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",)"
            R"("y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})",
            Kind::Malformed, "point is not on the curve");
        row("coordinate cut", R"({"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"})", Kind::Malformed,
            "3 bytes where P-256 has 32");
        row("Ed25519 cut", R"({"kty":"OKP","crv":"Ed25519","x":"AAAA"})", Kind::Malformed,
            "3 bytes where Ed25519 has 32");
        row("kid a number", QByteArray(keys::rsaJwk).replace("{", R"({"kid":1,)"), Kind::Malformed,
            "JWK: \"kid\" is no string");
    }
    void refuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, kind);
        QFETCH(const QString, evidence);
        const auto imported = importKeys(text);
        QVERIFY(!imported);
        QCOMPARE(imported.error().evidence, evidence);
        QCOMPARE(int(imported.error().kind), kind);
    }

    void takesRfc9864NamesOfEdwardsCurves()
    {
        const auto imported = importKeys(
            R"({"kty":"OKP","crv":"Ed25519","alg":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
        QVERIFY(imported);
        QCOMPARE(imported->first().algorithm, Algorithm::EdDSA);
        QVERIFY(!importKeys(
            R"({"kty":"OKP","crv":"Ed25519","alg":"Ed448","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})"));
    }
};

LATCHKEY_TEST(TestKeyImport)
#include "test_key_import.moc"
