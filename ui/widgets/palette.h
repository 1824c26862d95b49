// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Colours as Qt's palette: every role in every group, because Fusion draws outlines from the least known of them.
#pragma once

#include "ui/widgets/colours.h"

#include <QPalette>

namespace ui {

QPalette paletteOf(const Colours &colours);

} // namespace ui
