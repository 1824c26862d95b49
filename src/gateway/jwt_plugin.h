// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The jwt plugin's decision for one request, gate by gate in the order in which Kong asks.
#pragma once

#include "gateway/credentials.h"
#include "gateway/jwt_config.h"
#include "gateway/passage.h"

namespace gateway {

Goes runJwt(Passage &passage, const JwtConfig &config, const CredentialTable &credentials);

} // namespace gateway
