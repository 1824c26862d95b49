// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A fuzz target is one function; it keeps its promises or ends the process.
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// Called with each input, by libFuzzer or by replay.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace fuzz {

inline QByteArrayView view(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

// Says which promise was broken, then ends the process.
inline void promise(bool kept, const char *which)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", which);
    std::abort();
}

} // namespace fuzz
