// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The words that blueprint files use for choices; for the reader and the writer of these files alone.
#pragma once

#include "setup/blueprint.h"

#include <algorithm>

namespace setup {

template <class Enum> struct Name {
    Enum value;
    const char *text;
};
inline constexpr Name<Protect> protectNames[] = {
    {Protect::Service, "service"}, {Protect::Route, "route"}, {Protect::Global, "global"}};
inline constexpr Name<KeyClaim> keyClaimNames[] = {{KeyClaim::Issuer, "iss"}, {KeyClaim::Kid, "kid"}};

template <class Enum, std::size_t N> QString nameOf(Enum value, const Name<Enum> (&names)[N])
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&](const auto &n) { return n.value == value; });
    return QLatin1String(found->text);
}

} // namespace setup
