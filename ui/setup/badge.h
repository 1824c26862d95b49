// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How the page shows the environment that it writes to.
#pragma once

#include "storage/environment.h"
#include "ui/widgets/page.h"

namespace ui {

EnvironmentBadge badgeFor(const storage::Environment &environment, bool isSandbox);

} // namespace ui
