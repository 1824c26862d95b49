// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A token that decodes is the one encoding of its parts; no token passes a key that did not sign it.
#include "base/secret.h"
#include "jose/compact_jws.h"
#include "jose/verifier.h"
#include "target.h"

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView token = fuzz::view(data, size);
    static const base::Secret secret("a secret that signed none of these tokens");
    const auto jws = jose::decodeCompactJws(token);
    fuzz::promise(!jose::verifyCompactJws(token, secret).has_value(), "a foreign secret verifies nothing");
    if (!jws)
        return 0;
    (void)jose::claimsOf(*jws);
    fuzz::promise(jws->signingInput == jws->headerText + '.' + jws->payloadText,
                  "the signing input is the first two parts");
    fuzz::promise(jws->signingInput + '.' + encoded(jws->signature) == token, "the signature has one encoding");
    fuzz::promise(encoded(jws->payload) == jws->payloadText, "the payload has one encoding");
    return 0;
}
