// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Reading a whole file with a bound: nothing that a name may lead to can hang the program or fill its memory.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace files {

// Large enough for a snapshot of a big installation, small enough for every machine.
inline constexpr qint64 defaultLimit = 256LL * 1024 * 1024;

// All bytes of a regular file. Errors: Missing, TooLarge for more than `limit` bytes, Storage for everything else;
// folders, FIFOs, sockets and devices are refused without waiting for them.
base::Result<QByteArray> readFile(const QString &path, qint64 limit = defaultLimit);

// The same from an open descriptor of any kind to its end (standard input); waits for the other side. `subject` names
// it in errors; the descriptor stays open.
base::Result<QByteArray> readDescriptor(int number, const QString &subject, qint64 limit = defaultLimit);

} // namespace files
