// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How two texts that should be equal byte for byte come near each other all the same.
#pragma once

#include <QByteArray>

namespace diagnosis {

enum class Likeness {
    None,
    Invisible, // equal but for characters that print nothing, or that print as others do
    Spelling,  // equal but for blanks, a slash at the end, case, scheme, port, or path
};

// The texts differ. UTF-8.
Likeness likenessOf(const QByteArray &a, const QByteArray &b);

// 32 letters and digits, as Kong makes up a credential's key that was left out.
bool looksGenerated(const QByteArray &key);

} // namespace diagnosis
