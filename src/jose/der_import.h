// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Keys in DER: told apart by their shape alone, private ones by the same look.
#pragma once

#include "jose/key_import.h"

namespace jose {

enum class DerShape { Spki, Pkcs1, Certificate, Private, Unknown };

// Looks at the outermost elements only; nothing is decoded or kept.
DerShape shapeOf(QByteArrayView der);

// Errors as importKeys.
base::Result<ImportedKey> importDer(QByteArrayView der);

base::Result<PublicKey> publicKeyFromSpki(QByteArrayView der);

} // namespace jose
