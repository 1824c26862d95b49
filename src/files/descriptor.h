// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// An open file of the system: closed when it ends, its errors told as data. The other files of this room stand on it.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

namespace files {

class Descriptor {
public:
    Descriptor() = default;
    // Takes the descriptor over; -1 stands for none.
    explicit Descriptor(int number)
        : m_number(number)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor() { close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    void close();

    int m_number = -1;
};

// A failed system call as an Error about `path`: Missing where the name or a folder before it does not exist, else
// Storage. The evidence is "ACTION: REASON" in English; call it at once, errno is its reason.
tl::unexpected<base::Error> failedCall(const QString &path, const char *action);

// Writes all bytes at the place where the descriptor stands; goes on after short writes and signals.
base::Outcome writeAll(const Descriptor &file, QByteArrayView bytes, const QString &path);

// Waits until contents and length are on the disk.
base::Outcome flushToDisk(const Descriptor &file, const QString &path);

// The same for the names in the folder that holds `path`: a new or renamed file survives a power cut only after it.
base::Outcome flushFolderOf(const QString &path);

// Refuses what is no regular file: a folder, a FIFO, a socket, a device.
base::Outcome requireRegularFile(const Descriptor &file, const QString &path);

} // namespace files
