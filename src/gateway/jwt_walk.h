// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The jwt plugin's gates, asked one after the other in Kong's order.
#pragma once

#include "gateway/credentials.h"
#include "gateway/jwt_config.h"
#include "gateway/passage.h"

#include <optional>

namespace gateway {

// How a gate ended the walk.
struct JwtStop {
    enum class As {
        Unauthorized,    // no token at all: WWW-Authenticate without an error
        Refused,         // 401 with one
        RefusedSilently, // 401 without WWW-Authenticate
        Raised,          // Kong's own 500; anonymous access does not absorb it
    };
    As as;
    QByteArray json;
};

// None: all gates are open, and the consumer is written into the request for the upstream.
std::optional<JwtStop> walkJwtGates(Passage &passage, const JwtConfig &config, const CredentialTable &credentials);

} // namespace gateway
