// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/verifier.h"

#include "jose/ecdsa_signature.h"
#include "jose/openssl.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/rsa.h>

namespace jose {

using base::Error;
using base::fail;

// One way of checking signatures. Contexts are kept from one signature to the next: making them anew costs more than
// an HMAC itself and a tenth of an RSA check.
struct Verifier::Contexts {
    Contexts() = default;
    Contexts(const Contexts &) = delete;
    Contexts &operator=(const Contexts &) = delete;
    virtual ~Contexts() = default;
    virtual bool verify(QByteArrayView input, QByteArrayView signature) = 0;
};

namespace {

enum class Scheme { Hmac, Pkcs1, Pss, Ecdsa, Edwards };

Scheme schemeOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::HS256:
    case Algorithm::HS384:
    case Algorithm::HS512: return Scheme::Hmac;
    case Algorithm::RS256:
    case Algorithm::RS384:
    case Algorithm::RS512: return Scheme::Pkcs1;
    case Algorithm::PS256:
    case Algorithm::PS384:
    case Algorithm::PS512: return Scheme::Pss;
    case Algorithm::ES256:
    case Algorithm::ES384:
    case Algorithm::ES512: return Scheme::Ecdsa;
    case Algorithm::EdDSA: break;
    }
    return Scheme::Edwards;
}

// Fetched once for the whole process; EVP_sha256() would look its provider up at every use.
const EVP_MD *hashOf(Algorithm algorithm)
{
    using Hash = std::unique_ptr<EVP_MD, Freed<EVP_MD_free>>;
    static const Hash sha256(EVP_MD_fetch(nullptr, "SHA2-256", nullptr));
    static const Hash sha384(EVP_MD_fetch(nullptr, "SHA2-384", nullptr));
    static const Hash sha512(EVP_MD_fetch(nullptr, "SHA2-512", nullptr));
    switch (algorithm) {
    case Algorithm::HS256:
    case Algorithm::RS256:
    case Algorithm::PS256:
    case Algorithm::ES256: return sha256.get();
    case Algorithm::HS384:
    case Algorithm::RS384:
    case Algorithm::PS384:
    case Algorithm::ES384: return sha384.get();
    default: return sha512.get();
    }
}

// HS*: the secret is set once, each check only starts the hash again.
class MacContexts final : public Verifier::Contexts {
public:
    MacContexts(const base::Secret &secret, Algorithm algorithm)
    {
        const Mac mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
        m_context.reset(EVP_MAC_CTX_new(mac.get()));
        std::string digest = EVP_MD_get0_name(hashOf(algorithm));
        const OSSL_PARAM parameters[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
            OSSL_PARAM_construct_end()};
        const QByteArrayView key = secret.reveal();
        m_good = m_context != nullptr &&
                 EVP_MAC_init(m_context.get(), bytesOf(key.data()), std::size_t(key.size()), parameters) == 1;
    }

    bool isGood() const { return m_good; }

    bool verify(QByteArrayView input, QByteArrayView signature) override
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> tag;
        std::size_t size = 0;
        EVP_MAC_CTX *context = m_context.get();
        return EVP_MAC_init(context, nullptr, 0, nullptr) == 1 &&
               EVP_MAC_update(context, bytesOf(input.data()), std::size_t(input.size())) == 1 &&
               EVP_MAC_final(context, tag.data(), &size, tag.size()) == 1 && size == std::size_t(signature.size()) &&
               CRYPTO_memcmp(tag.data(), signature.data(), size) == 0;
    }

private:
    MacContext m_context;
    bool m_good = false;
};

// RS*, PS*, ES*: hash, then check the hash. EVP_DigestVerify would do both, and costs a little more.
class HashedContexts final : public Verifier::Contexts {
public:
    HashedContexts(PublicKey key, Algorithm algorithm)
        : m_key(std::move(key))
        , m_hash(hashOf(algorithm))
        , m_pairSize(schemeOf(algorithm) == Scheme::Ecdsa ? (m_key.bits() + 7) / 8 * 2 : 0)
        , m_hashing(EVP_MD_CTX_new())
        , m_checking(EVP_PKEY_CTX_new_from_pkey(nullptr, m_key.handle(), nullptr))
    {
        EVP_PKEY_CTX *context = m_checking.get();
        m_good = m_hashing && context != nullptr && EVP_PKEY_verify_init(context) == 1 &&
                 setPadding(context, schemeOf(algorithm)) && EVP_PKEY_CTX_set_signature_md(context, m_hash) == 1 &&
                 setSalt(context, schemeOf(algorithm));
    }

    bool isGood() const { return m_good; }

    bool verify(QByteArrayView input, QByteArrayView signature) override
    {
        if (m_pairSize != 0 && signature.size() != m_pairSize)
            return false;
        std::array<unsigned char, EVP_MAX_MD_SIZE> hash;
        unsigned size = 0;
        if (EVP_DigestInit_ex2(m_hashing.get(), m_hash, nullptr) != 1 ||
            EVP_DigestUpdate(m_hashing.get(), input.data(), std::size_t(input.size())) != 1 ||
            EVP_DigestFinal_ex(m_hashing.get(), hash.data(), &size) != 1)
            return false;
        if (m_pairSize == 0)
            return check(bytesOf(signature.data()), std::size_t(signature.size()), hash.data(), size);
        DerSignature der;
        const std::size_t derSize = derFromPair(signature, der);
        return check(der.data(), derSize, hash.data(), size);
    }

private:
    static bool setPadding(EVP_PKEY_CTX *context, Scheme scheme)
    {
        switch (scheme) {
        case Scheme::Pkcs1: return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
        case Scheme::Pss: return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1;
        default: return true;
        }
    }

