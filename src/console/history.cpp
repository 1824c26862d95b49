// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/history.h"

#include "storage/journal_reader.h"

#include <QDir>

#include <map>

namespace console {
namespace {

struct Found {
    QList<RecordedRun> runs;
    QList<base::Error> damaged;
};

QList<RecordedRun> runsOf(const QString &path, const storage::JournalContent &content)
{
    std::map<int, RecordedRun> byNumber;
    for (const storage::Entry &entry : content.entries) {
        RecordedRun &run = byNumber[entry.run];
        if (run.entries.isEmpty())
            run = {path, content.head, entry.run, entry.at, {}};
        run.entries.append(entry);
    }
    QList<RecordedRun> runs;
    for (const auto &[number, run] : byNumber)
        runs.append(run);
    return runs;
}

Found readFolders(const QStringList &folders)
{
    Found found;
    for (const QString &folder : folders) {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const QString path = QDir(folder).filePath(name);
            const auto content = storage::readJournal(path);
            if (content)
                found.runs.append(runsOf(path, *content));
            else
                found.damaged.append(content.error());
        }
    }
    std::sort(found.runs.begin(), found.runs.end(),
              [](const RecordedRun &a, const RecordedRun &b) { return std::tie(a.at, a.run) > std::tie(b.at, b.run); });
    return found;
}

} // namespace

History::History(QStringList folders, QObject *parent)
    : QObject(parent)
    , m_folders(std::move(folders))
{
    m_pool.setMaxThreadCount(1);
}

History::~History()
{
    m_pool.waitForDone();
}

void History::addFolder(const QString &folder)
{
    if (!m_folders.contains(folder))
        m_folders.append(folder);
}

void History::read()
{
    if (m_reading) {
        m_again = true; // what is being read may be older than what was asked for
        return;
    }
    m_reading = true;
    m_pool.start([this, folders = m_folders] {
        Found found = readFolders(folders);
        QMetaObject::invokeMethod(
            this,
            [this, found = std::move(found)] {
                m_runs = found.runs;
                m_damaged = found.damaged;
                m_reading = false;
                emit changed();
                if (std::exchange(m_again, false))
                    read();
            },
            Qt::QueuedConnection);
    });
}

} // namespace console
