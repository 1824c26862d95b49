// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a diagnosis says: each code's sentence, what to do about it, and whose move it is.
#pragma once

#include "diagnosis/diagnosis.h"

namespace wording {

// "The token's issuer and the credential's key differ in spelling"
QString titleOf(diagnosis::Code code);
// "Make both the same, byte for byte: ..."
QString remedyFor(diagnosis::Code code);

// "client team", "identity team", "gateway team"
QString ownerOf(diagnosis::Code code);

// "Expected a, found b (credential 4e03d7ed-...)"
QString sentenceFor(const diagnosis::Evidence &evidence);

// The answer in words: "401, by the gateway: {"message":"Unauthorized"}", "let through, as consumer fusionauth".
QString sentenceFor(const gateway::Decision &decision);

} // namespace wording
