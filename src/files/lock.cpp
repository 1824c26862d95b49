// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/lock.h"

#include "files/read.h"

#include <QFile>
#include <QList>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

using base::Error;
using base::fail;
using base::Outcome;
using base::Result;

namespace {

constexpr qint64 holderLimit = 4096;

// "PID BOOT-ID": after a restart the same number is another process.
QByteArray thisProcess()
{
    const auto boot = readFile(QStringLiteral("/proc/sys/kernel/random/boot_id"), holderLimit);
    return QByteArray::number(qint64(::getpid())) + ' ' + boot.value_or(QByteArray("-")).trimmed() + '\n';
}

QString holderOf(const QString &path)
{
    const auto text = readFile(path, holderLimit);
    const QByteArray number = text ? text->split(' ').first() : QByteArray();
    bool isNumber = false;
    const qlonglong process = number.toLongLong(&isNumber);
    return isNumber ? QStringLiteral("process %1").arg(process) : QStringLiteral("another process");
}

// Between opening and locking, the former holder may have removed the file: a lock on a nameless file guards nothing.
bool isStillThere(const Descriptor &file, const QByteArray &name)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file.number(), &opened) == 0 && ::lstat(name.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

Outcome nameHolder(const Descriptor &file, const QString &path)
{
    if (::ftruncate(file.number(), 0) != 0)
        return failedCall(path, "truncate");
    return writeAll(file, thisProcess(), path);
}

} // namespace

Result<Lock> Lock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        Descriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return failedCall(path, "open");
        if (const Outcome regular = requireRegularFile(file, path); !regular)
            return fail(regular.error());
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EINTR)
                continue;
            if (errno == EWOULDBLOCK)
                return fail(Error::Kind::Locked, path, holderOf(path));
            return failedCall(path, "lock");
        }
        if (!isStillThere(file, name))
            continue;
        Lock lock(std::move(file), path);
        if (const Outcome named = nameHolder(lock.m_file, path); !named)
            return fail(named.error());
        return lock;
    }
}

Lock &Lock::operator=(Lock &&other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::move(other.m_file);
        m_path = std::move(other.m_path);
    }
    return *this;
}

void Lock::release()
{
    if (!m_file.isOpen())
        return;
    ::unlink(QFile::encodeName(m_path).constData()); // while it is still ours
    m_file = Descriptor();
}

} // namespace files
