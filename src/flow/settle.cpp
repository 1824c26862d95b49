// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/apply.h"

namespace flow {
namespace {

using storage::Entry;
using storage::EntryState;

// What a change that was on its way turned out to be.
base::Outcome settleSent(storage::Journal &journal, const Entry &entry, const QJsonValue &now)
{
    const bool happened =
        entry.verb == setup::Verb::Create ? !now.isNull() : now == setup::wantedFootprint(entry.call, entry.target);
    return happened ? journal.markDone(entry.number, now) : journal.mark(entry.number, EntryState::NotDone);
}

base::Outcome settleUndoing(storage::Journal &journal, const Entry &entry, const QJsonValue &now)
{
    return journal.mark(entry.number, now == entry.before ? EntryState::Undone : EntryState::Done);
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
        const base::Outcome settled =
            entry.state == EntryState::Sent ? settleSent(*journal, entry, now) : settleUndoing(*journal, entry, now);
        if (!settled)
            co_return base::fail(settled.error());
    }
    co_return snapshot;
}

} // namespace flow
