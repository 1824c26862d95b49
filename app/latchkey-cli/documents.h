// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The parts that several commands' documents share, and the lines that people read in their place.
#pragma once

#include "exit_code.h"
#include "output.h"

#include "flow/apply.h"
#include "setup/live_test.h"

namespace cli {

// {"kind","subject","evidence","status","fields"}
QJsonObject toJson(const base::Error &error);

// One line a step, its notes below it.
void showPlan(Output &output, const setup::Plan &plan);
void showResult(Output &output, const setup::LiveResult &result);
QJsonObject toJson(const setup::LiveResult &result);

// What an error that stopped a command before it did anything is as an exit code.
ExitCode exitCodeFor(const base::Error &error);
// What a plan that is left over is.
ExitCode exitCodeFor(const setup::Plan &plan);

// Says the error in the document or as a message, and gives its code.
int refuse(Output &output, const base::Error &error);

// For a token that was an argument, where everybody on the machine can read it.
void warnOfTypedToken(Output &output);

} // namespace cli
