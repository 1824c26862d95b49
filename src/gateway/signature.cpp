// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/signature.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace gateway {
namespace {

using Family = SignatureFamily;

constexpr std::array<SignatureAlgorithm, 13> algorithms{{
    {"HS256", Family::Hmac, 256, 0, false},
    {"HS384", Family::Hmac, 384, 0, false},
    {"HS512", Family::Hmac, 512, 0, false},
    {"RS256", Family::RsaPkcs1, 256, 0, false},
    {"RS384", Family::RsaPkcs1, 384, 0, false},
    {"RS512", Family::RsaPkcs1, 512, 0, false},
    {"ES256", Family::Ecdsa, 256, 64, false},
    {"ES384", Family::Ecdsa, 384, 96, false},
    {"ES512", Family::Ecdsa, 512, 132, true},
    // The length of a 2048-bit key's signature is written into Kong: longer keys cannot work with PS*.
    {"PS256", Family::RsaPss, 256, 256, true},
    {"PS384", Family::RsaPss, 384, 256, true},
    {"PS512", Family::RsaPss, 512, 256, true},
    {"EdDSA", Family::EdDsa, 0, 0, true},
}};

const EVP_MD *digestOf(const SignatureAlgorithm &algorithm)
{
    switch (algorithm.hashBits) {
    case 256: return EVP_sha256();
    case 384: return EVP_sha384();
    case 512: return EVP_sha512();
    default: return nullptr; // the key's own default: none for Ed25519 and Ed448, SHA-256 for RSA and EC
    }
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

EVP_MD_CTX *contextOfThisThread()
{
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                       &EVP_MD_CTX_free);
    EVP_MD_CTX_reset(context.get());
    return context.get();
}

bool verified(EVP_PKEY *key, const SignatureAlgorithm &algorithm, QByteArrayView input, QByteArrayView signature)
{
    EVP_MD_CTX *context = contextOfThisThread();
    EVP_PKEY_CTX *parameters = nullptr;
    bool good = EVP_DigestVerifyInit(context, &parameters, digestOf(algorithm), nullptr, key) == 1;
    // The salt's length is left to the signature.
    if (good && algorithm.family == Family::RsaPss)
        good = EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) > 0;
    good = good && EVP_DigestVerify(context, bytesOf(signature), std::size_t(signature.size()), bytesOf(input),
                                    std::size_t(input.size())) == 1;
    ERR_clear_error();
    return good;
}

bool isAllZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

// R||S as the DER sequence that OpenSSL wants.
QByteArray derFrom(QByteArrayView raw)
{
    const int half = int(raw.size() / 2);
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(ECDSA_SIG_new(), &ECDSA_SIG_free);
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(bytesOf(raw), half, nullptr), BN_bin2bn(bytesOf(raw) + half, half, nullptr));
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray text(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return text;
}

SignatureVerdict verdict(bool right)
{
    return right ? SignatureVerdict::Right : SignatureVerdict::Wrong;
}

SignatureVerdict verifyEcdsa(const SignatureAlgorithm &algorithm, EVP_PKEY *key, QByteArrayView input,
                             QByteArrayView signature, const Behaviour &behaviour)
{
    if (behaviour.zeroHalfRaises) {
        const qsizetype half = signature.size() / 2;
        if (isAllZero(signature.first(half)) || isAllZero(signature.last(half)))
            return SignatureVerdict::Raises;
        return verdict(verified(key, algorithm, input, derFrom(signature)));
    }
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return verdict(verified(key, algorithm, input, signature));
    // Later versions know the curve: R and S must be as long as its numbers.
    const qsizetype coordinate = (EVP_PKEY_get_bits(key) + 7) / 8;
    if (signature.size() != 2 * coordinate)
        return SignatureVerdict::Wrong;
    return verdict(verified(key, algorithm, input, derFrom(signature)));
}

} // namespace

const SignatureAlgorithm *algorithmNamed(QByteArrayView name, const Behaviour &behaviour)
{
    for (const SignatureAlgorithm &algorithm : algorithms) {
        if (name == QByteArrayView(algorithm.name))
            return algorithm.isNew && !behaviour.newAlgorithms ? nullptr : &algorithm;
    }
    return nullptr;
}

QStringList algorithmNames(const Behaviour &behaviour)
{
    QStringList names;
    for (const SignatureAlgorithm &algorithm : algorithms) {
        if (behaviour.newAlgorithms || !algorithm.isNew)
            names.append(QLatin1String(algorithm.name));
    }
    return names;
}

SignatureVerdict verifyMac(const SignatureAlgorithm &algorithm, QByteArrayView key, QByteArrayView input,
                           QByteArrayView signature)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned length = 0;
    const char *secret = key.isEmpty() ? "" : key.data();
    if (HMAC(digestOf(algorithm), secret, int(key.size()), bytesOf(input), std::size_t(input.size()), mac.data(),
             &length) == nullptr)
        return SignatureVerdict::Wrong;
    return verdict(QByteArrayView(mac.data(), qsizetype(length)) == signature);
}

SignatureVerdict verifySignature(const SignatureAlgorithm &algorithm, const KeyMaterial &key, QByteArrayView input,
                                 QByteArrayView signature, const Behaviour &behaviour)
{
    if (!key)
        return SignatureVerdict::Raises;
    if (algorithm.signatureLength != 0 && signature.size() != algorithm.signatureLength)
        return SignatureVerdict::Raises;
    if (algorithm.family == Family::Ecdsa)
        return verifyEcdsa(algorithm, key.get(), input, signature, behaviour);
    return verdict(verified(key.get(), algorithm, input, signature));
}

} // namespace gateway
