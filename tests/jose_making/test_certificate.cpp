// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/base64url.h"
#include "jose/key_import.h"
#include "jose/openssl.h"
#include "jose_making/certificate.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QtTest>

#include <openssl/x509v3.h>

using jose::Algorithm;
using jose::CertificateWish;
using jose::PrivateKey;

namespace {

CertificateWish aWish()
{
    CertificateWish wish;
    wish.commonName = "acme.com";
    wish.serial = QByteArray::fromHex("00EA7511863678");
    wish.notBefore = 1'700'000'000;
    wish.notAfter = 2'015'360'000;
    return wish;
}

jose::Certificate parsed(const QByteArray &der)
{
    const unsigned char *at = jose::bytesOf(der.data());
    return jose::Certificate(d2i_X509(nullptr, &at, der.size()));
}

QByteArray textOf(const X509_NAME *name)
{
    char *text = X509_NAME_oneline(name, nullptr, 0);
    const QByteArray copy = text;
    OPENSSL_free(text);
    return copy;
}

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT
private slots:
    void isReadByOpenssl_data()
    {
        QTest::addColumn<QByteArray>("algorithm");
        for (const char *name : {"RS256", "ES256", "ES384", "ES512", "EdDSA"})
            QTest::newRow(name) << QByteArray(name);
    }
    void isReadByOpenssl()
    {
        QFETCH(const QByteArray, algorithm);
        const auto key = PrivateKey::generate(*jose::algorithmNamed(algorithm));
        QVERIFY(key);
        const auto certificate = parsed(jose::makeCertificate(aWish(), *key));
        QVERIFY(certificate);
        QCOMPARE(textOf(X509_get_subject_name(certificate.get())), QByteArray("/CN=acme.com"));
        QCOMPARE(textOf(X509_get_issuer_name(certificate.get())), QByteArray("/CN=acme.com"));
        QCOMPARE(X509_verify(certificate.get(), key->handle()), 1);
        QCOMPARE(X509_get_version(certificate.get()), 1L); // counted from 0: version 2
        QCOMPARE(X509_get_ext_count(certificate.get()), 0);
        time_t notBefore = 1'700'000'000;
        QCOMPARE(X509_cmp_time(X509_get0_notBefore(certificate.get()), &notBefore), -1);
        notBefore -= 1;
        QCOMPARE(X509_cmp_time(X509_get0_notBefore(certificate.get()), &notBefore), 1);
    }

    void isImportedAsItsKey()
    {
        const auto key = PrivateKey::generate(Algorithm::RS256);
        const QByteArray der = jose::makeCertificate(aWish(), *key);
        const auto fromDer = jose::importKeys(der);
        QVERIFY(fromDer);
        QCOMPARE(fromDer->first().form, jose::KeyForm::CertificateDer);
        QCOMPARE(fromDer->first().key, key->publicKey());
        const auto fromPem = jose::importKeys(jose::pemOf(der));
        QVERIFY(fromPem);
        QCOMPARE(fromPem->first().form, jose::KeyForm::CertificatePem);
        QCOMPARE(fromPem->first().key, key->publicKey());
    }

    void namesHostsAndIsSignedByAnAuthority()
    {
        const auto authorityKey = PrivateKey::generate(Algorithm::ES256);
        CertificateWish authority = aWish();
        authority.authority = true;
        const auto issuer = parsed(jose::makeCertificate(authority, *authorityKey));
        QVERIFY(issuer);
        QCOMPARE(X509_check_ca(issuer.get()), 1);

        const auto key = PrivateKey::generate(Algorithm::ES256);
        CertificateWish wish = aWish();
        wish.commonName = "server";
        wish.hostNames = {"localhost", "127.0.0.1"};
        const auto certificate = parsed(jose::makeCertificate(wish, *key, &*authorityKey, "acme.com"));
        QVERIFY(certificate);
        QCOMPARE(X509_get_version(certificate.get()), 2L);
        QCOMPARE(X509_check_host(certificate.get(), "localhost", 0, 0, nullptr), 1);
        QCOMPARE(X509_check_host(certificate.get(), "elsewhere", 0, 0, nullptr), 0);
        QCOMPARE(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0), 1);
        QCOMPARE(X509_check_issued(issuer.get(), certificate.get()), X509_V_OK);
        QCOMPARE(X509_verify(certificate.get(), authorityKey->handle()), 1);
    }

    void refusesAHostThatWouldBeTwo()
    {
        CertificateWish wish = aWish();
        wish.hostNames = {"a,IP:127.0.0.1"};
        QVERIFY(jose::makeCertificate(wish, *PrivateKey::generate(Algorithm::ES256)).isEmpty());
    }

    void givesTheKidThatFusionAuthGives()
    {
        const QByteArray der = jose::makeCertificate(aWish(), *PrivateKey::generate(Algorithm::ES256));
        const QByteArray digest = QCryptographicHash::hash(der, QCryptographicHash::Sha1);
        QCOMPARE(jose::sha1Thumbprint(der).size(), 27);
        QCOMPARE(*jose::base64UrlDecoded(jose::sha1Thumbprint(der)), digest);
    }
};

LATCHKEY_TEST(TestCertificate)
#include "test_certificate.moc"
