// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A recorded token told again: other names, another time, fresh keys, and the same damage as before.
#pragma once

#include "jose/public_key.h"
#include "jose/verifier.h"
#include "jose_making/private_key.h"

#include "base/secret.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <functional>
#include <map>
#include <variant>
#include <vector>

namespace oracle {

// One way to sign: what a credential of the recording holds, and what replaces it.
struct RenewedKey {
    std::variant<jose::PublicKey, base::Secret> old;
    std::variant<jose::PrivateKey, base::Secret> fresh;
};

class TokenRenewal {
public:
    // renamed: applied to the JSON text of headers and claims.
    TokenRenewal(std::vector<RenewedKey> keys, std::function<QByteArray(const QByteArray &)> renamed);

    // Learns which tokens of a text verify; all texts are shown before the first is renewed, because damaged tokens
    // are often made from whole ones.
    void learn(const QByteArray &text);

    // The text with every token in it renewed; equal tokens become equal tokens.
    QByteArray renewed(const QByteArray &text);

    struct Counts {
        int whole = 0;   // verified under a key of the recording, signed again
        int damaged = 0; // made from a whole one, damaged again in the same way
        int foreign = 0; // by an unknown key: signed by another fresh key that fits the length
        int kept = 0;    // signature left as it is: empty, zeros or no base64 at all
        int opaque = 0;  // header or claims are no JSON: left as it is
    };
    const Counts &counts() const { return m_counts; }

private:
    struct Parts {
        QByteArray header;
        QByteArray claims;
        QByteArray signature;
    };
    struct Whole {
        QByteArray signature; // as text
        int key = 0;
        jose::Algorithm algorithm;
        QByteArray freshSignature; // once it was needed
    };

    std::optional<Parts> partsOf(const QRegularExpressionMatch &match) const;
    std::optional<std::pair<int, jose::Algorithm>> signerOf(const QByteArray &input, const QByteArray &signature);
    QByteArray renewedPart(const QByteArray &part) const;
    Whole *wholeWith(const QByteArray &input, const QByteArray &signature);
    QByteArray renewedSignature(const Parts &parts, const QByteArray &freshInput);
    std::optional<QByteArray> damagedAgain(const QByteArray &signature, const Whole &whole) const;
    QByteArray foreignSignature(const QByteArray &signature, const QByteArray &freshInput);
    const QByteArray &freshSignatureOf(const QByteArray &input, Whole &whole);

    std::vector<RenewedKey> m_keys;
    std::function<QByteArray(const QByteArray &)> m_renamed;
    std::vector<std::vector<jose::Verifier>> m_verifiers; // of m_keys, one for each algorithm
    std::map<QByteArray, std::vector<Whole>> m_wholes;    // by old signing input: some are signed in several ways
    QHash<QByteArray, QByteArray> m_inputOfWhole;         // by old signature text
    QHash<QByteArray, QByteArray> m_renewed;              // by old token text
    Counts m_counts;
};

} // namespace oracle
