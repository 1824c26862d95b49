// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which of our calls a key may make, found out by reading alone.
#pragma once

#include "fusionauth/client.h"
#include "kong/survey.h"
#include "model/connection_test.h"

namespace flow {

// The layer's result: facts.calls says "yes", "no" or "unknown" for each kind of call.
//   Ok                        all of them
//   Note   "no-key-manager"   all but making API keys
//   Note   "limited"          facts.missing names those that the set-up needs
//   Note   "no-such-tenant"   facts.tenant: the environment's is not among those that the key sees
//   Failed "unauthorized"     facts.causes: what remains as the reason
// tenantId: the environment's; empty: none. Sends an empty login, which touches nobody.
http::Task<model::LayerResult> fusionAuthRights(fusionauth::Client client, fusionauth::Survey survey, QString tenantId);

//   Ok                        everything can be read
//   Note   "limited"          facts.missing
//   Note   "not-writable"     facts.because: "db-less", "data-plane", "managed-by" (facts.managed_by)
//   Note   "no-jwt-plugin"
//   Failed "unauthorized", "forbidden"
model::LayerResult kongRights(const kong::Survey &survey);

} // namespace flow
