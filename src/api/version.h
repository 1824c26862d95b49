// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Versions as the products write them.
#pragma once

#include <QString>

namespace api {

// "1.69.0", "3.9.1.2", "1.70.0-rc": at least as new as major.minor. An unknown version (empty) is not.
bool isAtLeast(const QString &version, int major, int minor);

} // namespace api
