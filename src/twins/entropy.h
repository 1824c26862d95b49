// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Where the twins get their clock and their chance from: arguments, so that they stay pure.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace twins {

struct World {
    qint64 nowMs = 0;                           // milliseconds since 1970, UTC
    std::function<QByteArray(int)> randomBytes; // that many bytes
};

// A random (version 4) UUID in lower-case canonical form.
QString randomUuid(const World &world);

} // namespace twins
