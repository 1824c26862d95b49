// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A file that only grows, record by record: what append() has accepted survives a power cut.
#pragma once

#include "files/descriptor.h"

#include <QByteArrayView>
#include <QString>

namespace files {

// For one writer at a time: hold a Lock beside it.
class AppendFile {
public:
    // Opens or creates the file (0600). A symbolic link or anything but a regular file is refused.
    static base::Result<AppendFile> open(const QString &path);

    // Adds the bytes at the end and waits for the disk. On failure the file is cut back to what it was, and Storage
    // says why. Where even that fails, or the disk refused to promise, every later call fails too: open it again and
    // read.
    base::Outcome append(QByteArrayView record);

    // Keeps the first `length` bytes: drops a last record that a crash has torn.
    base::Outcome cutTo(qint64 length);

    base::Result<qint64> length() const;

private:
    AppendFile(Descriptor file, QString path)
        : m_file(std::move(file))
        , m_path(std::move(path))
    {}

    Descriptor m_file;
    QString m_path;
    bool m_uncertain = false; // what the disk holds is not known
};

} // namespace files
