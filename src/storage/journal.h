// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The journal of one (environment, blueprint): every change that was ever sent, written before it was sent. A run that
// was killed is settled from it, and undo takes back what it says. It never holds a secret.
#pragma once

#include "files/append.h"
#include "files/lock.h"
#include "setup/blueprint.h"
#include "setup/gap.h"

namespace storage {

// Where a change stands. Planned: written down, not sent. Sent, Undoing: on its way, nobody knows; settled by reading
// back. NotDone: it turned out to have had no effect.
enum class EntryState { Planned, Sent, Done, NotDone, Undoing, Undone };

struct Entry {
    int number = 0; // counts from 1 within the journal
    int run = 0;    // which apply made it
    EntryState state = EntryState::Planned;
    setup::StepId step = setup::StepId::Consumer;
    setup::Verb verb = setup::Verb::Create;
    QString object;
    setup::Target target;
    api::Call call;
    api::Call inverse;
    QJsonValue before{QJsonValue::Null}; // footprints, see setup/target.h
    QJsonValue after{QJsonValue::Null};
    qint64 at = 0; // when it was planned, milliseconds since 1970

    bool operator==(const Entry &) const = default;
};

// Which systems a journal is about, so that undo finds them days later. URLs without user information.
struct JournalHead {
    QString environmentId;
    QString environmentName; // empty: connections were given by URL
    QString fusionauthUrl;
    QString kongAdminUrl;
    QString kongProxyUrl;
    setup::Blueprint blueprint;

    bool operator==(const JournalHead &) const = default;
};

// All that the records of a journal come to.
struct JournalContent {
    JournalHead head;
    QList<Entry> entries;

    bool operator==(const JournalContent &) const = default;
};

class Journal {
public:
    // Opens the journal, or begins it with that head. A record that a crash tore off at the end is cut away. Errors,
    // all about the path: Locked where another process applies, Malformed where the file is no journal, which stays as
    // it is; Unsupported where it is of another version; Storage.
    static base::Result<Journal> open(const QString &path, const JournalHead &head);
    // Opens one that exists. Malformed also where its writer was killed before the head was whole.
    static base::Result<Journal> open(const QString &path);

    const QString &path() const { return m_path; }
    const JournalHead &head() const { return m_content.head; }
    const QList<Entry> &entries() const { return m_content.entries; }
    int lastRun() const;

    // Each appends one record and waits for the disk; the entry changes only when that succeeded.
    base::Result<int> plan(Entry entry);              // gives the entry its number
    base::Outcome mark(int number, EntryState state); // Unsupported for Planned: plan() alone writes that
    base::Outcome markDone(int number, const QJsonValue &after);

    // For tests: called after each record was written, with the number of records so far.
    void onRecord(std::function<void(int)> observer) { m_observer = std::move(observer); }

private:
    Journal(QString path, files::Lock lock, files::AppendFile file)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
        , m_file(std::move(file))
    {}
    static base::Result<Journal> openOrBegin(const QString &path, const std::optional<JournalHead> &head);
    base::Outcome read(QByteArrayView content);
    base::Outcome append(const QJsonObject &record);

    QString m_path;
    files::Lock m_lock;
    files::AppendFile m_file;
    JournalContent m_content;
    std::function<void(int)> m_observer;
    int m_records = 0;
};

// Changes that stand: done and not taken back, in the order in which they were made.
QList<Entry> standing(const Journal &journal);

} // namespace storage
