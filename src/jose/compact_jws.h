// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The compact serialisation of a JWS (RFC 7515 section 7.1), decoded strictly.
#pragma once

#include "jose/algorithm.h"
#include "jose/base64url.h"

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace jose {

struct CompactJws {
    QByteArray headerText; // the part as it stands in the token
    QByteArray payloadText;
    QByteArray signingInput; // headerText '.' payloadText
    QJsonObject header;
    QByteArray payload; // any bytes: only a JWT's payload is JSON
    QByteArray signature;
    QByteArray algorithmName; // the header's "alg", whether we know it or not
};

// The longest token that is looked at; servers stop far below.
constexpr qsizetype longestToken = 1024 * 1024;

// Errors: Unsupported for a JWE (five parts), for "crit" and for "b64": false (RFC 7797), TooLarge above longestToken,
// Malformed for the rest; `subject` is the part ("token", "header", "payload", "signature"), `evidence` the reason.
// Bounded work whatever comes: parts are counted, not collected.
base::Result<CompactJws> decodeCompactJws(QByteArrayView token);

// The three parts as they stand in the token. Errors as decodeCompactJws about "token".
struct TokenParts {
    QByteArrayView header;
    QByteArrayView payload;
    QByteArrayView signature;
    QByteArrayView signingInput; // the first two with their dot
};
base::Result<TokenParts> partsOf(QByteArrayView token);

// A decoded header part: a JSON object with unique names, a string as "alg", no extension that must be understood.
base::Result<QJsonObject> readHeader(QByteArrayView text);

// The payload as a JSON object with unique member names (RFC 7519 section 4): the claims of a JWT.
base::Result<QJsonObject> claimsOf(const CompactJws &jws);

} // namespace jose
