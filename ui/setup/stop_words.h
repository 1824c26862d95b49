// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the list on the left says below each stop's title.
#pragma once

#include "ui/setup/stops.h"

namespace ui {

QString subtitleOf(Stop stop, const Situation &situation);

// What is in a plan's way, by what somebody can do about it: "1 to decide, 2 not known"; empty: nothing.
QString obstaclesInWords(const setup::Plan &plan);

} // namespace ui
