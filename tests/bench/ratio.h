// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Two ways of doing the same, measured in turn so that a busy machine slows both.
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace bench {

// Does its work this many times.
using Work = std::function<void(int times)>;

struct Ratio {
    double median = 0; // time of the first by time of the second, over the rounds
    double lowest = 0;
    double highest = 0;
    double first = 0; // median microseconds of one time of the first
    double second = 0;
};

enum class Clock {
    Cpu,  // of this thread: what other processes do hardly matters
    Wall, // where several threads work together, or somebody waits for an answer
};

Ratio ratioOf(const Work &first, const Work &second, int times, int rounds = 31, Clock clock = Clock::Cpu);

double medianOf(std::vector<double> values);

// "1.03 (1.01 to 1.06)  aim 1.06  21.4 us : 20.8 us"
void print(const char *name, const Ratio &ratio, std::optional<double> aim = {});

} // namespace bench
