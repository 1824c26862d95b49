// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How good or bad something is, with the sign, the colours and the word that always go together.
#pragma once

#include "ui/widgets/icons.h"

#include <QColor>

namespace ui {

enum class Severity { Good, Note, Warning, Problem };

Icon iconOf(Severity severity);
Tint tintOf(Severity severity);
QColor backgroundOf(Severity severity);
// "Warning", for screen readers, which see no icon.
QString wordOf(Severity severity);

} // namespace ui
