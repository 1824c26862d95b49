// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/write.h"

#include "files/descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

using base::Error;
using base::fail;
using base::Outcome;
using base::Result;

namespace {

struct Target {
    QString path;               // without symbolic links at its end
    mode_t mode;                // of a new file; the umask takes from it
    std::optional<mode_t> kept; // of the file that is replaced
};

// A file beside the target that goes away unless the rename has used it up.
class Temporary {
public:
    explicit Temporary(const Target &target)
    {
        const QFileInfo info(target.path);
        const QString stem = QStringLiteral("%1/.%2.%3.").arg(info.path(), info.fileName()).arg(::getpid());
        constexpr int attempts = 100; // another thread's, or those of a killed process that had the same number
        for (int i = 0; i < attempts && !m_file.isOpen(); ++i) {
            m_name = QFile::encodeName(stem + QString::number(i));
            m_file = Descriptor(::open(m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, target.mode));
            if (!m_file.isOpen() && errno != EEXIST)
                return;
        }
    }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary()
    {
        if (m_file.isOpen() && !m_renamed)
            ::unlink(m_name.constData());
    }

    const Descriptor &file() const { return m_file; }
    bool renameTo(const QString &target)
    {
        m_renamed = ::rename(m_name.constData(), QFile::encodeName(target).constData()) == 0;
        return m_renamed;
    }

private:
    QByteArray m_name;
    Descriptor m_file;
    bool m_renamed = false;
};

Result<Target> targetOf(const QString &path, Access access)
{
    struct stat status = {};
    Target target{path, access == Access::Private ? mode_t(0600) : mode_t(0666), {}};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno == ENOENT)
            return target; // a new file; a folder that is missing shows itself below
        return failedCall(path, "stat");
    }
    if (S_ISLNK(status.st_mode)) {
        target.path = QFileInfo(path).canonicalFilePath();
        if (target.path.isEmpty())
            return fail(Error::Kind::Storage, path, QStringLiteral("is a symbolic link that leads nowhere"));
        if (::stat(QFile::encodeName(target.path).constData(), &status) != 0)
            return failedCall(path, "stat");
    }
    if (S_ISDIR(status.st_mode))
        return fail(Error::Kind::Storage, path, QStringLiteral("is a folder"));
    if (!S_ISREG(status.st_mode))
        return fail(Error::Kind::Storage, path, QStringLiteral("is not a regular file"));
    if (access == Access::AsUsual)
        target.kept = status.st_mode & 07777;
    return target;
}

Outcome requireLength(const Descriptor &file, qint64 length, const QString &path)
{
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return failedCall(path, "stat");
    if (status.st_size != length)
        return fail(Error::Kind::Storage, path,
                    QStringLiteral("%1 of %2 bytes were written").arg(status.st_size).arg(length));
    return {};
}

} // namespace

Outcome writeFile(const QString &path, QByteArrayView bytes, Access access)
{
    const Result<Target> target = targetOf(path, access);
    if (!target)
        return fail(target.error());
    Temporary temporary(*target);
    if (!temporary.file().isOpen())
        return failedCall(path, "create");
    if (target->kept && ::fchmod(temporary.file().number(), *target->kept) != 0)
        return failedCall(path, "chmod");
    if (Outcome written = writeAll(temporary.file(), bytes, path); !written)
        return written;
    if (Outcome flushed = flushToDisk(temporary.file(), path); !flushed)
        return flushed;
    if (Outcome whole = requireLength(temporary.file(), bytes.size(), path); !whole)
        return whole;
    if (!temporary.renameTo(target->path))
        return failedCall(path, "rename");
    return flushFolderOf(target->path);
}

} // namespace files
