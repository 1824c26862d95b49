// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Base64 as nginx decodes it, which is how Kong reads the parts of a token and base64 secrets.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace gateway {

enum class Base64Alphabet {
    UrlSafe, // '-' and '_' only
    Both,    // '+' and '/' as well
};

// Stops at the first '=' whatever follows; spare bits are ignored. None for a foreign character (white space
// included) before that, and for a length of 1 mod 4.
std::optional<QByteArray> nginxBase64Decoded(QByteArrayView text, Base64Alphabet alphabet);

} // namespace gateway
