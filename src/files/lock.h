// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One process at a time: a file that names its holder, and a lock of the kernel on it that ends with the holder.
#pragma once

#include "files/descriptor.h"

#include <QString>

namespace files {

class Lock {
public:
    // Takes the lock or answers at once. Locked: somebody else holds it, the evidence says which process ("process
    // 4711"). A file that a killed process left behind is no obstacle: the kernel has let go of it.
    static base::Result<Lock> take(const QString &path);

    Lock(Lock &&other) noexcept = default;
    Lock &operator=(Lock &&other) noexcept;
    // Lets go and removes the file.
    ~Lock() { release(); }

private:
    Lock(Descriptor file, QString path)
        : m_file(std::move(file))
        , m_path(std::move(path))
    {}
    void release();

    Descriptor m_file;
    QString m_path;
};

} // namespace files
