// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Replacing a file as a whole: afterwards there is either the old content or the new one, on the disk, never a part.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

namespace files {

enum class Access {
    Private, // 0600, whatever the file had before
    AsUsual, // a new file as the umask says; an existing one keeps its mode
};

// Writes beside `path` under another name, checks the length, waits for the disk and renames; on any failure (disk
// full, quota, no right) the old file stays untouched and nothing is left beside it. A symbolic link stays: what it
// leads to is replaced. Errors: Missing where the folder does not exist, Storage with the reason otherwise.
base::Outcome writeFile(const QString &path, QByteArrayView bytes, Access access);

} // namespace files
