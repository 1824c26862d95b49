// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The exit codes of every command.
#pragma once

namespace cli {

enum ExitCode {
    Yes = 0,         // done, yes, nothing to do
    No = 1,          // the token is refused, the plan has changes, a cause was found, something was left
    Unusable = 2,    // wrong usage or input that cannot be used
    Unreachable = 3, // a system could not be reached or refused access
    Stopped = 4,     // stopped with something done or undecided; the journal is named
    NeedsChoice = 5, // a conflict
};

} // namespace cli
