// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Taking back what a journal did, and only what nobody changed since.
#pragma once

#include "flow/progress.h"
#include "flow/survey.h"
#include "storage/journal.h"

namespace flow {

// Why a change was left as it is. reason, and what `details` hold:
//   "changed-since"      somebody else changed it
//   "changed-by-later"   a later change of this journal did, and still stands: "9 jwt_plugin"
//   "in-use"             what uses it: "credential https://login.example.com"
//   "undone-already", "never-happened", "no-such-change": asked for by its number, and nothing to take back
//   an error kind's name what the system said
struct Left {
    int change = 0;
    setup::StepId step = setup::StepId::Consumer;
    QString object;
    QString reason;
    QStringList details;

    bool operator==(const Left &) const = default;
};

struct UndoResult {
    QList<int> undone; // numbers in the journal, newest first
    QList<Left> left;
    std::optional<base::Error> stopped; // a system could not be reached, or Cancelled: it was asked to; run it again
};

struct UndoOptions {
    int onlyRun = 0;        // 0: all of them
    QList<int> onlyChanges; // numbers in the journal; empty: all of them
    ProgressListener progress;
    StopAsked stopAsked;
};

// Newest first. `journal` has to outlive the task.
http::Task<UndoResult> undo(Systems systems, storage::Journal *journal, UndoOptions options = {});

} // namespace flow
