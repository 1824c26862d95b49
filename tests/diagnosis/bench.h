// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A healthy wiring of which a test breaks one thing: a gateway, FusionAuth's half where it matters, a token, a request.
#pragma once

#include "../gateway/configuration.h"
#include "diagnosis/diagnosis.h"

namespace testing {

// Keys are made once for all tests.
const jose::PrivateKey &firstKey();
const jose::PrivateKey &secondKey();
const jose::PrivateKey &curveKey(); // P-256

class Bench {
public:
    Bench();

    model::KongState kong;                            // service on /demo behind jwt, consumer fa, one RS256 credential
    std::optional<model::FusionAuthState> fusionauth; // none: not looked at
    QJsonObject header;
    QJsonObject claims;
    model::Request request;
    bool sendsToken = true;
    jose::PrivateKey signer;
    jose::Algorithm algorithm = jose::Algorithm::RS256;
    std::optional<model::Answer> observed;
    model::Snapshot snapshot; // for its clocks

    // FusionAuth's half: one tenant, application "shop" with the first key, its kid in the token.
    void withFusionAuth();
    void configure(const QString &member, const QJsonValue &value); // of the jwt plugin
    model::Credential &credential() { return kong.credentials.first(); }
    QByteArray token() const;

    diagnosis::Diagnosis diagnosed() const;
    // "issuer-differs"; empty: nothing is wrong.
    QString cause() const;
    // Codes of faults, in order; risks and remarks with a mark: "~".
    QStringList codes() const;
};

} // namespace testing
