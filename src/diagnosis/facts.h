// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the checks look at: the request's token, the rows of the gateway that concern it, and FusionAuth's side of it.
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/token_text.h"
#include "gateway/credentials.h"
#include "gateway/jwt_config.h"
#include "gateway/token.h"
#include "gateway/token_source.h"
#include "gateway/versions.h"

namespace diagnosis {

// A text that is, or may be meant as, a token.
struct Carried {
    QByteArray text;
    QString where; // "header authorization"
};

struct Facts {
    Facts(const Inquiry &asked, const gateway::Decision &decided, qint64 moment);

    const Inquiry &inquiry;
    const model::KongState &kong;
    const gateway::Decision &decision;
    const gateway::Behaviour &behaviour;
    const qint64 at;

    std::optional<gateway::GateResult> closed; // the first gate that did not open
    const model::Plugin *plugin = nullptr;     // the jwt row that applies; nullptr: none does
    gateway::JwtConfig config;                 // of that row; its defaults where there is none
    gateway::TokenSearch search;               // what the plugin itself finds
    QList<Carried> carried;                    // what is in the request, whether it is looked for or not
    std::optional<Carried> token;              // the one that this is about
    gateway::TokenReading strict;              // as Kong reads it
    LooseToken loose;
    QByteArray algorithm;                          // the header's "alg"
    std::optional<QByteArray> keyClaim;            // the text of the key claim
    const model::Credential *credential = nullptr; // found by it
    const model::Credential *meant = nullptr; // it, or the one that would be found if what is wrong before were right

    const model::Application *application = nullptr; // FusionAuth's, by applicationId
    const model::Tenant *tenant = nullptr;           // by tid, or the application's
    const model::SigningKey *signer = nullptr;       // by kid
};

Facts factsOf(const Inquiry &inquiry, const gateway::Decision &decision, qint64 at);

bool isClosedAt(const Facts &facts, gateway::Gate gate);

// Whether this row's key, with the token's own algorithm, verifies the token.
bool fits(const Facts &facts, const model::Credential &row);

// Byte for byte; nullptr: there is none.
const model::Credential *credentialWithKey(const Facts &facts, const QByteArray &key);

} // namespace diagnosis
