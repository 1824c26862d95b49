// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Keys and secrets that verify signatures well and should not be trusted all the same.
#pragma once

#include "jose/public_key.h"

#include "base/secret.h"

namespace jose {

enum class Weakness {
    ShortModulus,  // RSA below 2048 bits (RFC 7518 3.3)
    SmallExponent, // RSA with an exponent below 65537 (NIST SP 800-56B 6.2)
    Roca,          // RSA made by a chip with CVE-2017-15361: it can be factored
    ShortSecret,   // HS* with a secret shorter than its hash (RFC 7518 3.2)
};

QList<Weakness> weaknessesOf(const PublicKey &key);
QList<Weakness> weaknessesOf(const base::Secret &secret, Algorithm algorithm);

} // namespace jose
