// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bare_loop.h"

#include "jose/ecdsa_signature.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>

namespace bench {
namespace {

const EVP_MD *sha256()
{
    static EVP_MD *const hash = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    return hash;
}

} // namespace

DigestLoop::DigestLoop(const jose::PublicKey &key)
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestVerifyInit_ex(m_context.get(), nullptr, "SHA2-256", nullptr, nullptr, key.handle(), nullptr);
}

bool DigestLoop::verify(const Signed &one)
{
    return EVP_DigestVerifyInit_ex(m_context.get(), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr) == 1 &&
           EVP_DigestVerify(m_context.get(), jose::bytesOf(one.signature.data()), std::size_t(one.signature.size()),
                            jose::bytesOf(one.input.data()), std::size_t(one.input.size())) == 1;
}

HashLoop::HashLoop(const jose::PublicKey &key)
    : m_hashing(EVP_MD_CTX_new())
    , m_checking(EVP_PKEY_CTX_new_from_pkey(nullptr, key.handle(), nullptr))
{
    EVP_PKEY_verify_init(m_checking.get());
    EVP_PKEY_CTX_set_signature_md(m_checking.get(), sha256());
}

bool HashLoop::verify(const Signed &one)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash;
    unsigned size = 0;
    EVP_DigestInit_ex2(m_hashing.get(), sha256(), nullptr);
    EVP_DigestUpdate(m_hashing.get(), one.input.data(), std::size_t(one.input.size()));
    EVP_DigestFinal_ex(m_hashing.get(), hash.data(), &size);
    return EVP_PKEY_verify(m_checking.get(), jose::bytesOf(one.signature.data()), std::size_t(one.signature.size()),
                           hash.data(), size) == 1;
}

MacLoop::MacLoop(const base::Secret &secret)
{
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    m_context.reset(EVP_MAC_CTX_new(mac));
    EVP_MAC_free(mac);
    char hash[] = "SHA2-256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, hash, 0),
                                     OSSL_PARAM_construct_end()};
    EVP_MAC_init(m_context.get(), jose::bytesOf(secret.reveal().data()), std::size_t(secret.reveal().size()),
                 parameters);
}

bool MacLoop::verify(const Signed &one)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> tag;
    std::size_t size = 0;
    EVP_MAC_init(m_context.get(), nullptr, 0, nullptr);
    EVP_MAC_update(m_context.get(), jose::bytesOf(one.input.data()), std::size_t(one.input.size()));
    EVP_MAC_final(m_context.get(), tag.data(), &size, tag.size());
    return size == std::size_t(one.signature.size()) && CRYPTO_memcmp(tag.data(), one.signature.data(), size) == 0;
}

QByteArray derOfPair(const QByteArray &pair)
{
    jose::DerSignature der;
    const std::size_t size = jose::derFromPair(pair, der);
    return {reinterpret_cast<const char *>(der.data()), qsizetype(size)};
}

} // namespace bench
