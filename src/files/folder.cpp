// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/folder.h"

#include "files/descriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

using base::Error;
using base::fail;
using base::Outcome;

namespace {

Outcome makeMissing(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    if (const QString before = QFileInfo(path).path(); before != path) {
        if (Outcome made = makeMissing(before); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0)
        return flushFolderOf(path);
    if (errno == EEXIST) // another process was quicker, or it is a link that leads nowhere: the caller looks
        return {};
    return failedCall(path, "mkdir");
}

} // namespace

Outcome privateFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (Outcome made = makeMissing(folder); !made)
        return made;
    const Descriptor open(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status = {};
    if (!open.isOpen())
        return failedCall(path, "open");
    if (::fstat(open.number(), &status) != 0)
        return failedCall(path, "stat");
    if (status.st_uid != ::geteuid())
        return fail(Error::Kind::Storage, path, QStringLiteral("belongs to another user"));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return fail(Error::Kind::Storage, path, QStringLiteral("other users may write into it"));
    return {};
}

} // namespace files
