// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What latchkey tells about itself, in its usage and its manual page.
#include "options/program.h"

namespace {

const char description[] =
    "The window of Latchkey: it wires FusionAuth to the jwt plugin of Kong Gateway step by step, shows every request "
    "before it is sent, proves with a live token that the wiring works, and takes back what it did.\n\n"
    "Without an option it opens the environment of the last time, or, where none was made yet, an embedded sandbox "
    "that leaves nothing behind.";

} // namespace

options::Program options::thisProgram()
{
    return {
        .name = "latchkey",
        .summary = "console that wires FusionAuth to Kong",
        .description = description,
        .table = {{},
                  {{"sandbox", "Open the embedded sandbox."},
                   {"environment", "Open this saved environment.", Takes::Text, "name"},
                   {"theme", "How the window looks.", Takes::Word, "system|light|dark"}},
                  {}},
        .commands = {},
        .exitCodes = {{"0", "The window was closed."}, {"2", "Wrong usage."}},
        .environment = {},
        .files = {{"~/.config/latchkey/environments.json", "The saved environments, without secrets."},
                  {"~/.local/state/latchkey/journals", "What was applied where, for undo."},
                  {"~/.local/state/latchkey/drafts", "Blueprints that are being edited."}},
        .examples = {{"latchkey --sandbox", "Try everything with nothing installed."}},
        .seeAlso = "latchkey-cli",
    };
}
