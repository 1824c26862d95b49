// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Keys that the tests of this room share. The public ones are fixed, their digests were taken with the openssl command;
// private ones are made when asked for.
#pragma once

#include <QByteArray>

namespace keys {

extern const QByteArray rsaPem; // 2048 bits
extern const QByteArray rsaPkcs1Pem;
extern const QByteArray rsaCertificatePem; // version 3, self-signed
extern const QByteArray rsaJwk;
extern const QByteArray rsaSpkiSha256;
extern const QByteArray rsaThumbprint;

extern const QByteArray ecPem; // P-256
extern const QByteArray ecSpkiSha256;
extern const QByteArray ecThumbprint;

// rsaJwk with another exponent, given in base64url.
QByteArray rsaJwkWith(const QByteArray &exponent);

// The base64 between the armour, without line breaks.
QByteArray bodyOf(const QByteArray &pem);

// Private keys in the forms that PrivateKey::pem() does not write.
QByteArray rsaPrivatePkcs1();
QByteArray ecPrivateSec1();
QByteArray encryptedPkcs8();
QByteArray ed448Private(); // PKCS#8

} // namespace keys
