// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/records.h"

#include "http/elsewhere.h"

namespace flow {

using storage::Entry;
using storage::Journal;

http::Task<base::Result<int>> writePlanned(Journal *journal, Entry entry)
{
    http::Elsewhere<base::Result<int>> write([journal, &entry] { return journal->plan(entry); });
    auto number = co_await write;
    co_return number;
}

http::Task<base::Outcome> writeState(Journal *journal, int number, storage::EntryState state)
{
    http::Elsewhere<base::Outcome> write([=] { return journal->mark(number, state); });
    const base::Outcome written = co_await write;
    co_return written;
}

http::Task<base::Outcome> writeDone(Journal *journal, int number, QJsonValue after)
{
    http::Elsewhere<base::Outcome> write([journal, number, &after] { return journal->markDone(number, after); });
    const base::Outcome written = co_await write;
    co_return written;
}

http::Task<base::Result<bool>> settleSent(Journal *journal, Entry entry, QJsonValue now)
{
    const bool happened =
        entry.verb == setup::Verb::Create ? !now.isNull() : now == setup::wantedFootprint(entry.call, entry.target);
    if (!happened) {
        const base::Outcome marked = co_await writeState(journal, entry.number, storage::EntryState::NotDone);
        if (!marked)
            co_return base::fail(marked.error());
        co_return false;
    }
    const base::Outcome marked = co_await writeDone(journal, entry.number, now);
    if (!marked)
        co_return base::fail(marked.error());
    co_return true;
}

} // namespace flow
