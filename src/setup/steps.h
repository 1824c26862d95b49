// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The gap functions, one a step, each in a file of its own named after the step.
#pragma once

#include "setup/scene.h"

namespace setup {

#define LATCHKEY_STEP_DECLARED(Id, name, gap) Gap gap(const Scene &scene);
LATCHKEY_STEPS(LATCHKEY_STEP_DECLARED)
#undef LATCHKEY_STEP_DECLARED

// All steps in table order.
QList<StepId> allSteps();

} // namespace setup
