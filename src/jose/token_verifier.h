// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Verifying many tokens of one key at the speed of the signature itself: what one token has in common with the last
// is kept. As strict as verifyCompactJws(). One key, one algorithm, one thread.
#pragma once

#include "jose/verifier.h"

namespace jose {

class TokenVerifier {
public:
    explicit TokenVerifier(Verifier verifier, Algorithm algorithm);

    // Errors as verifyCompactJws; another "alg" than the verifier's is Unsupported.
    base::Outcome verify(QByteArrayView token);

    // The payload of the last token that was right; valid until the next call.
    QByteArrayView payload() const { return m_payload; }

private:
    base::Outcome checkHeader(QByteArrayView text);

    Verifier m_verifier;
    Algorithm m_algorithm;
    QByteArray m_goodHeader; // tokens of one issuer and key share this text
    QByteArray m_payloadRoom;
    QByteArray m_signatureRoom;
    QByteArrayView m_payload;
};

} // namespace jose
