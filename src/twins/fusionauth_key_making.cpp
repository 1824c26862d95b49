// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_key_making.h"

#include "jose/compact_jws.h"
#include "jose_making/certificate.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

QByteArray hashOf(const QByteArray &bytes, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(bytes, algorithm);
}

QString colonHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

QString thumbprint(const QByteArray &bytes)
{
    return QString::fromLatin1(jose::base64UrlEncoded(bytes));
}

// As a signed integer is written: a leading zero byte where the first bit is set.
QString serialText(const QByteArray &serial)
{
    const bool needsZero = !serial.isEmpty() && (uchar(serial.front()) & 0x80) != 0;
    return colonHex(needsZero ? QByteArray(1, '\0') + serial : serial);
}

int secretBytes(jose::Algorithm algorithm)
{
    switch (algorithm) {
    case jose::Algorithm::HS384: return 48;
    case jose::Algorithm::HS512: return 64;
    default: return 32;
    }
}

void certify(Key &key, const KeyWish &wish, const World &world)
{
    const qint64 from = world.nowMs / 1000;
    const qint64 to = QDateTime::fromSecsSinceEpoch(from, Qt::UTC).addYears(10).toSecsSinceEpoch();
    const QByteArray serial = QUuid(wish.id).toRfc4122();
    key.certificate = jose::makeCertificate({wish.issuer.toUtf8(), serial, from, to, {}, false}, *key.pair);
    describeCertificate(key.document, key.certificate);
    QJsonObject information = key.document.value("certificateInformation"_L1).toObject();
    information.insert(u"issuer"_s, u"CN="_s + wish.issuer);
    information.insert(u"subject"_s, u"CN="_s + wish.issuer);
    information.insert(u"serialNumber"_s, serialText(serial));
    information.insert(u"validFrom"_s, from * 1000);
    information.insert(u"validTo"_s, to * 1000);
    key.document.insert(u"certificateInformation"_s, information);
    key.document.insert(u"expirationInstant"_s, to * 1000);
    key.document.insert(u"issuer"_s, wish.issuer);
}

} // namespace

std::optional<jose::Algorithm> joseAlgorithm(const QString &name)
{
    return name == "Ed25519"_L1 ? jose::Algorithm::EdDSA : jose::algorithmNamed(name.toLatin1());
}

Key makeKey(const KeyWish &wish, const World &world)
{
    const jose::Algorithm algorithm = joseAlgorithm(wish.algorithm).value_or(jose::Algorithm::RS256);
    Key key;
    key.document = {{u"id"_s, wish.id},
                    {u"name"_s, wish.name},
                    {u"algorithm"_s, wish.algorithm},
                    {u"insertInstant"_s, world.nowMs},
                    {u"lastUpdateInstant"_s, world.nowMs}};
    if (jose::isSymmetric(algorithm)) {
        key.secret = base::Secret(world.randomBytes(secretBytes(algorithm)));
        key.document.insert(u"type"_s, u"HMAC"_s);
        key.document.insert(u"kid"_s, randomKid(world));
        return key;
    }
    if (auto pair = jose::PrivateKey::generate(algorithm, wish.length)) {
        key.pair = std::move(*pair);
        describePublicKey(key.document, key.pair->publicKey());
        key.document.insert(u"hasPrivateKey"_s, true);
        certify(key, wish, world);
    }
    return key;
}

QString addRsaKey(Instance &instance, const QString &name, const World &world)
{
    const auto isTaken = [&](const QString &candidate) {
        return std::any_of(instance.keys.begin(), instance.keys.end(),
                           [&](const auto &entry) { return textAt(entry.second.document, "name"_L1) == candidate; });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = u"%1 (%2)"_s.arg(name).arg(number);
    const QString id = randomUuid(world);
    instance.keys[id] = makeKey({id, free, u"RS256"_s, 2048, certificateIssuer(instance)}, world);
    return id;
}

QString certificateIssuer(const Instance &instance)
{
    const auto tenant = instance.tenants.find(instance.defaultTenantId);
    return tenant == instance.tenants.end() ? u"acme.com"_s : textAt(tenant->second, "issuer"_L1);
}

void describePublicKey(QJsonObject &document, const jose::PublicKey &key)
{
    QString type = u"OKP"_s;
    int length = 32; // Ed25519: bytes here, bits everywhere else
    if (key.type() != jose::KeyType::Okp) {
        type = key.type() == jose::KeyType::Rsa ? u"RSA"_s : u"EC"_s;
        length = key.bits();
    }
    document.insert(u"type"_s, type);
    document.insert(u"length"_s, length);
    document.insert(u"publicKey"_s, QString::fromLatin1(key.pem()));
    document.insert(u"hasPrivateKey"_s, false);
}

void describeCertificate(QJsonObject &document, const QByteArray &der)
{
    const QByteArray sha1 = hashOf(der, QCryptographicHash::Sha1);
    const QByteArray sha256 = hashOf(der, QCryptographicHash::Sha256);
    document.insert(u"certificate"_s, QString::fromLatin1(jose::pemOf(der)));
    document.insert(u"certificateInformation"_s,
                    QJsonObject{{u"md5Fingerprint"_s, colonHex(hashOf(der, QCryptographicHash::Md5))},
                                {u"sha1Fingerprint"_s, colonHex(sha1)},
                                {u"sha1Thumbprint"_s, thumbprint(sha1)},
                                {u"sha256Fingerprint"_s, colonHex(sha256)},
                                {u"sha256Thumbprint"_s, thumbprint(sha256)}});
    // kid is the JWK member x5t.
    document.insert(u"kid"_s, thumbprint(sha1));
}

QString randomKid(const World &world)
{
    return QString::fromLatin1(world.randomBytes(5).toHex());
}

} // namespace twins::fusionauth
