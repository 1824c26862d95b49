// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The folders that hold our own files: nobody else may put something into them.
#pragma once

#include "base/result.h"

#include <QString>

namespace files {

// Makes the folder and those before it that are missing (0700 each). One that exists stays as it is, but is refused
// (Storage) where it belongs to another user, or others may write into it: names in it could not be trusted.
base::Outcome privateFolder(const QString &path);

} // namespace files
