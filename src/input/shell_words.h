// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The words of a command line as a POSIX shell splits them, with the $'...' that browsers write. Nothing is expanded.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace input {

// Malformed about "curl" where a quote is never closed.
base::Result<QList<QByteArray>> shellWords(QByteArrayView text);

} // namespace input
