// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Taking back what a journal did, and only what nobody changed since.
#pragma once

#include "flow/survey.h"
#include "storage/journal.h"

namespace flow {

// Why a change was left as it is.
struct Left {
    int change = 0;
    setup::StepId step = setup::StepId::Consumer;
    QString object;
    QString reason;      // "changed-since", "in-use", or an error kind's name
    QStringList details; // what uses it; what the system said

    bool operator==(const Left &) const = default;
};

struct UndoResult {
    QList<int> undone; // numbers in the journal, newest first
    QList<Left> left;
    std::optional<base::Error> stopped; // a system could not be reached; run it again
};

struct UndoOptions {
    int onlyRun = 0;        // 0: all of them
    QList<int> onlyChanges; // empty: all of them
};

// Newest first. `journal` has to outlive the task.
http::Task<UndoResult> undo(Systems systems, storage::Journal *journal, UndoOptions options = {});

} // namespace flow
