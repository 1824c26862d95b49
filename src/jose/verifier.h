// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Verifying signatures with keys and contexts that are kept: a verifier belongs to one key and one thread.
#pragma once

#include "jose/compact_jws.h"
#include "jose/public_key.h"

#include "base/secret.h"

#include <memory>

namespace jose {

class Verifier {
public:
    // Errors: Unsupported where this key cannot verify that algorithm (RSA key, ES256; P-384 key, ES256).
    static base::Result<Verifier> create(const PublicKey &key, Algorithm algorithm);
    // A secret that is shorter than RFC 7518 3.2 asks for is taken, as both products take it (weaknessesOf() tells);
    // an empty one is Missing: everybody can make its signatures.
    static base::Result<Verifier> create(const base::Secret &secret, Algorithm algorithm);

    Verifier(Verifier &&) noexcept;
    Verifier &operator=(Verifier &&) noexcept;
    ~Verifier();

    // Whether `signature` (JWS form: ES* is R||S) is right for `input`. Every wrong form is false, never an error.
    bool verify(QByteArrayView input, QByteArrayView signature);

    struct Contexts; // nameable so that its implementations can derive from it

private:
    explicit Verifier(std::unique_ptr<Contexts> contexts);
    std::unique_ptr<Contexts> m_contexts;
};

// Decodes and verifies once. The algorithm is the header's and must fit the key; "alg" alone never chooses a key.
// Errors as decodeCompactJws and Verifier::create; a signature that does not fit is Refused about "signature".
base::Result<CompactJws> verifyCompactJws(QByteArrayView token, const PublicKey &key);
base::Result<CompactJws> verifyCompactJws(QByteArrayView token, const base::Secret &secret);

} // namespace jose
