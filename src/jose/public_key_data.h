// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the copies of a PublicKey share. Inside this room only.
#pragma once

#include "jose/key_numbers.h"
#include "jose/openssl.h"

namespace jose {

struct PublicKey::Data {
    KeyHandle handle;
    KeyNumbers numbers;
    int bits;
    QByteArray spki;
};

} // namespace jose
