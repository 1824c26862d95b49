// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The signature algorithms of RFC 7518 section 3.1 and RFC 8037 that Latchkey works with.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace jose {

enum class Algorithm { HS256, HS384, HS512, RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA };

// Exact and case-sensitive, as RFC 7515 section 4.1.1 wants it. "none" is no algorithm.
std::optional<Algorithm> algorithmNamed(QByteArrayView name);
QByteArray nameOf(Algorithm algorithm);

enum class KeyType { Rsa, Ec, Okp };

// HS256, HS384, HS512.
bool isSymmetric(Algorithm algorithm);

} // namespace jose
