// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The floor: OpenSSL alone, contexts kept, over bytes that were taken apart beforehand.
#pragma once

#include "jose/openssl.h"
#include "jose/public_key.h"

#include "base/secret.h"

namespace bench {

// What is signed and its signature in OpenSSL's form.
struct Signed {
    QByteArray input;
    QByteArray signature;
};

// EVP_DigestVerify on one context, started again for each.
class DigestLoop {
public:
    explicit DigestLoop(const jose::PublicKey &key);
    bool verify(const Signed &one);

private:
    jose::DigestContext m_context;
};

// Hash and EVP_PKEY_verify apart, both on kept contexts: the fastest that OpenSSL offers.
class HashLoop {
public:
    explicit HashLoop(const jose::PublicKey &key);
    bool verify(const Signed &one);

private:
    jose::DigestContext m_hashing;
    jose::KeyContext m_checking;
};

// HMAC-SHA256 on one context.
class MacLoop {
public:
    explicit MacLoop(const base::Secret &secret);
    bool verify(const Signed &one);

private:
    jose::MacContext m_context;
};

// DER of R||S.
QByteArray derOfPair(const QByteArray &pair);

} // namespace bench
