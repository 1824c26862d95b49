// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Writes the manual page and the completion of the program that it is linked with: generate manual|completion
#include "completion.h"
#include "manual.h"

#include <cstdio>

int main(int argc, char **argv)
{
    const QByteArray what = argc == 2 ? argv[1] : "";
    QByteArray text;
    if (what == "manual")
        text = options::manualPage(options::thisProgram(), LATCHKEY_VERSION);
    else if (what == "completion")
        text = options::bashCompletion(options::thisProgram());
    else
        return 2;
    const bool whole = std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout) == std::size_t(text.size());
    return whole && std::fflush(stdout) == 0 ? 0 : 1;
}
