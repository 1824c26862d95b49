// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The credentials of the jwt plugin, made ready: found by their key in one step, key texts read once.
#pragma once

#include "gateway/key_material.h"
#include "gateway/signature.h"

#include "model/kong.h"

#include <QHash>

#include <optional>

namespace gateway {

struct PreparedCredential {
    const model::Credential *row = nullptr;
    QByteArray algorithm; // "HS256" where the row has none
    bool symmetric = false;
    KeyMaterial key;        // of the text as it stands
    KeyMaterial decodedKey; // of the text after base64; only where a version decodes it
    QByteArray keyText;     // what decodedKey was read from
};

class CredentialTable {
public:
    CredentialTable(const QList<model::Credential> &rows, const Behaviour &behaviour);

    // Byte for byte; nullptr: there is none.
    const PreparedCredential *withKey(const QByteArray &key) const;

private:
    QHash<QByteArray, PreparedCredential> m_byKey;
};

// What Kong would check a signature with.
struct KeyChoice {
    bool raises = false;             // a null where Kong expects a text
    bool missing = false;            // "Invalid key/secret"
    std::optional<base::Secret> mac; // of a symmetric algorithm
    KeyMaterial key;                 // null although nothing is missing: the text is no key
    QString found;                   // "secret", "rsa_public_key", "none", "not base64", "unreadable"
};
KeyChoice keyFor(const PreparedCredential &credential, bool secretIsBase64, const Behaviour &behaviour);

} // namespace gateway
