// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/weakness.h"

namespace jose {
namespace {

unsigned remainder(QByteArrayView number, unsigned divisor)
{
    unsigned rest = 0;
    for (const char byte : number)
        rest = (rest << 8 | static_cast<unsigned char>(byte)) % divisor;
    return rest;
}

bool isPowerOf65537(unsigned value, unsigned prime)
{
    unsigned power = 1;
    do {
        if (power == value)
            return true;
        power = power * (65537 % prime) % prime;
    } while (power != 1);
    return false;
}

bool isPrime(unsigned number)
{
    for (unsigned divisor = 2; divisor * divisor <= number; ++divisor) {
        if (number % divisor == 0)
            return false;
    }
    return true;
}

// The broken generator made primes k * M + (65537^a mod M), M being the product of the first primes; so the modulus
// is a power of 65537 modulo each of them. By chance that happens once in 2^27 or less.
bool isRoca(QByteArrayView modulus)
{
    for (unsigned prime = 3; prime <= 167; prime += 2) {
        if (isPrime(prime) && !isPowerOf65537(remainder(modulus, prime), prime))
            return false;
    }
    return true;
}

bool isBelow65537(QByteArrayView exponent)
{
    return exponent.size() < 3 || (exponent.size() == 3 && remainder(exponent, 1U << 24) < 65537);
}

} // namespace

QList<Weakness> weaknessesOf(const PublicKey &key)
{
    QList<Weakness> found;
    if (key.type() != KeyType::Rsa)
        return found;
    if (key.bits() < 2048)
        found.append(Weakness::ShortModulus);
    if (isBelow65537(key.exponent()))
        found.append(Weakness::SmallExponent);
    if (isRoca(key.modulus()))
        found.append(Weakness::Roca);
    return found;
}

QList<Weakness> weaknessesOf(const base::Secret &secret, Algorithm algorithm)
{
    const int needed = algorithm == Algorithm::HS256 ? 32 : algorithm == Algorithm::HS384 ? 48 : 64;
    if (isSymmetric(algorithm) && secret.reveal().size() < needed)
        return {Weakness::ShortSecret};
    return {};
}

} // namespace jose
