// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/read.h"

#include "files/descriptor.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

using base::Error;
using base::fail;
using base::Outcome;
using base::Result;

namespace {

constexpr qint64 pieceSize = 64 * 1024;

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    // O_NONBLOCK: opening a FIFO that nobody writes to would wait forever.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen())
        return failedCall(path, "open");
    const Outcome regular = requireRegularFile(file, path);
    if (!regular)
        return fail(regular.error());
    return readDescriptor(file.number(), path, limit);
}

Result<QByteArray> readDescriptor(int number, const QString &subject, qint64 limit)
{
    QByteArray bytes;
    struct stat status = {};
    if (::fstat(number, &status) == 0 && S_ISREG(status.st_mode))
        bytes.reserve(qMin<qint64>(status.st_size, limit) + pieceSize);
    // The length told by the system is a hint only: files grow, and those of /proc say 0.
    for (;;) {
        const qint64 before = bytes.size();
        bytes.resize(before + pieceSize);
        const ssize_t count = ::read(number, bytes.data() + before, size_t(pieceSize));
        if (count < 0 && errno != EINTR)
            return failedCall(subject, "read");
        bytes.resize(before + qMax<ssize_t>(count, 0));
        if (count == 0)
            return bytes;
        if (bytes.size() > limit)
            return fail(Error::Kind::TooLarge, subject, QStringLiteral("more than %1 bytes").arg(limit));
    }
}

} // namespace files
