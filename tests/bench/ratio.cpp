// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ratio.h"

#include <ctime>

#include <algorithm>
#include <cstdio>

namespace bench {
namespace {

double microseconds(Clock clock)
{
    timespec now{};
    clock_gettime(clock == Clock::Cpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

double timeOf(const Work &work, int times, Clock clock)
{
    const double before = microseconds(clock);
    work(times);
    return (microseconds(clock) - before) / times;
}

} // namespace

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

Ratio ratioOf(const Work &first, const Work &second, int times, int rounds, Clock clock)
{
    timeOf(first, times, clock);
    timeOf(second, times, clock);
    std::vector<double> firsts;
    std::vector<double> seconds;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        // Turn about, so that neither always comes into the other's warm caches.
        const bool swapped = round % 2 == 1;
        double one = swapped ? 0 : timeOf(first, times, clock);
        const double two = timeOf(second, times, clock);
        if (swapped)
            one = timeOf(first, times, clock);
        firsts.push_back(one);
        seconds.push_back(two);
        ratios.push_back(one / two);
    }
    const auto [lowest, highest] = std::minmax_element(ratios.begin(), ratios.end());
    return {medianOf(ratios), *lowest, *highest, medianOf(firsts), medianOf(seconds)};
}

void print(const char *name, const Ratio &ratio, std::optional<double> aim)
{
    std::printf("%-34s %7.3f  (%.3f to %.3f)  ", name, ratio.median, ratio.lowest, ratio.highest);
    if (aim)
        std::printf("aim %-4.3g  ", *aim);
    std::printf("%.2f us : %.2f us\n", ratio.first, ratio.second);
    std::fflush(stdout);
}

} // namespace bench
