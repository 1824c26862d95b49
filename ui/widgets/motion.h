// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whether anything moves: off for screenshots and for people who asked their desktop for stillness.
#pragma once

namespace ui {

void setAnimations(bool on);
bool animationsOn();

} // namespace ui
