// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Writes the exchanges to standard output.
#include "recording.h"

#include <cstdio>

int main()
{
    openapi::Recording recording;
    openapi::recordScenario(recording);
    openapi::recordCalls(recording);
    openapi::recordPlan(recording);
    const QByteArray lines = recording.lines();
    return std::fwrite(lines.constData(), 1, std::size_t(lines.size()), stdout) == std::size_t(lines.size()) ? 0 : 1;
}
