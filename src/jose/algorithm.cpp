// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/algorithm.h"

#include <array>
#include <string_view>

namespace jose {
namespace {

constexpr std::array<std::string_view, 13> names = {"HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256",
                                                    "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"};

} // namespace

std::optional<Algorithm> algorithmNamed(QByteArrayView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (std::string_view(name.data(), std::size_t(name.size())) == names.at(i))
            return Algorithm(i);
    }
    return std::nullopt;
}

QByteArray nameOf(Algorithm algorithm)
{
    const std::string_view name = names.at(std::size_t(algorithm));
    return {name.data(), qsizetype(name.size())};
}

bool isSymmetric(Algorithm algorithm)
{
    return algorithm <= Algorithm::HS512;
}

} // namespace jose
