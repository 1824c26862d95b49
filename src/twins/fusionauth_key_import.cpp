// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_key_import.h"

#include "twins/fusionauth_jwk.h"
#include "twins/fusionauth_key_making.h"

#include "jose/key_import.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

QByteArray derOf(const QByteArray &pem)
{
    QByteArray text = pem;
    text.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "");
    return QByteArray::fromBase64(text.simplified().replace(' ', ""));
}

// An RSA key fits three algorithms; the one with SHA-256 is taken where none is named.
QString inferredAlgorithm(const jose::PublicKey &key)
{
    if (key.type() == jose::KeyType::Rsa)
        return u"RS256"_s;
    if (key.type() == jose::KeyType::Okp)
        return u"Ed25519"_s;
    const QList<jose::Algorithm> algorithms = key.algorithms();
    return algorithms.isEmpty() ? QString() : QString::fromLatin1(jose::nameOf(algorithms.first()));
}

std::optional<jose::PublicKey> publicHalf(const QJsonObject &wanted, const Key &key, Complaints &complaints)
{
    std::optional<jose::PublicKey> found;
    for (const char *member : {"certificate", "publicKey"}) {
        const QByteArray text = wanted.value(QLatin1StringView(member)).toString().toUtf8();
        if (text.isEmpty())
            continue;
        if (auto read = jose::importKey(text))
            found = std::move(*read);
        else
            complaints.field(u"key."_s + QLatin1StringView(member), u"invalid"_s);
    }
    if (!key.pair)
        return found;
    if (found && !(*found == key.pair->publicKey()))
        complaints.field(u"key.publicKey"_s, u"mismatch"_s);
    return key.pair->publicKey();
}

void importAsymmetric(Key &key, const QJsonObject &wanted, const Version &version, Complaints &complaints)
{
    const QString privateText = textAt(wanted, "privateKey"_L1);
    if (!privateText.isEmpty()) {
        if (auto pair = jose::PrivateKey::fromPem(privateText.toUtf8()))
            key.pair = std::move(*pair);
        else
            complaints.field(u"key.privateKey"_s, u"invalid"_s);
    }
    const auto publicKey = publicHalf(wanted, key, complaints);
    if (!publicKey) {
        if (complaints.isEmpty())
            complaints.field(u"key.publicKey"_s, u"blank"_s);
        return;
    }
    describePublicKey(key.document, *publicKey);
    key.document.insert(u"hasPrivateKey"_s, key.pair.has_value());
    if (textAt(key.document, "algorithm"_L1).isEmpty())
        key.document.insert(u"algorithm"_s, inferredAlgorithm(*publicKey));
    const auto named = joseAlgorithm(textAt(key.document, "algorithm"_L1));
    if (!named || !publicKey->algorithms().contains(*named))
        complaints.field(u"key.algorithm"_s, u"invalid"_s);
    const bool tooShort =
        publicKey->type() == jose::KeyType::Rsa && publicKey->bits() < 2048 && (key.pair || publicKey->bits() != 1024);
    if (tooShort)
        complaints.field(u"key.length"_s, u"invalid"_s);
    // A declared type is compared with the material since 1.63.
    const QString type = textAt(wanted, "type"_L1);
    if (version >= Version{1, 63, 0} && !type.isEmpty() && type != textAt(key.document, "type"_L1))
        complaints.field(u"key.type"_s, u"invalid"_s);
    key.document.insert(u"kid"_s, sha1Thumbprint(*publicKey));
    if (wanted.contains("certificate"_L1)) {
        key.certificate = derOf(textAt(wanted, "certificate"_L1).toUtf8());
        describeCertificate(key.document, key.certificate);
    }
}

void importSecret(Key &key, const QJsonObject &wanted, Complaints &complaints, const World &world)
{
    const QString secret = textAt(wanted, "secret"_L1);
    const bool isOpaque = textAt(wanted, "type"_L1) == "Secret"_L1;
    if (secret.isEmpty())
        complaints.field(u"key.secret"_s, u"blank"_s);
    else if (isOpaque && secret.size() > 256)
        complaints.field(u"key.secret"_s, u"tooLong"_s);
    const auto algorithm = joseAlgorithm(textAt(wanted, "algorithm"_L1));
    if (!isOpaque && (!algorithm || !jose::isSymmetric(*algorithm)))
        complaints.field(u"key.algorithm"_s, u"invalid"_s);
    key.secret = base::Secret(secret.toUtf8());
    key.document.insert(u"type"_s, wanted.value("type"_L1));
    key.document.insert(u"algorithm"_s, isOpaque ? QJsonValue(u"None"_s) : wanted.value("algorithm"_L1));
    key.document.insert(u"kid"_s, randomKid(world));
}

} // namespace

Key importedKey(const QJsonObject &wanted, const Version &version, Complaints &complaints, const World &world)
{
    Key key;
    key.document = {
        {u"name"_s, wanted.value("name"_L1)}, {u"insertInstant"_s, world.nowMs}, {u"lastUpdateInstant"_s, world.nowMs}};
    if (wanted.contains("algorithm"_L1))
        key.document.insert(u"algorithm"_s, wanted.value("algorithm"_L1));
    const QString type = textAt(wanted, "type"_L1);
    if (type == "Secret"_L1 && version < Version{1, 64, 0})
        complaints.field(u"key.type"_s, u"invalidOption"_s);
    if (type == "HMAC"_L1 || type == "Secret"_L1)
        importSecret(key, wanted, complaints, world);
    else
        importAsymmetric(key, wanted, version, complaints);
    const QString kid = textAt(wanted, "kid"_L1);
    if (!kid.isEmpty())
        key.document.insert(u"kid"_s, kid);
    return key;
}

} // namespace twins::fusionauth
