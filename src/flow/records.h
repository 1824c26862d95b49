// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The journal's records, written while the event loop goes on: each waits for the disk.
#pragma once

#include "http/task.h"
#include "storage/journal.h"

namespace flow {

// As Journal::plan, mark and markDone. `journal` has to outlive the task, and nobody else may use it meanwhile.
http::Task<base::Result<int>> writePlanned(storage::Journal *journal, storage::Entry entry);
http::Task<base::Outcome> writeState(storage::Journal *journal, int number, storage::EntryState state);
http::Task<base::Outcome> writeDone(storage::Journal *journal, int number, QJsonValue after);

// Marks a change that was sent by the footprint that is there now. The value is whether it had its effect.
http::Task<base::Result<bool>> settleSent(storage::Journal *journal, storage::Entry entry, QJsonValue now);

} // namespace flow
