// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose_making/certificate.h"

#include "jose/base64url.h"
#include "jose/openssl.h"
#include "jose/pem.h"

#include <openssl/x509v3.h>

#include <QCryptographicHash>

namespace jose {
namespace {

using Name = std::unique_ptr<X509_NAME, Freed<X509_NAME_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using WholeNumber = std::unique_ptr<ASN1_INTEGER, Freed<ASN1_INTEGER_free>>;

Name named(QByteArrayView commonName)
{
    Name name(X509_NAME_new());
    X509_NAME_add_entry_by_txt(name.get(), "CN", MBSTRING_UTF8, bytesOf(commonName.data()), int(commonName.size()), -1,
                               0);
    return name;
}

bool setSerial(X509 *certificate, const QByteArray &serial)
{
    const Number number(BN_bin2bn(bytesOf(serial.data()), int(serial.size()), nullptr));
    const WholeNumber whole(BN_to_ASN1_INTEGER(number.get(), nullptr));
    return X509_set_serialNumber(certificate, whole.get()) == 1;
}

bool setTimes(X509 *certificate, const CertificateWish &wish)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), wish.notBefore) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), wish.notAfter) != nullptr;
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool isAddress(const QByteArray &host)
{
    const std::unique_ptr<ASN1_OCTET_STRING, Freed<ASN1_OCTET_STRING_free>> address(a2i_IPADDRESS(host.constData()));
    return address != nullptr;
}

// The value is read by OpenSSL's configuration syntax, in which a comma would begin another name.
bool addHostNames(X509 *certificate, const QList<QByteArray> &hosts)
{
    QByteArrayList entries;
    for (const QByteArray &host : hosts) {
        if (host.isEmpty() || host.contains(','))
            return false;
        entries.append((isAddress(host) ? "IP:" : "DNS:") + host);
    }
    return addExtension(certificate, NID_subject_alt_name, entries.join(','));
}

bool addExtensions(X509 *certificate, const CertificateWish &wish)
{
    if (wish.authority && (!addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE") ||
                           !addExtension(certificate, NID_key_usage, "critical,keyCertSign,cRLSign")))
        return false;
    return wish.hostNames.isEmpty() || addHostNames(certificate, wish.hostNames);
}

bool signCertificate(X509 *certificate, const PrivateKey &key)
{
    const EVP_MD *hash = key.publicKey().type() == KeyType::Okp ? nullptr : EVP_sha256();
    return X509_sign(certificate, key.handle(), hash) > 0;
}

QByteArray derOf(const X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    if (size <= 0)
        return {};
    QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}

} // namespace

QByteArray makeCertificate(const CertificateWish &wish, const PrivateKey &subject, const PrivateKey *issuerKey,
                           QByteArrayView issuerName)
{
    const ErrorQueueGuard guard;
    const Certificate certificate(X509_new());
    const bool extended = wish.authority || !wish.hostNames.isEmpty();
    const Name subjectName = named(wish.commonName);
    const Name issuer = named(issuerKey != nullptr ? issuerName : QByteArrayView(wish.commonName));
    const bool filled = X509_set_version(certificate.get(), extended ? 2 : 1) == 1 // counted from 0
                        && setSerial(certificate.get(), wish.serial) && setTimes(certificate.get(), wish) &&
                        X509_set_subject_name(certificate.get(), subjectName.get()) == 1 &&
                        X509_set_issuer_name(certificate.get(), issuer.get()) == 1 &&
                        X509_set_pubkey(certificate.get(), subject.handle()) == 1 &&
                        addExtensions(certificate.get(), wish);
    if (!filled || !signCertificate(certificate.get(), issuerKey != nullptr ? *issuerKey : subject))
        return {};
    return derOf(certificate.get());
}

QByteArray pemOf(QByteArrayView certificateDer)
{
    return pemArmoured("CERTIFICATE", certificateDer);
}

QByteArray sha1Thumbprint(QByteArrayView certificateDer)
{
    return base64UrlEncoded(QCryptographicHash::hash(certificateDer.toByteArray(), QCryptographicHash::Sha1));
}

} // namespace jose
