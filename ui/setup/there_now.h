// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What both systems hold today for one stop of the walk: the facts beside what would be sent.
#pragma once

#include "ui/setup/stops.h"
#include "ui/widgets/facts.h"

namespace ui {

// Empty: nothing of it is there.
QList<Fact> thereNow(Stop stop, const Situation &situation);

} // namespace ui
