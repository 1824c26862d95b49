// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The compact serialisation of a JWS (RFC 7515 section 7.1), decoded strictly.
#pragma once

#include "jose/algorithm.h"

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace jose {

// base64url without padding (RFC 7515 appendix C). Refuses '=', '+', '/', white space, a length of 1 mod 4 and
// spare bits that are not zero.
std::optional<QByteArray> base64UrlDecoded(QByteArrayView text);
QByteArray base64UrlEncoded(QByteArrayView bytes);

struct CompactJws {
    QByteArray headerText; // the part as it stands in the token
    QByteArray payloadText;
    QByteArray signingInput; // headerText '.' payloadText
    QJsonObject header;
    QByteArray payload; // any bytes: only a JWT's payload is JSON
    QByteArray signature;
    QByteArray algorithmName; // the header's "alg", whether we know it or not
};

// Errors: Unsupported for a JWE (five parts), for "crit" and for "b64": false (RFC 7797); Malformed for the rest, with
// the part and the reason as evidence. Bounded work whatever comes: at most 1 MiB, parts are counted not collected.
base::Result<CompactJws> decodeCompactJws(QByteArrayView token);

// The payload as a JSON object with unique member names (RFC 7519 section 4): the claims of a JWT.
base::Result<QJsonObject> claimsOf(const CompactJws &jws);

} // namespace jose
