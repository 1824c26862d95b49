// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A small program with every form that a table can take.
#pragma once

#include "options/program.h"

namespace tests {

inline options::Program sampleProgram()
{
    using options::Takes;
    const options::Group door{"Door options", {{"key", "The key.", Takes::File, "file"}}};
    return {
        .name = "open-sesame",
        .summary = "open doors",
        .description = "First paragraph.\n\n.second\\paragraph",
        .table = {{}, {{"json", "As JSON."}}, {}},
        .commands = {{"knock", "Knock.", {{}, {{"times", "How often.", Takes::Text, "number"}}, {door}}},
                     {"paint",
                      "Paint a door.",
                      {{{"FILE", "The picture.", Takes::File}},
                       {{"colour", "What to paint with.", Takes::Word, "red|blue"}},
                       {door}}}},
        .exitCodes = {{"0", "Open."}},
        .environment = {},
        .files = {},
        .examples = {},
        .seeAlso = "close-sesame",
    };
}

// As a window has it: options alone.
inline options::Program sampleWithoutCommands()
{
    using options::Takes;
    return {
        .name = "sesame",
        .summary = "a door",
        .description = "A door.",
        .table = {{}, {{"ajar", "Not shut."}, {"theme", "Its colours.", Takes::Word, "light|dark"}}, {}},
        .commands = {},
        .exitCodes = {},
        .environment = {},
        .files = {},
        .examples = {},
        .seeAlso = "open-sesame",
    };
}

} // namespace tests
