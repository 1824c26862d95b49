// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/motion.h"

namespace ui {
namespace {

bool moving = true;

} // namespace

void setAnimations(bool on)
{
    moving = on;
}

bool animationsOn()
{
    return moving;
}

} // namespace ui
