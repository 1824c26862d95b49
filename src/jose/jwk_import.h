// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// JWK and JWKS (RFC 7517), RSA, EC and OKP (RFC 7518 6, RFC 8037).
#pragma once

#include "jose/key_import.h"

namespace jose {

// Errors as importKeys.
base::Result<ImportedKey> importJwk(const QJsonObject &jwk);
base::Result<QList<ImportedKey>> importJwks(const QJsonObject &jwks);

} // namespace jose
