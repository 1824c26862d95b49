// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Applying a plan: send the first change that is ready, read back what it touched, plan again, until no gap is left.
#pragma once

#include "flow/passwords.h"
#include "flow/progress.h"
#include "flow/survey.h"
#include "storage/journal.h"

namespace flow {

struct ApplyOptions {
    setup::Blueprint blueprint;
    QString environmentId;
    PasswordSource password;
    ProgressListener progress;
    StopAsked stopAsked;
};

struct ApplyResult {
    setup::Plan plan;                   // what is left
    model::Snapshot snapshot;           // as the systems are now
    QList<int> applied;                 // numbers in the journal, of this run
    std::optional<base::Error> stopped; // why it ended before the plan did; Cancelled: it was asked to
    bool done = false;                  // nothing is left to do

    // A write left and nobody knows what became of it: the journal has it, the next apply settles it.
    bool undecided = false;
};

// `journal` has to outlive the task. Changes that stayed undecided in it are settled first.
http::Task<ApplyResult> apply(Systems systems, storage::Journal *journal, ApplyOptions options);

// Reads back what stayed on its way when a run ended: afterwards every change is done, not done or undone. The
// snapshot comes back refreshed. An Error leaves the rest as it was.
http::Task<base::Result<model::Snapshot>> settle(Systems systems, storage::Journal *journal, model::Snapshot snapshot);

} // namespace flow
