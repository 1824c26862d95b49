// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/key_material.h"

#include "jose/key_import.h"

#include "base/json.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace gateway {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

Bio bioOver(QByteArrayView text)
{
    return {BIO_new_mem_buf(text.data(), int(text.size())), &BIO_free};
}

KeyMaterial owned(EVP_PKEY *key)
{
    return key != nullptr ? KeyMaterial(key, &EVP_PKEY_free) : nullptr;
}

// OpenSSL would ask the terminal for the passphrase of an encrypted key.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

KeyMaterial fromPem(QByteArrayView text)
{
    if (KeyMaterial key = owned(PEM_read_bio_PUBKEY(bioOver(text).get(), nullptr, &noPassphrase, nullptr)))
        return key;
    return owned(PEM_read_bio_PrivateKey(bioOver(text).get(), nullptr, &noPassphrase, nullptr));
}

KeyMaterial fromDer(QByteArrayView text)
{
    if (KeyMaterial key = owned(d2i_PUBKEY_bio(bioOver(text).get(), nullptr)))
        return key;
    return owned(d2i_PrivateKey_bio(bioOver(text).get(), nullptr));
}

KeyMaterial fromJwk(QByteArrayView text)
{
    const auto json = base::readJsonObject(text, QStringLiteral("jwk"), {64, base::Duplicates::KeepLast});
    if (!json)
        return nullptr;
    QJsonObject jwk = *json;
    for (const char *secretPart : {"d", "p", "q", "dp", "dq", "qi", "oth"})
        jwk.remove(QLatin1String(secretPart));
    const auto key = jose::publicKeyFromJwk(jwk);
    if (!key)
        return nullptr;
    EVP_PKEY_up_ref(key->handle());
    return owned(key->handle());
}

// "PUBLIC KEY" as OpenSSL writes it: marks at the very start and end, lines of 64 characters.
bool isTextbookPem(QByteArrayView text)
{
    constexpr QByteArrayView begin = "-----BEGIN PUBLIC KEY-----\n";
    constexpr QByteArrayView end = "-----END PUBLIC KEY-----\n";
    constexpr qsizetype lineLength = 64;
    if (text.size() < begin.size() + end.size() || !text.startsWith(begin) || !text.endsWith(end))
        return false;
    const QByteArrayView body = text.sliced(begin.size(), text.size() - begin.size() - end.size());
    for (qsizetype i = 0; i < body.size(); ++i) {
        const bool endOfLine = i % (lineLength + 1) == lineLength || i == body.size() - 1;
        if ((body[i] == '\n') != endOfLine)
            return false;
    }
    return true;
}

} // namespace

KeyMaterial keyMaterialFrom(QByteArrayView text)
{
    constexpr qsizetype largest = 1 << 20;
    if (text.isEmpty() || text.size() > largest)
        return nullptr;
    // Nearly every credential has this form, and OpenSSL's search through all forms costs many times as much.
    const auto textbook =
        isTextbookPem(text) ? jose::publicKeyFromPem(text) : base::Result<jose::PublicKey>(base::fail(base::Error()));
    if (textbook) {
        EVP_PKEY_up_ref(textbook->handle());
        return owned(textbook->handle());
    }
    KeyMaterial key = fromPem(text);
    if (!key)
        key = fromDer(text);
    if (!key)
        key = fromJwk(text);
    ERR_clear_error();
    return key;
}

} // namespace gateway
