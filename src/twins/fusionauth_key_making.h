// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Keys as FusionAuth makes and describes them: certificates, kid, fingerprints (contract: keys).
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"

namespace twins::fusionauth {

struct KeyWish {
    QString id;
    QString name;
    QString algorithm; // RS256..., ES256..., HS256..., Ed25519
    int length = 2048; // RSA only
    QString issuer;    // the certificate's common name; ignored for HMAC
};

// A fresh key; asymmetric ones with a self-signed certificate of ten years whose serial number is the key's id.
Key makeKey(const KeyWish &wish, const World &world);

// The JOSE algorithm of one of FusionAuth's names; none for "None" and unknown ones.
std::optional<jose::Algorithm> joseAlgorithm(const QString &name);

// Puts an RS256 key of 2048 bits into the instance and gives its id; a name that is taken gets a number.
QString addRsaKey(Instance &instance, const QString &name, const World &world);

// The issuer of certificates where none is named: the default tenant's issuer at that moment.
QString certificateIssuer(const Instance &instance);

// type, length, publicKey, hasPrivateKey of an asymmetric key.
void describePublicKey(QJsonObject &document, const jose::PublicKey &key);
// certificate, certificateInformation and kid, as far as the bytes alone tell.
void describeCertificate(QJsonObject &document, const QByteArray &der);

QString randomKid(const World &world); // of HMAC keys: ten hexadecimal digits

} // namespace twins::fusionauth
