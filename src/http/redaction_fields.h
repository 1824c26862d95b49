// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Finding secret fields in text that may be JSON or a form, without parsing: a body that is cut or wrong is redacted
// too.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace http {

enum class KeyField {
    IsName,   // Kong's credential key and FusionAuth's keys: not secret
    IsSecret, // API keys and key-auth credentials
};

// Replaces the string values of members with secret names, and the strings of their arrays.
QByteArray withoutJsonFields(const QByteArray &text, KeyField key);

// name=value&name=value: the values of secret names.
QByteArray withoutFormFields(const QByteArray &text);

// The signatures of compact JWS, everything behind the header of a JWE.
QByteArray withoutSignatures(const QByteArray &text);

// "-----BEGIN ... PRIVATE KEY-----" to its end line, or to the end of the text.
QByteArray withoutPrivateKeys(const QByteArray &text);

} // namespace http
