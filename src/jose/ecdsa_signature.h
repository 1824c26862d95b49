// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The two spellings of an ECDSA signature: R||S of JWS (RFC 7518 3.4) and OpenSSL's DER (RFC 3279 2.2.3).
#pragma once

#include <QByteArrayView>

#include <array>

namespace jose {

// Room for P-521: a sequence of two integers of up to 67 bytes.
using DerSignature = std::array<unsigned char, 144>;

// `signature` has exactly twice as many bytes as a coordinate, at most 132. Returns the size in `out`.
std::size_t derFromPair(QByteArrayView signature, DerSignature &out);

} // namespace jose
