// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// UTF-8 to text without losing a character.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace base {

// QString::fromUtf8() drops U+FEFF at the beginning; here it stays: an issuer with an invisible character in front is
// another issuer, and somebody has to see why. Invalid bytes become U+FFFD.
QString textFromUtf8(QByteArrayView bytes);

} // namespace base
