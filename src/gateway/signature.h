// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Signatures as Kong checks them, with the lengths and key types that make it fail instead of refuse.
#pragma once

#include "gateway/key_material.h"
#include "gateway/versions.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace gateway {

enum class SignatureFamily { Hmac, RsaPkcs1, RsaPss, Ecdsa, EdDsa };

struct SignatureAlgorithm {
    const char *name;
    SignatureFamily family;
    int hashBits;        // 0: the key decides
    int signatureLength; // other lengths raise; 0: any length is merely wrong
    bool isNew;          // from 3.7 on
};

// Exact, case-sensitive; nullptr where this version does not know it.
const SignatureAlgorithm *algorithmNamed(QByteArrayView name, const Behaviour &behaviour);

// Their names in the order of the schema.
QStringList algorithmNames(const Behaviour &behaviour);

enum class SignatureVerdict { Right, Wrong, Raises };

// HMAC: `key` is the raw secret.
SignatureVerdict verifyMac(const SignatureAlgorithm &algorithm, QByteArrayView key, QByteArrayView input,
                           QByteArrayView signature);
// A key of another type, or a null one, is not refused beforehand: what comes out is what OpenSSL makes of it.
// OpenSSL's context is one per thread, so that this may be called from several at once.
SignatureVerdict verifySignature(const SignatureAlgorithm &algorithm, const KeyMaterial &key, QByteArrayView input,
                                 QByteArrayView signature, const Behaviour &behaviour);

} // namespace gateway
