// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

using base::Error;
using base::fail;
using base::Outcome;

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_number = std::exchange(other.m_number, -1);
    }
    return *this;
}

void Descriptor::close()
{
    if (isOpen())
        ::close(std::exchange(m_number, -1)); // never again after EINTR: Linux has closed it then
}

tl::unexpected<Error> failedCall(const QString &path, const char *action)
{
    const int reason = errno;
    const char *const words = strerrordesc_np(reason); // unlike strerror() the same in every locale
    const auto kind = reason == ENOENT || reason == ENOTDIR ? Error::Kind::Missing : Error::Kind::Storage;
    return fail(kind, path,
                QStringLiteral("%1: %2").arg(QLatin1String(action), QLatin1String(words ? words : "unknown error")));
}

Outcome writeAll(const Descriptor &file, QByteArrayView bytes, const QString &path)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failedCall(path, "write");
        bytes = bytes.sliced(written);
    }
    return {};
}

Outcome flushToDisk(const Descriptor &file, const QString &path)
{
    while (::fsync(file.number()) != 0) {
        if (errno != EINTR)
            return failedCall(path, "fsync");
    }
    return {};
}

Outcome flushFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const Descriptor open(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!open.isOpen())
        return failedCall(folder, "open");
    if (::fsync(open.number()) != 0 && errno != EINVAL && errno != ENOTSUP) // some file systems have no such thing
        return failedCall(folder, "fsync");
    return {};
}

Outcome requireRegularFile(const Descriptor &file, const QString &path)
{
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return failedCall(path, "stat");
    if (S_ISDIR(status.st_mode))
        return fail(Error::Kind::Storage, path, QStringLiteral("is a folder"));
    if (!S_ISREG(status.st_mode))
        return fail(Error::Kind::Storage, path, QStringLiteral("is not a regular file"));
    return {};
}

} // namespace files
