// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Any text as a key: what is imported can be written as PEM and as JWK, and both are the same key.
#include "jose/key_import.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text = fuzz::view(data, size);
    (void)jose::importKey(text);
    const auto keys = jose::importKeys(text);
    if (!keys)
        return 0;
    for (const jose::ImportedKey &imported : *keys) {
        const jose::PublicKey &key = imported.key;
        const auto fromPem = jose::publicKeyFromPem(key.pem());
        fuzz::promise(fromPem.has_value() && *fromPem == key, "its PEM is the same key");
        const auto fromJwk = jose::publicKeyFromJwk(key.jwk());
        fuzz::promise(fromJwk.has_value() && *fromJwk == key, "its JWK is the same key");
        fuzz::promise(fromJwk->thumbprint() == key.thumbprint(), "with the same thumbprint");
        fuzz::promise(!key.pem().contains("PRIVATE"), "nothing private is left in it");
    }
    return 0;
}
