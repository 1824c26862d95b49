// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/der_import.h"

#include "jose/der.h"
#include "jose/key_errors.h"
#include "jose/key_numbers.h"
#include "jose/openssl.h"

#include <openssl/core_names.h>

namespace jose {
namespace {

using base::fail;

// RSAPublicKey of RFC 8017 A.1.1, with nothing behind it.
std::optional<KeyNumbers> rsaNumbers(QByteArrayView der)
{
    der::Reader outer(der);
    const auto sequence = outer.take(der::Sequence);
    if (!sequence || !outer.atEnd())
        return std::nullopt;
    der::Reader reader(*sequence);
    const auto modulus = reader.takePositive();
    const auto exponent = reader.takePositive();
    if (!modulus || !exponent || !reader.atEnd())
        return std::nullopt;
    return KeyNumbers{KeyType::Rsa, {}, modulus->toByteArray(), exponent->toByteArray()};
}

const Curve *curveWithOid(QByteArrayView oid)
{
    for (const Curve &curve : curves()) {
        if (curve.oid == oid)
            return &curve;
    }
    return nullptr;
}

std::optional<KeyNumbers> pointNumbers(const Curve &curve, QByteArrayView point)
{
    if (point.size() != 1 + 2 * curve.bytes || point.front() != '\x04')
        return std::nullopt;
    return KeyNumbers{KeyType::Ec, curve.name, point.sliced(1, curve.bytes).toByteArray(),
                      point.sliced(1 + curve.bytes).toByteArray()};
}

// The way of nearly all keys: canonical DER, read without OpenSSL's decoders (many times faster). None where the key
// is written in any other way.
std::optional<KeyNumbers> spkiNumbers(QByteArrayView der)
{
    der::Reader outer(der);
    const auto spki = outer.take(der::Sequence);
    if (!spki || !outer.atEnd())
        return std::nullopt;
    der::Reader reader(*spki);
    const auto algorithm = reader.take(der::Sequence);
    const auto key = reader.takeOctets();
    if (!algorithm || !key || !reader.atEnd())
        return std::nullopt;

    der::Reader identifier(*algorithm);
    const auto oid = identifier.take(der::ObjectIdentifier);
    if (!oid)
        return std::nullopt;
    if (*oid == rsaOid()) {
        const auto null = identifier.take(der::Null);
        return null && null->isEmpty() && identifier.atEnd() ? rsaNumbers(*key) : std::nullopt;
    }
    if (*oid == ecOid()) {
        const auto named = identifier.take(der::ObjectIdentifier);
        const Curve *curve = named ? curveWithOid(*named) : nullptr;
        return curve != nullptr && curve->type == KeyType::Ec && identifier.atEnd() ? pointNumbers(*curve, *key)
                                                                                    : std::nullopt;
    }
    const Curve *curve = curveWithOid(*oid);
    if (curve == nullptr || curve->type != KeyType::Okp || !identifier.atEnd() || key->size() != curve->bytes)
        return std::nullopt;
    return KeyNumbers{KeyType::Okp, curve->name, key->toByteArray(), {}};
}

QByteArray numberOf(const EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const Number number(raw);
    QByteArray bytes(std::max(size, BN_num_bytes(raw)), Qt::Uninitialized);
    BN_bn2binpad(raw, bytesOf(bytes.data()), int(bytes.size()));
    return bytes;
}

const Curve *curveOf(const EVP_PKEY *key)
{
    std::array<char, 64> name{};
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) != 1)
        return nullptr;
    for (const Curve &curve : curves()) {
        if (std::string_view(curve.openssl) == name.data())
            return &curve;
    }
    return nullptr;
}

