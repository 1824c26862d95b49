// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/key_numbers.h"

#include "jose/der.h"
#include "jose/key_errors.h"
#include "jose/openssl.h"
#include "jose/public_key_data.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <bit>

namespace jose {
namespace {

using base::fail;

constexpr int smallestModulus = 512;
constexpr int largestModulus = 16384; // OpenSSL verifies no longer ones

template <std::size_t size> constexpr QByteArrayView literal(const char (&text)[size])
{
    return {text, qsizetype(size) - 1};
}

constexpr Curve table[] = {
    {"P-256", "prime256v1", KeyType::Ec, 256, 32, literal("\x2A\x86\x48\xCE\x3D\x03\x01\x07")},
    {"P-384", "secp384r1", KeyType::Ec, 384, 48, literal("\x2B\x81\x04\x00\x22")},
    {"P-521", "secp521r1", KeyType::Ec, 521, 66, literal("\x2B\x81\x04\x00\x23")},
    {"Ed25519", "ED25519", KeyType::Okp, 256, 32, literal("\x2B\x65\x70")},
    {"Ed448", "ED448", KeyType::Okp, 456, 57, literal("\x2B\x65\x71")},
};

int bitsOf(QByteArrayView number)
{
    return number.isEmpty()
               ? 0
               : int(number.size() - 1) * 8 + int(std::bit_width(static_cast<unsigned char>(number.front())));
}

bool isOdd(QByteArrayView number)
{
    return !number.isEmpty() && (number.back() & 1) != 0;
}

base::Outcome checkRsa(const KeyNumbers &numbers)
{
    const int bits = bitsOf(numbers.first);
    if (bits > largestModulus)
        return unsupportedKey(QStringLiteral("RSA modulus of %1 bits").arg(bits));
    if (bits < smallestModulus)
        return malformedKey(QStringLiteral("RSA modulus of %1 bits").arg(bits));
    if (!isOdd(numbers.first))
        return malformedKey(QStringLiteral("RSA modulus is even"));
    if (!isOdd(numbers.second) || bitsOf(numbers.second) < 2)
        return malformedKey(QStringLiteral("RSA exponent is even or 1"));
    if (bitsOf(numbers.second) > bits)
        return malformedKey(QStringLiteral("RSA exponent is longer than the modulus"));
    return {};
}

// One context a thread and type: to make one costs as much as to import a key with it.
EVP_PKEY_CTX *importContext(const char *type)
{
    struct Kept {
        const char *type;
        KeyContext context;
    };
    thread_local std::vector<Kept> all;
    for (const Kept &kept : all) {
        if (std::string_view(kept.type) == type)
            return kept.context.get();
    }
    KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1)
        return nullptr;
    all.push_back({type, std::move(context)});
    return all.back().context.get();
}

KeyHandle imported(const char *type, OSSL_PARAM *parameters)
{
    const ErrorQueueGuard guard;
    EVP_PKEY *key = nullptr;
    EVP_PKEY_CTX *context = importContext(type);
    if (context != nullptr)
        EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters);
    return KeyHandle(key);
}

// OSSL_PARAM wants numbers in the machine's byte order.
OSSL_PARAM numberParameter(const char *name, QByteArray &number)
{
    if constexpr (std::endian::native == std::endian::little)
        std::reverse(number.begin(), number.end());
    return OSSL_PARAM_construct_BN(name, bytesOf(number.data()), std::size_t(number.size()));
}

KeyHandle rsaHandle(const KeyNumbers &numbers)
{
    QByteArray modulus = numbers.first;
    QByteArray exponent = numbers.second;
    OSSL_PARAM parameters[] = {numberParameter(OSSL_PKEY_PARAM_RSA_N, modulus),
                               numberParameter(OSSL_PKEY_PARAM_RSA_E, exponent), OSSL_PARAM_construct_end()};
    return imported("RSA", parameters);
}

QByteArray pointOf(const KeyNumbers &numbers)
{
    return '\x04' + numbers.first + numbers.second; // SEC 1, uncompressed
}

