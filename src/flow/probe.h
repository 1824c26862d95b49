// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The live test: asking the gateway itself until it has made up its mind.
#pragma once

#include "base/secret.h"
#include "flow/survey.h"
#include "setup/live_test.h"

namespace flow {

struct ProbeOptions {
    QByteArray path;         // "/mock/requests", as it goes on the request line
    int agreeing = 5;        // that many answers in a row, each on a connection of its own
    int pauseMs = 250;       // between answers that do not agree yet
    int deadlineMs = 15'000; // how long the gateway may take to obey
};

// Asks until `agreeing` answers in a row have that status, or the deadline passes. facts: status, answered_by
// ("gateway", "upstream"), message (the gateway's own), consumer (where the upstream tells it), obeyed_after_ms,
// answers.
http::Task<setup::LiveResult> askUntil(Systems systems, setup::LiveStep step, int status,
                                       std::optional<base::Secret> token, ProbeOptions options);

// One look: 200 and an upstream that answers.
http::Task<setup::LiveResult> askOpen(Systems systems, ProbeOptions options);

// The token against the key that FusionAuth publishes and against the one that Kong stores: both have to fit. Without a
// connection to Kong, the first alone.
// now: seconds since 1970, for exp and nbf.
setup::LiveResult verifyLocally(const base::Secret &token, const model::Snapshot &snapshot, const setup::Scene &scene,
                                qint64 now);

// How long this gateway may take to obey a change, from its own settings.
int obedienceMs(const model::Snapshot &snapshot);

// The blueprint's probe path, else the route's first; empty where neither is known.
QByteArray probePathOf(const setup::Scene &scene);

} // namespace flow
