// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/ecdsa_signature.h"

#include <algorithm>

namespace jose {
namespace {

constexpr unsigned char integerTag = 0x02;
constexpr unsigned char sequenceTag = 0x30;

// A minimal, positive INTEGER at `at`; returns where it ends.
unsigned char *putInteger(QByteArrayView number, unsigned char *at)
{
    while (number.size() > 1 && number.front() == 0)
        number = number.sliced(1);
    const bool needsSign = (static_cast<unsigned char>(number.front()) & 0x80) != 0;
    *at++ = integerTag;
    *at++ = static_cast<unsigned char>(number.size() + (needsSign ? 1 : 0));
    if (needsSign)
        *at++ = 0;
    return std::copy(number.begin(), number.end(), at);
}

} // namespace

std::size_t derFromPair(QByteArrayView signature, DerSignature &out)
{
    // Three bytes for tag and length: P-521 needs the long form.
    constexpr std::size_t longHeader = 3;
    constexpr std::size_t shortHeader = 2;
    const qsizetype half = signature.size() / 2;
    const bool mayBeLong = half > 60;
    unsigned char *const content = out.data() + (mayBeLong ? longHeader : shortHeader);
    unsigned char *const end = putInteger(signature.sliced(half), putInteger(signature.first(half), content));
    const auto size = static_cast<std::size_t>(end - content);
    if (size < 0x80) {
        std::copy(content, end, out.data() + shortHeader);
        out[1] = static_cast<unsigned char>(size);
    } else {
        out[1] = 0x81;
        out[2] = static_cast<unsigned char>(size);
    }
    out[0] = sequenceTag;
    return size + (size < 0x80 ? shortHeader : longHeader);
}

} // namespace jose
