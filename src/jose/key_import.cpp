// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/key_import.h"

#include "jose/der_import.h"
#include "jose/jwk_import.h"
#include "jose/key_errors.h"
#include "jose/pem.h"

#include "base/json.h"
#include "base/secret.h"

namespace jose {
namespace {

using base::Error;
using base::fail;

constexpr qsizetype longestText = 4 * 1024 * 1024;

// Labels of certificates: RFC 7468 5.1 and what older tools write.
bool isCertificate(QByteArrayView label)
{
    return label == "CERTIFICATE" || label == "X509 CERTIFICATE";
}

base::Result<ImportedKey> importPemBlock(const PemBlock &block)
{
    const QString label = QString::fromUtf8(block.label);
    const bool known = block.label == "PUBLIC KEY" || block.label == "RSA PUBLIC KEY" || isCertificate(block.label);
    if (!known)
        return unsupportedKey(QStringLiteral("PEM: ") + label);
    auto der = base64Decoded(block.body);
    if (!der)
        return malformedKey(QStringLiteral("PEM: %1 is not base64").arg(label));
    // A private key under a public label is recognised by its shape.
    auto key = importDer(*der);
    if (!key) {
        base::wipe(der->data(), std::size_t(der->size()));
        return key;
    }
    switch (key->form) {
    case KeyForm::SpkiDer: key->form = KeyForm::SpkiPem; break;
    case KeyForm::Pkcs1Der: key->form = KeyForm::Pkcs1Pem; break;
    case KeyForm::CertificateDer: key->form = KeyForm::CertificatePem; break;
    default: break;
    }
    return key;
}

base::Result<QList<ImportedKey>> importPem(QByteArrayView text)
{
    const auto blocks = pemBlocks(text);
    if (!blocks)
        return fail(blocks.error());
    QList<ImportedKey> keys;
    std::optional<Error> first;
    for (const PemBlock &block : *blocks) {
        auto key = importPemBlock(block);
        if (!key && key.error().kind == Error::Kind::PrivateKey)
            return fail(key.error());
        if (key)
            keys.append(*std::move(key));
        else
            first = first.value_or(key.error());
    }
    if (keys.isEmpty())
        return fail(first.value_or(malformedKey(QStringLiteral("PEM: no block")).value()));
    return keys;
}

base::Result<QList<ImportedKey>> importJson(QByteArrayView text)
{
    const auto object = base::readJsonObject(text, QStringLiteral("key"));
    if (!object)
        return fail(object.error());
    if (object->contains(QLatin1String("keys")))
        return importJwks(*object);
    auto key = importJwk(*object);
    if (!key)
        return fail(key.error());
    return QList<ImportedKey>{*key};
}

base::Result<QList<ImportedKey>> alone(const base::Result<ImportedKey> &key)
{
    if (!key)
        return fail(key.error());
    return QList<ImportedKey>{*key};
}

// DER that was pasted without its armour, as in the "x5c" of a JWK.
base::Result<QList<ImportedKey>> importBareBase64(QByteArrayView text)
{
    auto der = base64Decoded(text);
    if (!der || der->isEmpty())
        return malformedKey(QStringLiteral("neither PEM nor DER nor JWK"));
    auto keys = alone(importDer(*der));
    base::wipe(der->data(), std::size_t(der->size()));
    return keys;
}

} // namespace

base::Result<QList<ImportedKey>> importKeys(QByteArrayView text)
{
    if (text.size() > longestText)
        return fail(Error::Kind::TooLarge, QStringLiteral("key"), QStringLiteral("%1 bytes").arg(text.size()));
    // First of all, whatever else is wrong with the text: also inside JSON, also without its end.
    if (text.contains("PRIVATE KEY-----"))
        return privateKeyIn(QStringLiteral("PEM"));
    if (shapeOf(text) != DerShape::Unknown)
        return alone(importDer(text));
    const QByteArrayView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return malformedKey(QStringLiteral("empty"));
    if (trimmed.contains("-----BEGIN "))
        return importPem(trimmed);
    if (trimmed.front() == '{')
        return importJson(trimmed);
    return importBareBase64(trimmed);
}

base::Result<PublicKey> importKey(QByteArrayView text)
{
    const auto keys = importKeys(text);
    if (!keys)
        return fail(keys.error());
    if (keys->size() > 1)
        return unsupportedKey(QStringLiteral("%1 keys where one is needed").arg(keys->size()));
    return keys->first().key;
}

base::Result<PublicKey> publicKeyFromPem(QByteArrayView pem)
{
    const auto blocks = pemBlocks(pem);
    if (!blocks)
        return fail(blocks.error());
    for (const PemBlock &block : *blocks) {
        if (block.label.endsWith("PRIVATE KEY"))
            return privateKeyIn(QStringLiteral("PEM"));
    }
    if (blocks->size() != 1 || blocks->first().label != "PUBLIC KEY")
        return malformedKey(QStringLiteral("PEM: not one PUBLIC KEY block"));
    if (!blocks->first().onOwnLines)
        return malformedKey(QStringLiteral("PEM: BEGIN and END are not on lines of their own"));
    auto der = base64Decoded(blocks->first().body);
    if (!der)
        return malformedKey(QStringLiteral("PEM: not base64"));
    if (shapeOf(*der) == DerShape::Private) {
        base::wipe(der->data(), std::size_t(der->size()));
        return privateKeyIn(QStringLiteral("PEM"));
    }
    return publicKeyFromSpki(*der);
}

} // namespace jose
