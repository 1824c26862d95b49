// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/entropy.h"

#include <QUuid>

namespace twins {

QString randomUuid(const World &world)
{
    QByteArray bytes = world.randomBytes(16);
    // RFC 9562 section 5.4: version 4 in the high nibble of byte 6, variant 10 in the high bits of byte 8.
    bytes[6] = char((uchar(bytes[6]) & 0x0f) | 0x40);
    bytes[8] = char((uchar(bytes[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace twins