// Other spellings of the same keys that OpenSSL (and Kong with it) takes: compressed points, absent NULL, BER lengths.
base::Result<KeyNumbers> numbersByOpenssl(QByteArrayView der)
{
    const unsigned char *at = bytesOf(der.data());
    const KeyHandle key(d2i_PUBKEY(nullptr, &at, long(der.size())));
    if (!key)
        return malformedKey(QStringLiteral("not a SubjectPublicKeyInfo"));
    if (at != bytesOf(der.data()) + der.size())
        return malformedKey(QStringLiteral("bytes after the key"));
    switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_RSA:
        return KeyNumbers{
            KeyType::Rsa, {}, numberOf(key.get(), OSSL_PKEY_PARAM_RSA_N), numberOf(key.get(), OSSL_PKEY_PARAM_RSA_E)};
    case EVP_PKEY_EC: {
        const Curve *curve = curveOf(key.get());
        if (curve == nullptr)
            return unsupportedKey(QStringLiteral("curve"));
        return KeyNumbers{KeyType::Ec, curve->name, numberOf(key.get(), OSSL_PKEY_PARAM_EC_PUB_X, curve->bytes),
                          numberOf(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, curve->bytes)};
    }
    default: return unsupportedKey(QStringLiteral("key type"));
    }
}

base::Result<PublicKey> publicKeyFromCertificate(QByteArrayView der)
{
    const ErrorQueueGuard guard;
    const unsigned char *at = bytesOf(der.data());
    const Certificate certificate(d2i_X509(nullptr, &at, long(der.size())));
    if (!certificate || at != bytesOf(der.data()) + der.size())
        return malformedKey(QStringLiteral("not a certificate"));
    unsigned char *spki = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &spki);
    if (size <= 0)
        return malformedKey(QStringLiteral("certificate without a key"));
    auto key = publicKeyFromSpki({spki, size});
    OPENSSL_free(spki);
    return key;
}

base::Result<ImportedKey> withForm(const base::Result<PublicKey> &key, KeyForm form)
{
    if (!key)
        return fail(key.error());
    return ImportedKey{*key, form, {}, std::nullopt};
}

} // namespace

DerShape shapeOf(QByteArrayView der)
{
    der::Reader outer(der);
    const auto content = outer.take(der::Sequence);
    if (!content || !outer.atEnd())
        return DerShape::Unknown;
    der::Reader reader(*content);
    if (reader.take(der::Sequence)) {
        switch (reader.nextTag()) {
        case der::BitString: return DerShape::Spki;
        case der::Sequence: return DerShape::Certificate;
        case der::OctetString: return DerShape::Private; // EncryptedPrivateKeyInfo
        default: return DerShape::Unknown;
        }
    }
    if (!reader.take(der::Integer))
        return DerShape::Unknown;
    switch (reader.nextTag()) {
    case der::Sequence:    // PKCS#8, PKCS#12
    case der::OctetString: // SEC 1
        return DerShape::Private;
    case der::Integer:
        reader.take(der::Integer);
        return reader.atEnd() ? DerShape::Pkcs1 : DerShape::Private; // more numbers: PKCS#1 private, DSA
    default: return DerShape::Unknown;
    }
}

base::Result<PublicKey> publicKeyFromSpki(QByteArrayView der)
{
    if (auto numbers = spkiNumbers(der))
        return publicKeyFrom(*std::move(numbers));
    const ErrorQueueGuard guard;
    auto numbers = numbersByOpenssl(der);
    if (!numbers)
        return fail(numbers.error());
    return publicKeyFrom(*std::move(numbers));
}

base::Result<ImportedKey> importDer(QByteArrayView der)
{
    switch (shapeOf(der)) {
    case DerShape::Spki: return withForm(publicKeyFromSpki(der), KeyForm::SpkiDer);
    case DerShape::Certificate: return withForm(publicKeyFromCertificate(der), KeyForm::CertificateDer);
    case DerShape::Pkcs1: {
        auto numbers = rsaNumbers(der);
        if (!numbers)
            return malformedKey(QStringLiteral("not an RSAPublicKey"));
        return withForm(publicKeyFrom(*std::move(numbers)), KeyForm::Pkcs1Der);
    }
    case DerShape::Private: return privateKeyIn(QStringLiteral("DER"));
    case DerShape::Unknown: break;
    }
    return malformedKey(QStringLiteral("not a key in DER"));
}

} // namespace jose
