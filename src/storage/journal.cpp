// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/journal.h"

#include "base/json.h"
#include "files/read.h"
#include "storage/journal_fold.h"
#include "storage/journal_records.h"

namespace storage {
namespace {

using base::Error;

const qint64 largestJournal = 64LL * 1024 * 1024;
// What every head begins with: its members are sorted by name.
const char headBegins[] = R"({"blueprint":{)";

base::Result<QByteArray> contentOf(const QString &path)
{
    auto content = files::readFile(path, largestJournal);
    if (!content && content.error().kind == Error::Kind::Missing)
        return QByteArray();
    return content;
}

// What is left of a head whose writer was killed: the line break is written last, so it has none.
bool isTornHead(QByteArrayView content)
{
    const QByteArrayView begin(headBegins);
    return !content.contains('\n') && (content.startsWith(begin) || begin.startsWith(content));
}

} // namespace

base::Result<Journal> Journal::open(const QString &path)
{
    auto content = files::readFile(path, largestJournal);
    if (!content)
        return base::fail(content.error());
    return openOrBegin(path, std::nullopt);
}

base::Result<Journal> Journal::open(const QString &path, const JournalHead &head)
{
    return openOrBegin(path, head);
}

base::Result<Journal> Journal::openOrBegin(const QString &path, const std::optional<JournalHead> &head)
{
    auto lock = files::Lock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return base::fail(lock.error());
    const auto content = contentOf(path);
    if (!content)
        return base::fail(content.error());
    auto file = files::AppendFile::open(path);
    if (!file)
        return base::fail(file.error());

    Journal journal(path, std::move(*lock), std::move(*file));
    const base::Outcome read = journal.read(*content);
    if (!read)
        return base::fail(read.error());
    if (journal.m_records == 0) {
        // A head that was made up here would stand in the way of the next apply.
        if (!head)
            return base::fail(Error::Kind::Malformed, path, QStringLiteral("holds no record"));
        journal.m_content.head = *head;
        const base::Outcome begun = journal.append(headRecord(*head));
        if (!begun)
            return base::fail(begun.error());
    }
    return journal;
}

// Reads record by record up to the last good one and cuts away what a crash left behind it.
base::Outcome Journal::read(QByteArrayView content)
{
    qsizetype good = 0;
    while (good < content.size()) {
        const qsizetype end = content.indexOf('\n', good);
        if (end < 0)
            break; // torn: a record is whole only with its line break
        const auto record = base::readJsonObject(content.sliced(good, end - good), QStringLiteral("journal"));
        if (!record)
            break;
        const base::Outcome taken = fold(m_content, m_records, *record, m_path);
        if (!taken)
            return taken;
        ++m_records;
        good = end + 1;
    }
    // Good records behind a bad one are no crash's work: nothing may be cut away unread.
    const QByteArrayView rest = content.sliced(good);
    if (good == 0 && !isTornHead(rest))
        return base::fail(Error::Kind::Malformed, m_path, QStringLiteral("not a journal"));
    if (rest.indexOf('\n') >= 0 && rest.indexOf('\n') != rest.size() - 1)
        return base::fail(Error::Kind::Malformed, m_path, QStringLiteral("damaged at byte %1").arg(good));
    if (good == content.size())
        return {};
    return m_file.cutTo(good);
}

base::Outcome Journal::append(const QJsonObject &record)
{
    const base::Outcome written = m_file.append(base::toBytes(record) + '\n');
    if (!written)
        return written;
    ++m_records;
    if (m_observer)
        m_observer(m_records);
    return {};
}

int Journal::lastRun() const
{
    return m_content.entries.isEmpty() ? 0 : m_content.entries.last().run;
}

base::Result<int> Journal::plan(Entry entry)
{
    entry.number = int(m_content.entries.size()) + 1;
    entry.state = EntryState::Planned;
    const base::Outcome written = append(plannedRecord(entry));
    if (!written)
        return base::fail(written.error());
    m_content.entries.append(std::move(entry));
    return m_content.entries.last().number;
}

base::Outcome Journal::mark(int number, EntryState state)
{
    // As a record it would be a plan without its change, and no reader would take the journal any more.
    if (state == EntryState::Planned)
        return base::fail(Error::Kind::Unsupported, m_path, QStringLiteral("a change is planned once"));
    const base::Outcome written = append(stateRecord(number, state));
    if (written)
        m_content.entries[number - 1].state = state;
    return written;
}

base::Outcome Journal::markDone(int number, const QJsonValue &after)
{
    const base::Outcome written = append(stateRecord(number, EntryState::Done, after));
    if (written) {
        m_content.entries[number - 1].state = EntryState::Done;
        m_content.entries[number - 1].after = after;
    }
    return written;
}

QList<Entry> standing(const Journal &journal)
{
    QList<Entry> entries;
    for (const Entry &entry : journal.entries()) {
        if (entry.state == EntryState::Done)
            entries.append(entry);
    }
    return entries;
}

} // namespace storage
