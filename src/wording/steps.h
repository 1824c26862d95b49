// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for steps: what each is, what it will do, what is in its way.
#pragma once

#include "setup/plan.h"

namespace wording {

// "Signing key", "Protect the service"
QString titleOf(setup::StepId step);

// What the step finds, in one line: "create: RS256, 2048 bit", "is there already".
QString sentenceFor(const setup::PlannedStep &planned);
QString sentenceFor(setup::StepId step, const setup::Change &change);
QString sentenceFor(const setup::Note &note);
QString sentenceFor(setup::StepId step, const setup::Conflict &conflict);
// What one way out of a conflict means.
QString sentenceFor(setup::StepId step, const setup::Choice &choice);
QString sentenceFor(const setup::Impossible &impossible);
QString sentenceFor(const setup::Unknown &unknown);

} // namespace wording
