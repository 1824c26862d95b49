// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/versions.h"

#include <QStringList>

#include <array>

namespace gateway {
namespace {

constexpr auto trad = RouterFlavour::Traditional;
constexpr auto compat = RouterFlavour::Compatible;
constexpr bool y = true;
constexpr bool n = false;

// clang-format off
constexpr std::array<Behaviour, 9> table{{
    // from  router  splits collects strict64 newalgs scheme decodes negot. reqid oldkeya zero500 clearsuser
    {2, 8,   trad,   y,     n,       n,       n,      n,     y,      n,     n,    y,      y,      y},
    {3, 0,   compat, n,     n,       n,       n,      n,     y,      n,     n,    y,      y,      n},
    {3, 2,   compat, n,     y,       n,       n,      n,     y,      n,     n,    y,      y,      n},
    {3, 3,   compat, y,     y,       n,       n,      n,     y,      y,     n,    y,      n,      n},
    {3, 5,   compat, y,     y,       y,       n,      n,     y,      y,     y,    y,      n,      n},
    {3, 7,   compat, y,     y,       y,       y,      n,     y,      y,     y,    n,      n,      n},
    {3, 8,   compat, y,     y,       y,       y,      y,     y,      y,     y,    n,      n,      n},
    {3, 9,   compat, y,     y,       y,       y,      y,     n,      y,     y,    n,      n,      n},
    {3, 10,  compat, y,     y,       y,       y,      y,     n,      y,     y,    n,      n,      n},
}};
// clang-format on
constexpr const Behaviour *firstUnknown = &table.back(); // not released as open source: read like the row before

bool isEarlierOrSame(const Behaviour &row, int major, int minor)
{
    return row.major < major || (row.major == major && row.minor <= minor);
}

} // namespace

KnownBehaviour behaviourOf(const QString &version)
{
    const QStringList parts = version.section(QLatin1Char('-'), 0, 0).split(QLatin1Char('.'));
    bool majorGood = false;
    bool minorGood = false;
    const int major = parts.value(0).toInt(&majorGood);
    const int minor = parts.value(1).toInt(&minorGood);
    if (!majorGood || !minorGood)
        return {firstUnknown - 1, false};

    // A fourth number or the word tells Kong's closed edition, whose patches do not follow the open one's.
    const bool enterprise = parts.size() > 3 || version.contains(QLatin1String("enterprise"));
    const Behaviour *row = &table.front();
    for (const Behaviour &candidate : table) {
        if (isEarlierOrSame(candidate, major, minor))
            row = &candidate;
    }
    const bool inside = row != firstUnknown && isEarlierOrSame(table.front(), major, minor);
    return {row, inside && !enterprise};
}

} // namespace gateway
