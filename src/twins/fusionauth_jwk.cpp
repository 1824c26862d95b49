// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_jwk.h"

#include "base/json.h"
#include "jose/compact_jws.h"
#include "jose/der.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

using jose::der::Reader;

// The content of a SEQUENCE that begins `bytes`; empty where there is none.
QByteArrayView sequenceIn(QByteArrayView bytes)
{
    return Reader(bytes).take(jose::der::Sequence).value_or(QByteArrayView());
}

// The subjectPublicKey of a SubjectPublicKeyInfo (RFC 5280 section 4.1).
QByteArrayView keyBitsOf(const QByteArray &spki)
{
    Reader members(sequenceIn(spki));
    members.take(jose::der::Sequence);
    return members.takeOctets().value_or(QByteArrayView());
}

QString encoded(QByteArrayView bytes)
{
    return QString::fromLatin1(jose::base64UrlEncoded(bytes));
}

} // namespace

QJsonObject bareJwk(const jose::PublicKey &key)
{
    const QByteArray spki = key.spki();
    const QByteArrayView bits = keyBitsOf(spki);
    if (key.type() == jose::KeyType::Rsa) {
        Reader numbers(sequenceIn(bits));
        const QString modulus = encoded(numbers.takePositive().value_or(QByteArrayView()));
        const QString exponent = encoded(numbers.takePositive().value_or(QByteArrayView()));
        return {{u"kty"_s, u"RSA"_s}, {u"n"_s, modulus}, {u"e"_s, exponent}};
    }
    const QString curve = QString::fromLatin1(key.curve());
    if (key.type() == jose::KeyType::Okp)
        return {{u"kty"_s, u"OKP"_s}, {u"crv"_s, curve}, {u"x"_s, encoded(bits)}};
    // 0x04, then both coordinates in full length.
    const qsizetype size = (bits.size() - 1) / 2;
    return {{u"kty"_s, u"EC"_s},
            {u"crv"_s, curve},
            {u"x"_s, encoded(bits.sliced(1, size))},
            {u"y"_s, encoded(bits.sliced(1 + size))}};
}

QString sha1Thumbprint(const jose::PublicKey &key)
{
    // Members in lexicographic order without white space: just what our writer does.
    const QByteArray hash = QCryptographicHash::hash(base::toBytes(bareJwk(key)), QCryptographicHash::Sha1);
    return QString::fromLatin1(jose::base64UrlEncoded(hash));
}

QJsonObject publishedJwk(const Key &key, const jose::PublicKey &publicKey, const Switches &switches)
{
    QJsonObject jwk = bareJwk(publicKey);
    const QString algorithm = textAt(key.document, "algorithm"_L1);
    if (!algorithm.isEmpty())
        jwk.insert(u"alg"_s, algorithm == "Ed25519"_L1 ? QString::fromLatin1(switches.ed25519Name) : algorithm);
    jwk.insert(u"kid"_s, key.document.value("kid"_L1));
    jwk.insert(u"use"_s, u"sig"_s);
    if (!key.certificate.isEmpty()) {
        jwk.insert(u"x5c"_s, QJsonArray{QString::fromLatin1(key.certificate.toBase64())});
        jwk.insert(u"x5t"_s, at(key.document, "certificateInformation.sha1Thumbprint"_L1));
        jwk.insert(u"x5t#S256"_s, at(key.document, "certificateInformation.sha256Thumbprint"_L1));
    }
    return jwk;
}

} // namespace twins::fusionauth
