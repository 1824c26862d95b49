// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Public keys as JSON Web Keys (RFC 7517), the way FusionAuth publishes them.
#pragma once

#include "twins/fusionauth_instance.h"

#include "jose/public_key.h"

namespace twins::fusionauth {

// The members that RFC 7638 takes, and no other: kty with n and e, crv with x and y, or crv and x.
QJsonObject bareJwk(const jose::PublicKey &key);

// RFC 7638's thumbprint with SHA-1: the kid of keys that were imported without one.
QString sha1Thumbprint(const jose::PublicKey &key);

// An entry of /.well-known/jwks.json.
QJsonObject publishedJwk(const Key &key, const jose::PublicKey &publicKey, const Switches &switches);

} // namespace twins::fusionauth
