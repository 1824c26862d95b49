// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Files that people open and save, read, made and written on another thread: the window never waits for a disk.
#pragma once

#include <QObject>

#include "base/result.h"

#include <QThreadPool>

#include <functional>

namespace console {

class Documents : public QObject {
    Q_OBJECT

public:
    explicit Documents(QObject *parent = nullptr);
    ~Documents() override;

    // Beyond this a file is no blueprint and no key: TooLarge.
    static constexpr qint64 largest = 4 * 1024 * 1024;

    // Answers come from the event loop, never after this object is gone.
    using Read = std::function<void(const base::Result<QByteArray> &)>;
    void read(const QString &path, Read done);
    using Written = std::function<void(const base::Outcome &)>;
    void write(const QString &path, const QByteArray &content, Written done);
    // `make` runs on the other thread and may hold values alone; `saved` or `notSaved` follows.
    using Make = std::function<QByteArray()>;
    void save(const QString &path, Make make);

signals:
    void saved(const QString &path);
    void notSaved(const base::Error &error);

private:
    QThreadPool m_pool;
};

} // namespace console
