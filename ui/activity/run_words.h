// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A recorded run in words and numbers: what of it stands, what was taken back, what nobody knows.
#pragma once

#include "console/history.h"
#include "ui/widgets/pill.h"

namespace ui {

struct RunCounts {
    int standing = 0;
    int takenBack = 0;
    int undecided = 0;     // on its way when the run ended: the next apply or undo reads back
    int withoutEffect = 0; // not sent, or refused

    int all() const { return standing + takenBack + undecided + withoutEffect; }
    // Nothing is left that could be taken back.
    bool isSettled() const { return standing == 0 && undecided == 0; }

    bool operator==(const RunCounts &) const = default;
};
RunCounts countsOf(const console::RecordedRun &run);

// "8 changes"
QString changesInWords(int count);

struct StateText {
    QString text;
    PillKind kind = PillKind::Neutral;

    bool operator==(const StateText &) const = default;
};
// Of a whole run: "stands", "5 of 8 stand", "taken back"...
StateText stateOf(const RunCounts &counts);
// Of one change.
StateText stateOf(storage::EntryState state);

// "3 stand, 4 were taken back, 1 is undecided"
QString countsInWords(const RunCounts &counts);

// "PATCH /api/tenant/1", as it was sent.
QString callLine(const api::Call &call);
// The same with its body, as HTTP to read. Secrets stand as "[redacted]".
QString callText(const api::Call &call);

} // namespace ui
