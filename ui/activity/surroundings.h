// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the window knows of the places where runs were made: which environment is open, which exist, what may be undone.
#pragma once

#include "console/history.h"
#include "storage/environment.h"

#include <QColor>

namespace ui {

struct Surroundings {
    std::optional<storage::Environment> open;         // none: no environment is open
    std::optional<QList<storage::Environment>> known; // the saved ones; none: not told, so every one may exist
    bool busy = false;                                // a run is under way

    bool operator==(const Surroundings &) const = default;
};

enum class Place {
    Open,  // the environment that is open
    Other, // has to be opened first
    Gone,  // not among the saved ones
};
Place placeOf(const Surroundings &surroundings, const storage::JournalHead &head);

// As it is called now; else as it was called then.
QString environmentName(const Surroundings &surroundings, const storage::JournalHead &head);
// Invalid where it is not known.
QColor environmentColour(const Surroundings &surroundings, const storage::JournalHead &head);

// The environment was edited since, and points to other servers now.
bool pointsElsewhere(const Surroundings &surroundings, const storage::JournalHead &head);

// Why nothing of the run can be taken back now, in words; empty where it can.
QString whyNoUndo(const Surroundings &surroundings, const console::RecordedRun &run);

} // namespace ui
