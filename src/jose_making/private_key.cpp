// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose_making/private_key.h"

#include "jose/base64url.h"
#include "jose/key_import.h"
#include "jose/openssl.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace jose {

using base::Error;
using base::fail;

struct PrivateKey::Data {
    KeyHandle handle;
    PublicKey publicKey;
};

namespace {

tl::unexpected<Error> refused(Error::Kind kind, const QString &what)
{
    return fail(kind, QStringLiteral("private key"), what);
}

base::Result<PublicKey> publicHalf(const EVP_PKEY *key)
{
    unsigned char *spki = nullptr;
    const int size = i2d_PUBKEY(key, &spki);
    if (size <= 0)
        return refused(Error::Kind::Unsupported, QStringLiteral("no public half"));
    auto half = importKey({spki, size});
    OPENSSL_free(spki);
    return half;
}

const char *curveFor(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::ES256: return "P-256";
    case Algorithm::ES384: return "P-384";
    default: return "P-521";
    }
}

EVP_PKEY *generated(Algorithm algorithm, int bits)
{
    switch (algorithm) {
    case Algorithm::ES256:
    case Algorithm::ES384:
    case Algorithm::ES512: return EVP_EC_gen(curveFor(algorithm));
    case Algorithm::EdDSA: return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    default: return EVP_RSA_gen(unsigned(bits));
    }
}

const char *hashNameOf(Algorithm algorithm)
{
    const QByteArray name = nameOf(algorithm);
    return name.endsWith("256") ? "SHA2-256" : name.endsWith("384") ? "SHA2-384" : "SHA2-512";
}

bool isPss(Algorithm algorithm)
{
    return algorithm == Algorithm::PS256 || algorithm == Algorithm::PS384 || algorithm == Algorithm::PS512;
}

// OpenSSL's own form of the signature; empty where it refuses.
QByteArray signedByOpenssl(QByteArrayView input, EVP_PKEY *key, Algorithm algorithm)
{
    const ErrorQueueGuard guard;
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr;
    const char *hash = algorithm == Algorithm::EdDSA ? nullptr : hashNameOf(algorithm);
    if (EVP_DigestSignInit_ex(context.get(), &options, hash, nullptr, nullptr, key, nullptr) != 1)
        return {};
    if (isPss(algorithm) && (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) != 1 ||
                             EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) != 1))
        return {};
    std::size_t size = 0;
    if (EVP_DigestSign(context.get(), nullptr, &size, bytesOf(input.data()), std::size_t(input.size())) != 1)
        return {};
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), bytesOf(signature.data()), &size, bytesOf(input.data()),
                       std::size_t(input.size())) != 1)
        return {};
    signature.truncate(qsizetype(size));
    return signature;
}

// RFC 7518 3.4.
QByteArray pairFromDer(const QByteArray &der, int coordinate)
{
    const unsigned char *at = bytesOf(der.data());
    const std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>> signature(d2i_ECDSA_SIG(nullptr, &at, long(der.size())));
    if (!signature)
        return {};
    QByteArray pair(2 * coordinate, Qt::Uninitialized);
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytesOf(pair.data()), coordinate);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytesOf(pair.data()) + coordinate, coordinate);
    return pair;
}

QByteArray joined(QByteArrayView header, QByteArrayView payload)
{
    return base64UrlEncoded(header) + '.' + base64UrlEncoded(payload);
}

} // namespace

base::Result<PrivateKey> PrivateKey::generate(Algorithm algorithm, int bits)
{
    const ErrorQueueGuard guard;
    if (isSymmetric(algorithm))
        return refused(Error::Kind::Unsupported, QString::fromLatin1(nameOf(algorithm)));
    return adopt(generated(algorithm, bits));
}

base::Result<PrivateKey> PrivateKey::fromPem(QByteArrayView pem)
{
    const ErrorQueueGuard guard;
    const MemoryBio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
    // An empty pass phrase: without one OpenSSL would ask at the terminal.
    char none[] = "";
    return adopt(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, none));
}

base::Result<PrivateKey> PrivateKey::adopt(evp_pkey_st *owned)
{
    KeyHandle handle(owned);
    if (!handle)
        return refused(Error::Kind::Malformed, QStringLiteral("OpenSSL refuses it"));
    auto half = publicHalf(handle.get());
    if (!half)
        return fail(half.error());
    return PrivateKey(std::make_shared<const Data>(Data{std::move(handle), *std::move(half)}));
}

PublicKey PrivateKey::publicKey() const
{
    return m_data->publicKey;
}

base::Secret PrivateKey::pem() const
{
    const MemoryBio bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), handle(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return base::Secret({text, qsizetype(size)});
}

evp_pkey_st *PrivateKey::handle() const
{
    return m_data->handle.get();
}

QByteArray sign(QByteArrayView input, const PrivateKey &key, Algorithm algorithm)
{
    const PublicKey half = key.publicKey();
    if (!half.algorithms().contains(algorithm))
        return {};
    const QByteArray signature = signedByOpenssl(input, key.handle(), algorithm);
    return half.type() == KeyType::Ec ? pairFromDer(signature, (half.bits() + 7) / 8) : signature;
}

QByteArray sign(QByteArrayView input, const base::Secret &secret, Algorithm algorithm)
{
    const QByteArrayView key = secret.reveal();
    if (key.isEmpty() || !isSymmetric(algorithm))
        return {};
    QByteArray tag(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    std::size_t size = 0;
    if (EVP_Q_mac(nullptr, "HMAC", nullptr, hashNameOf(algorithm), nullptr, key.data(), std::size_t(key.size()),
                  bytesOf(input.data()), std::size_t(input.size()), bytesOf(tag.data()), std::size_t(tag.size()),
                  &size) == nullptr)
        return {};
    tag.truncate(qsizetype(size));
    return tag;
}

QByteArray makeCompactJws(QByteArrayView header, QByteArrayView payload, const PrivateKey &key, Algorithm algorithm)
{
    const QByteArray input = joined(header, payload);
    return input + '.' + base64UrlEncoded(sign(input, key, algorithm));
}

QByteArray makeCompactJws(QByteArrayView header, QByteArrayView payload, const base::Secret &secret,
                          Algorithm algorithm)
{
    const QByteArray input = joined(header, payload);
    return input + '.' + base64UrlEncoded(sign(input, secret, algorithm));
}

} // namespace jose
