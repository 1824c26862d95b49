// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a public key is made of, whatever form it came in: the one way by which PublicKey comes to be.
#pragma once

#include "jose/public_key.h"

#include <span>

namespace jose {

struct KeyNumbers {
    KeyType type = KeyType::Rsa;
    QByteArray curve;  // "P-256"..., "Ed25519"...; empty for RSA
    QByteArray first;  // RSA: modulus; EC: x; OKP: the key. Big-endian, EC coordinates as long as the field
    QByteArray second; // RSA: public exponent; EC: y
};

// Errors: Malformed for numbers that make no key: an even or tiny modulus, an exponent that is even or 1, a point off
// the curve, a wrong length. Unsupported for RSA above 16384 bits.
base::Result<PublicKey> publicKeyFrom(KeyNumbers numbers);

struct Curve {
    const char *name;    // as JWK calls it
    const char *openssl; // as OpenSSL calls it
    KeyType type;
    int bits;
    int bytes; // of a coordinate, or of an OKP key
    QByteArrayView oid;
};

std::span<const Curve> curves();
const Curve *curveNamed(QByteArrayView name);

// DER of rsaEncryption and id-ecPublicKey, without tag and length.
QByteArrayView rsaOid();
QByteArrayView ecOid();

// Without the zero bytes in front.
QByteArrayView withoutLeadingZeros(QByteArrayView number);

} // namespace jose
