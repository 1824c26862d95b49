// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How every page shows the environment that it works on.
#pragma once

#include "storage/environment.h"
#include "ui/widgets/page.h"

namespace ui {

// Its detail is the host that is written to: Kong's, else FusionAuth's.
EnvironmentBadge badgeOf(const storage::Environment &environment, bool isSandbox = false);
// Also before it runs.
QString sandboxDetail();

} // namespace ui
