// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the page says of the run that goes on or ended: one banner, one line of changes.
#pragma once

#include "ui/setup/stops.h"
#include "ui/widgets/severity.h"

namespace ui {

struct RunNews {
    Severity severity = Severity::Note;
    QString what;
    QString next;
    bool canResume = false;
    bool canUndo = false;
    bool canTest = false;

    bool operator==(const RunNews &) const = default;
};

// Nothing to tell: none.
std::optional<RunNews> newsOf(const Situation &situation, const console::Wiring &wiring);

// "9 changes will be sent", "8 changes applied at 15:32".
QString changesLineOf(const Situation &situation, const console::Wiring &wiring);

} // namespace ui
