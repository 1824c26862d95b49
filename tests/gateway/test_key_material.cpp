// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/credential_rules.h"
#include "gateway/key_material.h"
#include "jose/base64url.h"
#include "jose_making/certificate.h"
#include "jose_making/private_key.h"
#include "support/suite.h"

#include <openssl/encoder.h>
#include <openssl/evp.h>

#include <QtTest>

using gateway::keyMaterialFrom;
using jose::Algorithm;
using jose::PrivateKey;

namespace {

// A key in another of OpenSSL's forms. selection: EVP_PKEY_KEYPAIR or EVP_PKEY_PUBLIC_KEY.
QByteArray encoded(const PrivateKey &key, int selection, const char *form, const char *structure,
                   const char *cipher = nullptr)
{
    OSSL_ENCODER_CTX *context = OSSL_ENCODER_CTX_new_for_pkey(key.handle(), selection, form, structure, nullptr);
    if (cipher != nullptr) {
        OSSL_ENCODER_CTX_set_cipher(context, cipher, nullptr);
        OSSL_ENCODER_CTX_set_passphrase(context, reinterpret_cast<const unsigned char *>("pass"), 4);
    }
    unsigned char *bytes = nullptr;
    std::size_t size = 0;
    OSSL_ENCODER_to_data(context, &bytes, &size);
    const QByteArray text(reinterpret_cast<const char *>(bytes), qsizetype(size));
    OPENSSL_free(bytes);
    OSSL_ENCODER_CTX_free(context);
    return text;
}

QByteArray certificateOf(const PrivateKey &key)
{
    jose::CertificateWish wish;
    wish.commonName = "localhost";
    wish.serial = "\x01";
    wish.notAfter = 2'000'000'000;
    return jose::pemOf(jose::makeCertificate(wish, key));
}

QByteArray indented(const QByteArray &text)
{
    return "  " + QByteArray(text.trimmed()).replace("\n", "\n  ") + '\n';
}

QByteArray onOneLine(const QByteArray &pem)
{
    QList<QByteArray> lines = pem.trimmed().split('\n');
    const QByteArray begin = lines.takeFirst();
    const QByteArray end = lines.takeLast();
    return begin + '\n' + lines.join() + '\n' + end + '\n';
}

} // namespace

class TestKeyMaterial : public QObject {
    Q_OBJECT
private slots:
    void isReadAsKongReadsIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("taken");
        const PrivateKey rsa = *PrivateKey::generate(Algorithm::RS256, 2048);
        const PrivateKey ec = *PrivateKey::generate(Algorithm::ES256);
        const QByteArray pem = rsa.publicKey().pem();
        const QByteArray pkcs8(rsa.pem().reveal().toByteArray());
        const auto row = [](const char *name, const QByteArray &text, bool taken) {
            QTest::newRow(name) << text << taken;
        };
        row("SPKI", pem, true);
        row("SPKI of an EC key", ec.publicKey().pem(), true);
        row("CRLF", QByteArray(pem).replace("\n", "\r\n"), true);
        row("blanks at the ends of lines", QByteArray(pem).replace("\n", "  \n"), true);
        row("no final line break", pem.trimmed(), true);
        row("blank lines behind", pem + "\n\n", true);
        row("text before", "Bag Attributes: none\n" + pem, true);
        row("body on one line", onOneLine(pem), true);
        row("PKCS#1", encoded(rsa, EVP_PKEY_PUBLIC_KEY, "PEM", "type-specific"), true);
        row("private PKCS#8", pkcs8, true);
        row("private PKCS#1", encoded(rsa, EVP_PKEY_KEYPAIR, "PEM", "type-specific"), true);
        row("private SEC1", encoded(ec, EVP_PKEY_KEYPAIR, "PEM", "type-specific"), true);
        row("DER", rsa.publicKey().spki(), true);
        row("JWK", R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})", true);
        row("private JWK",
            R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"})",
            true);
        row("certificate", certificateOf(rsa), false);
        row("encrypted private key", encoded(rsa, EVP_PKEY_KEYPAIR, "PEM", "PrivateKeyInfo", "AES-256-CBC"), false);
        row("body alone", pem.mid(27, pem.size() - 27 - 25), false);
        row("base64 of the PEM", pem.toBase64(), false);
        row("literal backslash n", QByteArray(pem).replace("\n", "\\n"), false);
        row("line breaks turned to blanks", QByteArray(pem).replace('\n', ' '), false);
        row("all in one", QByteArray(pem).replace("\n", ""), false);
        row("indented", indented(pem), false);
        row("blank in front", ' ' + pem, false);
        row("six dashes", '-' + pem, false);
        row("brackets", "[[" + pem + "]]", false);
        row("nothing", "", false);
        row("garbage", "not a pem", false);
        row("garbage inside", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", false);
    }
    void isReadAsKongReadsIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, taken);
        QCOMPARE(keyMaterialFrom(text) != nullptr, taken);
    }

    void complaintsAreKongs_data()
    {
        QTest::addColumn<QJsonObject>("credential");
        QTest::addColumn<QStringList>("complaints");
        const QString pem = QString::fromUtf8(PrivateKey::generate(Algorithm::ES256)->publicKey().pem());
        const QString condition =
            QStringLiteral("@entity: failed conditional validation given value of field 'algorithm'");
        const auto row = [](const char *name, const QByteArray &algorithm, const QJsonValue &key,
                            const QStringList &complaints) {
            QJsonObject credential{{QStringLiteral("rsa_public_key"), key}};
            credential.insert(QStringLiteral("algorithm"),
                              algorithm.isNull() ? QJsonValue() : QString::fromLatin1(algorithm));
            QTest::newRow(name) << credential << complaints;
        };
        row("HS256", "HS256", {}, {});
        row("RS256", "RS256", pem, {});
        row("RS256 without key", "RS256", {}, {condition, QStringLiteral("rsa_public_key: required field missing")});
        row("RS256 with an empty key", "RS256", QString::fromLatin1(""),
            {condition, QStringLiteral("rsa_public_key: length must be at least 1")});
        row("RS256 with garbage", "RS256", QStringLiteral("x"),
            {condition, QStringLiteral("rsa_public_key: invalid key")});
        row("RS256 with an object", "RS256", QJsonObject(),
            {condition, QStringLiteral("rsa_public_key: expected a string")});
        row("ES256 with garbage", "ES256", QStringLiteral("x"), {});
        row("ES256 without key", "ES256", {}, {});
        row("EdDSA without key", "EdDSA", {}, {condition, QStringLiteral("rsa_public_key: required field missing")});
        row("null without key", {}, {}, {condition, QStringLiteral("rsa_public_key: required field missing")});
        row("null with key", {}, pem, {});
        row("unknown algorithm", "none", QStringLiteral("x"),
            {QStringLiteral(
                "algorithm: expected one of: HS256, HS384, HS512, RS256, RS384, RS512, ES256, ES384, ES512, "
                "PS256, PS384, PS512, EdDSA")});
    }
    void complaintsAreKongs()
    {
        QFETCH(QJsonObject, credential);
        QFETCH(QStringList, complaints);
        QStringList got;
        for (const base::FieldError &complaint : gateway::credentialComplaints(credential, QStringLiteral("3.9.1")))
            got.append(complaint.field + QLatin1String(": ") + complaint.message);
        QCOMPARE(got, complaints);
    }
};

LATCHKEY_TEST(TestKeyMaterial)
#include "test_key_material.moc"
