// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Answers made ready for comparing.
#pragma once

#include "api/call.h"
#include "base/result.h"
#include "model/http_message.h"

namespace contract {

// The body of a good answer; the running test fails where it is none.
QJsonObject bodyOf(const api::Call &call, const base::Result<model::Answer> &answer);
// The Error that an answer means, about "it"; the running test fails where the answer is a good one.
base::Error errorOf(const api::Call &call, const base::Result<model::Answer> &answer);

// "tenant.name [blank]tenant.name", sorted: FusionAuth's messages change by version, its codes do not.
QStringList complaintsOf(const base::Error &error);

// Without the instants that a server sets by itself.
QJsonObject withoutInstants(QJsonObject json);

} // namespace contract
