// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// PEM armour (RFC 7468): finding the blocks in a text and decoding what stands in them.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace jose {

struct PemBlock {
    QByteArrayView label; // "PUBLIC KEY"
    QByteArrayView body;  // between the two marks, as it stands there
    bool onOwnLines;      // both marks are alone on their lines, as OpenSSL wants it (and so does Kong)
};

// Errors: Malformed where an END is missing or does not fit its BEGIN.
base::Result<QList<PemBlock>> pemBlocks(QByteArrayView text);

// One block: 64 columns, final line break.
QByteArray pemArmoured(QByteArrayView label, QByteArrayView der);

// Base64 with white space between the characters; spare bits are ignored as OpenSSL ignores them.
std::optional<QByteArray> base64Decoded(QByteArrayView text);

} // namespace jose
