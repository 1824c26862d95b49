// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the palette cannot say: corners, the focus ring, and the looks behind our roles.
#pragma once

#include "ui/widgets/theme.h"

#include <QString>

namespace ui {

QString styleSheetOf(const Colours &colours);

// The word for a role in style sheets.
QLatin1String nameOf(Role role);

} // namespace ui
