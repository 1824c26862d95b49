// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What was changed when, and where: the runs of all journals, also of days ago.
#pragma once

#include <QObject>

#include "storage/journal.h"

#include <QThreadPool>

namespace console {

// One apply as a journal tells it.
struct RecordedRun {
    QString journal; // its path
    storage::JournalHead head;
    int run = 0;
    qint64 at = 0; // when its first change was planned, milliseconds since 1970
    QList<storage::Entry> entries;

    bool operator==(const RecordedRun &) const = default;
};

class History : public QObject {
    Q_OBJECT

public:
    explicit History(QStringList folders, QObject *parent = nullptr);
    ~History() override;

    // The folder of another environment's journals is looked into as well.
    void addFolder(const QString &folder);

    // Newest first. Journals that cannot be read are named in `damaged`.
    const QList<RecordedRun> &runs() const { return m_runs; }
    const QList<base::Error> &damaged() const { return m_damaged; }
    bool isReading() const { return m_reading; }

    // Reads the folders on another thread; `changed` follows.
    void read();

signals:
    void changed();

private:
    QStringList m_folders;
    QList<RecordedRun> m_runs;
    QList<base::Error> m_damaged;
    bool m_reading = false;
    bool m_again = false;
    QThreadPool m_pool;
};

} // namespace console
