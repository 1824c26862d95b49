// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The one call that removes a finding, and what the gateway would answer after it.
#pragma once

#include "diagnosis/facts.h"

namespace diagnosis {

// None: nothing on the servers' side can do it alone, or it is somebody else's move. `statusAfter` is left open.
std::optional<Remedy> remedyFor(const Finding &finding, const Facts &facts);

// The gateway's configuration after a remedy of its side; as it is for one of FusionAuth's.
model::KongState after(const model::KongState &kong, const Remedy &remedy);

} // namespace diagnosis
