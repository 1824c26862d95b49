// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/token.h"

#include "gateway/nginx_base64.h"

#include <array>

namespace gateway {
namespace {

using Kind = CjsonValue::Kind;

// The methods that every string has in LuaJIT.
constexpr std::array stringMethods{"byte", "char",  "dump",  "find", "format",  "gmatch", "gsub",
                                   "len",  "lower", "match", "rep",  "reverse", "sub",    "upper"};

bool isStringMethod(const QByteArray &name)
{
    return std::any_of(stringMethods.begin(), stringMethods.end(), [&](const char *known) { return name == known; });
}

std::optional<CjsonValue> jsonIn(QByteArrayView part, Base64Alphabet alphabet)
{
    const auto text = nginxBase64Decoded(part, alphabet);
    return text ? readCjson(*text) : std::nullopt;
}

TokenReading failed(TokenFault fault, const char *part)
{
    return {fault, QLatin1String(part), {}};
}

} // namespace

Indexed indexed(const CjsonValue &value, const QByteArray &name)
{
    switch (value.kind) {
    case Kind::Object: return {value.member(name), false, false};
    case Kind::Array: return {};
    case Kind::String: return {nullptr, isStringMethod(name), false};
    default: return {nullptr, false, true};
    }
}

TokenReading readToken(const QByteArray &text, const Behaviour &behaviour)
{
    const Base64Alphabet alphabet = behaviour.strictBase64Url ? Base64Alphabet::UrlSafe : Base64Alphabet::Both;
    const qsizetype firstDot = text.indexOf('.');
    const qsizetype secondDot = firstDot < 0 ? -1 : text.indexOf('.', firstDot + 1);
    if (secondDot < 0)
        return failed(TokenFault::Json, "parts");

    const QByteArrayView view(text);
    auto header = jsonIn(view.first(firstDot), alphabet);
    if (!header)
        return failed(TokenFault::Json, "header");
    auto claims = jsonIn(view.sliced(firstDot + 1, secondDot - firstDot - 1), alphabet);
    if (!claims)
        return failed(TokenFault::Json, "claims");
    // Any further dot stays in the signature, where it is no base64.
    const auto signature = nginxBase64Decoded(view.sliced(secondDot + 1), alphabet);

    const Indexed algorithm = indexed(*header, "alg");
    if (algorithm.raises)
        return failed(TokenFault::Raises, "header");
    const SignatureAlgorithm *known = nullptr;
    if (algorithm.value != nullptr && algorithm.value->kind == Kind::String)
        known = algorithmNamed(algorithm.value->text, behaviour);
    if (known == nullptr)
        return failed(TokenFault::Algorithm, "header");
    if (claims->kind == Kind::Boolean && !claims->boolean)
        return failed(TokenFault::Claims, "claims");
    if (!signature)
        return failed(TokenFault::Signature, "signature");
    return {TokenFault::None, {}, {text.first(secondDot), std::move(*header), std::move(*claims), *signature, known}};
}

} // namespace gateway
