// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What verifying a token costs beside the signature alone, how it scales, and what importing a key costs.
#include "bare_loop.h"
#include "ratio.h"

#include "jose/compact_jws.h"
#include "jose/key_import.h"
#include "jose/token_verifier.h"
#include "jose_making/private_key.h"

#include <openssl/pem.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <latch>
#include <thread>

namespace {

using bench::Signed;
using jose::Algorithm;

constexpr int tokensInARing = 64;

void require(bool right)
{
    if (right)
        return;
    std::fputs("a verification failed\n", stderr);
    std::abort();
}

// Claims like an issuer's, filled up with one long text.
QByteArray payloadOf(int number, qsizetype size)
{
    const QByteArray start = R"({"iss":"https://id.example.com","sub":"2e2e7b50-5b3c-4f0e-9d54-c0ffee000001","aud":)"
                             R"("7c1f2b6e-0d55-4ef7-a0b4-c0ffee000002","exp":1900000000,"iat":1700000000,"jti":")" +
                             QByteArray::number(1'000'000 + number) + R"(","roles":["admin","user"],"note":)" + '"';
    return start + QByteArray(std::max<qsizetype>(0, size - start.size() - 2), char('a' + number % 26)) + "\"}";
}

struct Ring {
    QList<QByteArray> tokens;
    QList<Signed> bare;
};

// Tokens of about this many bytes, and the same taken apart for the bare loop.
template <class Key> Ring ringOf(const Key &key, Algorithm algorithm, qsizetype tokenSize)
{
    const QByteArray header =
        "{\"alg\":\"" + jose::nameOf(algorithm) + R"(","typ":"JWT","kid":"hCR08_wZGk49AeaAfD69fbJ"})";
    const qsizetype around = jose::makeCompactJws(header, "", key, algorithm).size();
    Ring ring;
    for (int i = 0; i < tokensInARing; ++i) {
        const QByteArray payload = payloadOf(i, (tokenSize - around) * 3 / 4);
        ring.tokens.append(jose::makeCompactJws(header, payload, key, algorithm));
        const auto jws = jose::decodeCompactJws(ring.tokens.last());
        ring.bare.append(
            {jws->signingInput, algorithm == Algorithm::ES256 ? bench::derOfPair(jws->signature) : jws->signature});
    }
    return ring;
}

bench::Work ringWork(const QList<QByteArray> &tokens, jose::TokenVerifier &verifier)
{
    return [&tokens, &verifier](int times) {
        for (int i = 0; i < times; ++i)
            require(verifier.verify(tokens.at(i % tokensInARing)).has_value());
    };
}

template <class Loop> bench::Work bareWork(const QList<Signed> &bare, Loop &loop)
{
    return [&bare, &loop](int times) {
        for (int i = 0; i < times; ++i)
            require(loop.verify(bare.at(i % tokensInARing)));
    };
}

template <class Key> jose::TokenVerifier verifierOf(const Key &key, Algorithm algorithm)
{
    return jose::TokenVerifier(*jose::Verifier::create(key, algorithm), algorithm);
}

struct Size {
    qsizetype bytes;
    const char *name;
    double aim;
};
constexpr Size sizes[] = {{1024, "1 KB", 1.03}, {2048, "2 KB", 1.06}, {8192, "8 KB", 1.10}};

void benchAsymmetric(Algorithm algorithm, int times)
{
    const auto key = jose::PrivateKey::generate(algorithm);
    for (const Size &size : sizes) {
        const Ring ring = ringOf(*key, algorithm, size.bytes);
        jose::TokenVerifier ours = verifierOf(key->publicKey(), algorithm);
        bench::DigestLoop digest(key->publicKey());
        bench::HashLoop hash(key->publicKey());
        const QByteArray name = jose::nameOf(algorithm) + ' ' + size.name;
        bench::print((name + " : EVP_DigestVerify").constData(),
                     bench::ratioOf(ringWork(ring.tokens, ours), bareWork(ring.bare, digest), times), size.aim);
        bench::print((name + " : hash, EVP_PKEY_verify").constData(),
                     bench::ratioOf(ringWork(ring.tokens, ours), bareWork(ring.bare, hash), times), size.aim);
    }
}

