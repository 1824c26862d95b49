// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The whole set-up in one go: 200 before, plan, apply, 401 without a token, a token, local verification, 200 with it.
#pragma once

#include "flow/apply.h"
#include "flow/login.h"
#include "flow/probe.h"

namespace flow {

struct WalkOptions {
    ApplyOptions apply;
    std::function<void(const setup::LiveResult &)> step; // told as each one ends
    std::function<void(const base::Secret &)> token;     // told the test token, for whoever shows its claims
    ProbeOptions probe;                                  // path and deadline are filled in where they are not given
};

struct WalkResult {
    QList<setup::LiveResult> steps; // all seven, those after a failure not tried
    ApplyResult apply;
    bool ok = false;
};

http::Task<WalkResult> walk(Systems systems, storage::Journal *journal, WalkOptions options);

// The part after Apply, on its own: for a wiring that stands already.
http::Task<QList<setup::LiveResult>> liveTest(Systems systems, model::Snapshot snapshot, WalkOptions options);

} // namespace flow
