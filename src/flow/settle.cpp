// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/apply.h"
#include "flow/records.h"

namespace flow {
namespace {

using storage::Entry;
using storage::EntryState;

http::Task<base::Outcome> settleOne(storage::Journal *journal, Entry entry, QJsonValue now)
{
    if (entry.state == EntryState::Undoing) {
        const EntryState state = now == entry.before ? EntryState::Undone : EntryState::Done;
        const base::Outcome marked = co_await writeState(journal, entry.number, state);
        co_return marked;
    }
    const auto happened = co_await settleSent(journal, entry, now);
    if (!happened)
        co_return base::fail(happened.error());
    co_return base::Outcome();
}

} // namespace

http::Task<base::Result<model::Snapshot>> settle(Systems systems, storage::Journal *journal, model::Snapshot snapshot)
{
    const QList<Entry> entries = journal->entries();
    for (const Entry &entry : entries) {
        if (entry.state != EntryState::Sent && entry.state != EntryState::Undoing)
            continue;
        auto refreshed = co_await readBack(systems, snapshot, entry.target);
        if (!refreshed)
            co_return refreshed;
        snapshot = std::move(*refreshed);
        const QJsonValue now = setup::footprint(snapshot, entry.target);
        const base::Outcome settled = co_await settleOne(journal, entry, now);
        if (!settled)
            co_return base::fail(settled.error());
    }
    co_return snapshot;
}

} // namespace flow
