// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A token as Kong's parser takes it apart. It reads in an order of its own, and the first thing that it cannot read
// decides the answer.
#pragma once

#include "gateway/cjson.h"
#include "gateway/signature.h"
#include "gateway/versions.h"

namespace gateway {

struct ParsedToken {
    QByteArray signingInput; // the first two parts as they stand
    CjsonValue header;
    CjsonValue claims;
    QByteArray signature;
    const SignatureAlgorithm *algorithm = nullptr;
};

enum class TokenFault { None, Json, Algorithm, Claims, Signature, Raises };

struct TokenReading {
    TokenFault fault = TokenFault::None;
    QString part; // where it lies: "header", "claims", "signature", "parts"
    ParsedToken token;
};

TokenReading readToken(const QByteArray &text, const Behaviour &behaviour);

// What `value[name]` gives in Lua: a member, nothing, or an error where `value` cannot be indexed.
struct Indexed {
    const CjsonValue *value = nullptr;
    bool isFunction = false; // a string's method: JSON text "x" has a member "len" in Lua's eyes
    bool raises = false;
};
Indexed indexed(const CjsonValue &value, const QByteArray &name);

} // namespace gateway
