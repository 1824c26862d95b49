// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Looking into a journal without a lock and without mending it: for lists of what was done.
#pragma once

#include "storage/journal.h"

namespace storage {

// What stands in the file now, up to the last whole record; another process may be writing it. Errors: Missing,
// Malformed where the file is no journal or was damaged, Storage.
base::Result<JournalContent> readJournal(const QString &path);

} // namespace storage