void benchHmac(int times)
{
    const base::Secret secret("a secret of thirty-two bytes 123");
    for (const Size &size : sizes) {
        const Ring ring = ringOf(secret, Algorithm::HS256, size.bytes);
        jose::TokenVerifier ours = verifierOf(secret, Algorithm::HS256);
        bench::MacLoop bare(secret);
        bench::print((QByteArray("HS256 ") + size.name + " : EVP_MAC").constData(),
                     bench::ratioOf(ringWork(ring.tokens, ours), bareWork(ring.bare, bare), times), 2.0);
    }
}

// The way that keeps everything for showing: QJsonObject header, copies of all parts, a verifier for each token.
void benchConvenient(int times)
{
    const auto key = jose::PrivateKey::generate(Algorithm::RS256);
    const Ring ring = ringOf(*key, Algorithm::RS256, 1024);
    bench::DigestLoop digest(key->publicKey());
    const auto convenient = [&](int count) {
        for (int i = 0; i < count; ++i)
            require(jose::verifyCompactJws(ring.tokens.at(i % tokensInARing), key->publicKey()).has_value());
    };
    bench::print("verifyCompactJws RS256 1 KB", bench::ratioOf(convenient, bareWork(ring.bare, digest), times));
}

double wallSeconds(int threads, const std::function<void()> &work)
{
    std::latch start(threads + 1);
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&start, &work] {
            start.arrive_and_wait();
            work();
        });
    }
    start.arrive_and_wait();
    const auto before = std::chrono::steady_clock::now();
    running.clear(); // joins
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

// How much more two threads do than one in the same time. It needs a machine with two idle cores: the bare loop beside
// it, with a key for each thread, tells how idle they were.
void benchScaling(Algorithm algorithm, int times)
{
    const auto key = jose::PrivateKey::generate(algorithm);
    const Ring ring = ringOf(*key, algorithm, 1024);
    const auto ours = [&] {
        jose::TokenVerifier verifier = verifierOf(key->publicKey(), algorithm);
        ringWork(ring.tokens, verifier)(times);
    };
    const auto bare = [&] {
        const auto own = jose::importKey(key->publicKey().spki());
        bench::HashLoop loop(*own);
        bareWork(ring.bare, loop)(times);
    };
    std::vector<double> scalings;
    std::vector<double> possible;
    for (int round = 0; round < 21; ++round) {
        scalings.push_back(2 * wallSeconds(1, ours) / wallSeconds(2, ours));
        possible.push_back(2 * wallSeconds(1, bare) / wallSeconds(2, bare));
    }
    std::printf("%-34s %6.3f  (best %.3f)  aim 1.9     bare loop %.3f (best %.3f)\n",
                (jose::nameOf(algorithm) + " on two threads").constData(), bench::medianOf(scalings),
                *std::max_element(scalings.begin(), scalings.end()), bench::medianOf(possible),
                *std::max_element(possible.begin(), possible.end()));
    std::fflush(stdout);
}

void benchImport(Algorithm algorithm, int times)
{
    const QByteArray pem = jose::PrivateKey::generate(algorithm)->publicKey().pem();
    const auto ours = [&pem](int count) {
        for (int i = 0; i < count; ++i)
            require(jose::publicKeyFromPem(pem).has_value());
    };
    const auto theirs = [&pem](int count) {
        for (int i = 0; i < count; ++i) {
            const jose::MemoryBio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
            const jose::KeyHandle key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
            require(key != nullptr);
        }
    };
    const bench::Ratio ratio = bench::ratioOf(theirs, ours, times);
    bench::print(("PEM_read_bio_PUBKEY : ours, " + jose::nameOf(algorithm)).constData(), ratio);
}

} // namespace

int main()
{
    std::puts("Verifying tokens, by the signature alone (decoding, header and signature; claims are not parsed)");
    benchAsymmetric(Algorithm::RS256, 400);
    benchAsymmetric(Algorithm::ES256, 200);
    benchHmac(4000);
    benchConvenient(400);
    std::puts("Scaling");
    benchScaling(Algorithm::RS256, 6000);
    benchScaling(Algorithm::ES256, 2000);
    std::puts("Importing a public key");
    benchImport(Algorithm::RS256, 200);
    benchImport(Algorithm::ES256, 200);
    benchImport(Algorithm::EdDSA, 200);
    return 0;
}
