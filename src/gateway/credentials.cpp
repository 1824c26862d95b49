// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/credentials.h"

#include "gateway/nginx_base64.h"

namespace gateway {
namespace {

std::optional<QByteArray> decoded(QByteArrayView text, const Behaviour &behaviour)
{
    return nginxBase64Decoded(text, behaviour.strictBase64Url ? Base64Alphabet::UrlSafe : Base64Alphabet::Both);
}

KeyChoice absent(bool raises)
{
    KeyChoice choice;
    choice.raises = raises;
    choice.missing = !raises;
    choice.found = QStringLiteral("none");
    return choice;
}

KeyChoice notBase64()
{
    KeyChoice choice;
    choice.missing = true;
    choice.found = QStringLiteral("not base64");
    return choice;
}

KeyChoice macFrom(QByteArrayView text, bool isBase64, const QString &found, const Behaviour &behaviour)
{
    KeyChoice choice;
    choice.found = found;
    if (!isBase64) {
        choice.mac = base::Secret(text);
        return choice;
    }
    auto bytes = decoded(text, behaviour);
    if (!bytes)
        return notBase64();
    choice.mac = base::Secret(*bytes);
    base::wipe(bytes->data(), std::size_t(bytes->size()));
    return choice;
}

KeyChoice symmetricKeyFor(const PreparedCredential &credential, bool secretIsBase64, const Behaviour &behaviour)
{
    if (credential.row->secret)
        return macFrom(credential.row->secret->reveal(), secretIsBase64, QStringLiteral("secret"), behaviour);
    if (!behaviour.decodesPublicKeys || credential.row->rsaPublicKey.isNull())
        return absent(secretIsBase64);
    return macFrom(credential.keyText, secretIsBase64, QStringLiteral("rsa_public_key"), behaviour);
}

} // namespace

CredentialTable::CredentialTable(const QList<model::Credential> &rows, const Behaviour &behaviour)
{
    m_byKey.reserve(rows.size());
    for (const model::Credential &row : rows) {
        if (row.key.isNull())
            continue;
        PreparedCredential credential;
        credential.row = &row;
        credential.algorithm = row.algorithm.isNull() ? QByteArray("HS256") : row.algorithm.toUtf8();
        credential.symmetric = credential.algorithm.startsWith("HS");
        credential.keyText = row.rsaPublicKey.toUtf8();
        if (!credential.symmetric && !row.rsaPublicKey.isNull()) {
            credential.key = keyMaterialFrom(credential.keyText);
            if (const auto bytes = behaviour.decodesPublicKeys ? decoded(credential.keyText, behaviour) : std::nullopt)
                credential.decodedKey = keyMaterialFrom(*bytes);
        }
        m_byKey.insert(row.key.toUtf8(), credential);
    }
}

const PreparedCredential *CredentialTable::withKey(const QByteArray &key) const
{
    const auto it = m_byKey.constFind(key);
    return it == m_byKey.constEnd() ? nullptr : &it.value();
}

KeyChoice keyFor(const PreparedCredential &credential, bool secretIsBase64, const Behaviour &behaviour)
{
    if (credential.symmetric)
        return symmetricKeyFor(credential, secretIsBase64, behaviour);

    const bool decodes = secretIsBase64 && behaviour.decodesPublicKeys;
    if (credential.row->rsaPublicKey.isNull())
        return absent(decodes);
    KeyChoice choice;
    // A PEM text is never base64 as a whole, so up to 3.8 the setting spoils it.
    if (decodes && !decoded(credential.keyText, behaviour))
        return notBase64();
    choice.key = decodes ? credential.decodedKey : credential.key;
    choice.found = choice.key ? QStringLiteral("rsa_public_key") : QStringLiteral("unreadable");
    return choice;
}

} // namespace gateway
