// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/append.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

using base::Error;
using base::fail;
using base::Outcome;
using base::Result;

Result<AppendFile> AppendFile::open(const QString &path)
{
    constexpr int flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    Descriptor file(::open(QFile::encodeName(path).constData(), flags, 0600));
    if (!file.isOpen())
        return failedCall(path, "open");
    if (const Outcome regular = requireRegularFile(file, path); !regular)
        return fail(regular.error());
    // The name itself has to last as well; for a file that was there already this costs nothing.
    if (const Outcome flushed = flushFolderOf(path); !flushed)
        return fail(flushed.error());
    return AppendFile(std::move(file), path);
}

Result<qint64> AppendFile::length() const
{
    struct stat status = {};
    if (::fstat(m_file.number(), &status) != 0)
        return failedCall(m_path, "stat");
    return qint64(status.st_size);
}

Outcome AppendFile::append(QByteArrayView record)
{
    if (m_uncertain)
        return fail(Error::Kind::Storage, m_path, QStringLiteral("an earlier record may not be on the disk"));
    const Result<qint64> before = length();
    if (!before)
        return fail(before.error());
    Outcome written = writeAll(m_file, record, m_path);
    if (written) {
        const Outcome flushed = flushToDisk(m_file, m_path);
        if (flushed)
            return {};
        // After a failed fsync the system drops the pages and a second one would succeed without them.
        m_uncertain = true;
        written = flushed;
    }
    if (!cutTo(*before))
        m_uncertain = true;
    return written;
}

Outcome AppendFile::cutTo(qint64 length)
{
    if (::ftruncate(m_file.number(), length) != 0)
        return failedCall(m_path, "truncate");
    return flushToDisk(m_file, m_path);
}

} // namespace files
