// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/journal_fold.h"

#include "storage/journal_records.h"

namespace storage {
namespace {

using base::Error;

// The same error, naming the file.
Error about(const QString &path, const Error &error)
{
    const QString evidence =
        error.evidence.isEmpty() ? error.subject : error.subject + QStringLiteral(": ") + error.evidence;
    return {error.kind, path, evidence, 0, {}};
}

base::Outcome foldPlanned(JournalContent &content, const QJsonObject &record, const QString &path)
{
    auto entry = entryFrom(record);
    if (!entry)
        return base::fail(about(path, entry.error()));
    if (entry->number != content.entries.size() + 1)
        return base::fail(Error::Kind::Malformed, path, QStringLiteral("change numbers do not follow"));
    content.entries.append(std::move(*entry));
    return {};
}

} // namespace

base::Outcome fold(JournalContent &content, int records, const QJsonObject &record, const QString &path)
{
    if (records == 0) {
        auto head = headFrom(record);
        if (!head)
            return base::fail(about(path, head.error()));
        content.head = std::move(*head);
        return {};
    }
    const auto state = stateNamed(record.value(QStringLiteral("record")).toString());
    if (!state)
        return base::fail(Error::Kind::Malformed, path, QStringLiteral("an unknown record"));
    if (*state == EntryState::Planned)
        return foldPlanned(content, record, path);
    const int number = record.value(QStringLiteral("change")).toInt();
    if (number < 1 || number > content.entries.size())
        return base::fail(Error::Kind::Malformed, path, QStringLiteral("a record of no change"));
    Entry &entry = content.entries[number - 1];
    // An undo that had no effect comes back as Done, without another footprint.
    if (record.contains(QStringLiteral("after")))
        entry.after = record.value(QStringLiteral("after"));
    entry.state = *state;
    return {};
}

} // namespace storage