    // RFC 7518 3.5: MGF1 with the same hash, and a salt as long as the hash.
    bool setSalt(EVP_PKEY_CTX *context, Scheme scheme) const
    {
        return scheme != Scheme::Pss || (EVP_PKEY_CTX_set_rsa_mgf1_md(context, m_hash) == 1 &&
                                         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1);
    }

    bool check(const unsigned char *signature, std::size_t signatureSize, const unsigned char *hash, std::size_t size)
    {
        if (EVP_PKEY_verify(m_checking.get(), signature, signatureSize, hash, size) == 1)
            return true;
        ERR_clear_error();
        return false;
    }

    PublicKey m_key;
    const EVP_MD *m_hash;
    int m_pairSize; // of R||S; 0 for RSA
    DigestContext m_hashing;
    KeyContext m_checking;
    bool m_good = false;
};

// Ed25519 and Ed448 take the whole input at once.
class EdwardsContexts final : public Verifier::Contexts {
public:
    explicit EdwardsContexts(PublicKey key)
        : m_key(std::move(key))
        , m_context(EVP_MD_CTX_new())
    {
        m_good = m_context && EVP_DigestVerifyInit_ex(m_context.get(), nullptr, nullptr, nullptr, nullptr,
                                                      m_key.handle(), nullptr) == 1;
    }

    bool isGood() const { return m_good; }

    bool verify(QByteArrayView input, QByteArrayView signature) override
    {
        const bool right =
            EVP_DigestVerifyInit_ex(m_context.get(), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr) == 1 &&
            EVP_DigestVerify(m_context.get(), bytesOf(signature.data()), std::size_t(signature.size()),
                             bytesOf(input.data()), std::size_t(input.size())) == 1;
        if (!right)
            ERR_clear_error();
        return right;
    }

private:
    PublicKey m_key;
    DigestContext m_context;
    bool m_good = false;
};

tl::unexpected<Error> misfit(Algorithm algorithm, const QString &what)
{
    return fail(Error::Kind::Unsupported, QStringLiteral("alg"),
                QStringLiteral("%1 with %2").arg(QString::fromLatin1(nameOf(algorithm)), what));
}

QString describe(const PublicKey &key)
{
    return key.type() == KeyType::Rsa ? QStringLiteral("an RSA key")
                                      : QStringLiteral("a %1 key").arg(QString::fromLatin1(key.curve()));
}

template <class T> std::unique_ptr<Verifier::Contexts> ifGood(std::unique_ptr<T> contexts)
{
    const ErrorQueueGuard guard;
    return contexts->isGood() ? std::move(contexts) : nullptr;
}

} // namespace

base::Result<Verifier> Verifier::create(const PublicKey &key, Algorithm algorithm)
{
    if (!key.algorithms().contains(algorithm))
        return misfit(algorithm, describe(key));
    std::unique_ptr<Contexts> contexts = algorithm == Algorithm::EdDSA
                                             ? ifGood(std::make_unique<EdwardsContexts>(key))
                                             : ifGood(std::make_unique<HashedContexts>(key, algorithm));
    if (!contexts)
        return misfit(algorithm, QStringLiteral("this OpenSSL"));
    return Verifier(std::move(contexts));
}

base::Result<Verifier> Verifier::create(const base::Secret &secret, Algorithm algorithm)
{
    if (!isSymmetric(algorithm))
        return misfit(algorithm, QStringLiteral("a secret"));
    if (secret.isEmpty())
        return fail(Error::Kind::Missing, QStringLiteral("secret"), QStringLiteral("empty"));
    auto contexts = ifGood(std::make_unique<MacContexts>(secret, algorithm));
    if (!contexts)
        return misfit(algorithm, QStringLiteral("this OpenSSL"));
    return Verifier(std::move(contexts));
}

Verifier::Verifier(std::unique_ptr<Contexts> contexts)
    : m_contexts(std::move(contexts))
{}

Verifier::Verifier(Verifier &&) noexcept = default;
Verifier &Verifier::operator=(Verifier &&) noexcept = default;
Verifier::~Verifier() = default;

bool Verifier::verify(QByteArrayView input, QByteArrayView signature)
{
    return m_contexts->verify(input, signature);
}

namespace {

template <class Key> base::Result<CompactJws> verified(QByteArrayView token, const Key &key)
{
    auto jws = decodeCompactJws(token);
    if (!jws)
        return jws;
    const auto algorithm = algorithmNamed(jws->algorithmName);
    if (!algorithm)
        return fail(Error::Kind::Unsupported, QStringLiteral("alg"), QString::fromUtf8(jws->algorithmName));
    auto verifier = Verifier::create(key, *algorithm);
    if (!verifier)
        return fail(verifier.error());
    if (!verifier->verify(jws->signingInput, jws->signature))
        return fail(Error::Kind::Refused, QStringLiteral("signature"));
    return jws;
}

} // namespace

base::Result<CompactJws> verifyCompactJws(QByteArrayView token, const PublicKey &key)
{
    return verified(token, key);
}

base::Result<CompactJws> verifyCompactJws(QByteArrayView token, const base::Secret &secret)
{
    return verified(token, secret);
}

} // namespace jose