// OpenSSL checks here that the point is on the curve.
KeyHandle ecHandle(const KeyNumbers &numbers, const Curve &curve)
{
    QByteArray group = curve.openssl;
    QByteArray point = pointOf(numbers);
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), std::size_t(group.size())),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), std::size_t(point.size())),
        OSSL_PARAM_construct_end()};
    return imported("EC", parameters);
}

KeyHandle okpHandle(const KeyNumbers &numbers, const Curve &curve)
{
    QByteArray key = numbers.first;
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, key.data(), std::size_t(key.size())),
        OSSL_PARAM_construct_end()};
    return imported(curve.openssl, parameters);
}

QByteArray spkiOf(const KeyNumbers &numbers, const Curve *curve)
{
    QByteArray algorithm;
    QByteArray key;
    switch (numbers.type) {
    case KeyType::Rsa:
        algorithm = der::element(der::ObjectIdentifier, rsaOid()) + der::element(der::Null, {});
        key = der::element(der::Sequence, der::positive(numbers.first) + der::positive(numbers.second));
        break;
    case KeyType::Ec:
        algorithm = der::element(der::ObjectIdentifier, ecOid()) + der::element(der::ObjectIdentifier, curve->oid);
        key = pointOf(numbers);
        break;
    case KeyType::Okp:
        algorithm = der::element(der::ObjectIdentifier, curve->oid);
        key = numbers.first;
        break;
    }
    return der::element(der::Sequence, der::element(der::Sequence, algorithm) + der::octets(key));
}

base::Outcome checkCurve(const KeyNumbers &numbers, const Curve *curve)
{
    if (curve == nullptr || curve->type != numbers.type)
        return unsupportedKey(QStringLiteral("curve ") + QString::fromUtf8(numbers.curve));
    const bool fits =
        numbers.first.size() == curve->bytes && (numbers.type != KeyType::Ec || numbers.second.size() == curve->bytes);
    if (!fits)
        return malformedKey(QStringLiteral("%1 bytes where %2 has %3")
                                .arg(numbers.first.size())
                                .arg(QString::fromUtf8(numbers.curve))
                                .arg(curve->bytes));
    return {};
}

} // namespace

std::span<const Curve> curves()
{
    return table;
}

const Curve *curveNamed(QByteArrayView name)
{
    for (const Curve &curve : table) {
        if (name == QByteArrayView(curve.name))
            return &curve;
    }
    return nullptr;
}

QByteArrayView rsaOid()
{
    return literal("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01");
}

QByteArrayView ecOid()
{
    return literal("\x2A\x86\x48\xCE\x3D\x02\x01");
}

QByteArrayView withoutLeadingZeros(QByteArrayView number)
{
    while (!number.isEmpty() && number.front() == 0)
        number = number.sliced(1);
    return number;
}

base::Result<PublicKey> publicKeyFrom(KeyNumbers numbers)
{
    const Curve *curve = numbers.type == KeyType::Rsa ? nullptr : curveNamed(numbers.curve);
    const auto checked = numbers.type == KeyType::Rsa ? checkRsa(numbers) : checkCurve(numbers, curve);
    if (!checked)
        return fail(checked.error());
    KeyHandle handle;
    switch (numbers.type) {
    case KeyType::Rsa: handle = rsaHandle(numbers); break;
    case KeyType::Ec: handle = ecHandle(numbers, *curve); break;
    case KeyType::Okp: handle = okpHandle(numbers, *curve); break;
    }
    if (!handle)
        return malformedKey(numbers.type == KeyType::Ec ? QStringLiteral("point is not on the curve")
                                                        : QStringLiteral("OpenSSL refuses the numbers"));
    const int bits = curve != nullptr ? curve->bits : bitsOf(numbers.first);
    QByteArray spki = spkiOf(numbers, curve);
    return PublicKey(std::make_shared<const PublicKey::Data>(
        PublicKey::Data{std::move(handle), std::move(numbers), bits, std::move(spki)}));
}

} // namespace jose
