// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Key text as Kong takes it. Laxer than what a person should paste: private keys and JWK text are read (their public
// half verifies), junk around a PEM block is passed over. Certificates are not read.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_pkey_st;

namespace gateway {

using KeyMaterial = std::shared_ptr<evp_pkey_st>; // null: the text is no key to Kong

// PEM (SPKI, PKCS#1, private), DER of both, JWK as JSON text. Any type and size: Kong does not compare them with the
// algorithm when it stores a credential.
KeyMaterial keyMaterialFrom(QByteArrayView text);

} // namespace gateway
