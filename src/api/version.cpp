// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/version.h"

#include <QStringList>

namespace api {

bool isAtLeast(const QString &version, int major, int minor)
{
    const QStringList parts = version.split(QLatin1Char('.'));
    const int foundMajor = parts.value(0).toInt();
    const int foundMinor = parts.value(1).toInt();
    return foundMajor > major || (foundMajor == major && foundMinor >= minor);
}

} // namespace api
