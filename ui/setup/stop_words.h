// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the list on the left says below each stop's title.
#pragma once

#include "ui/setup/stops.h"

namespace ui {

QString subtitleOf(Stop stop, const Situation &situation);

} // namespace ui
