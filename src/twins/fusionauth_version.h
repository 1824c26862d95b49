// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// FusionAuth versions as what they switch: numbers to compare.
#pragma once

#include <QString>

#include <compare>

namespace twins::fusionauth {

struct Version {
    int major = 0;
    int minor = 0;
    int patch = 0;

    auto operator<=>(const Version &) const = default;
};

// "1.69.0", also "1.70.0-rc": what follows the third number is ignored, missing numbers are 0.
Version versionFrom(const QString &text);

} // namespace twins::fusionauth
