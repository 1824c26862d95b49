// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "paths.h"

#include <QDir>

namespace cli {
namespace {

QString folderOf(const char *variable, const QString &usual)
{
    const QString given = qEnvironmentVariable(variable);
    // The specification: a relative path is to be ignored.
    const QString base = QDir::isAbsolutePath(given) ? given : QDir::homePath() + QLatin1Char('/') + usual;
    return base + QStringLiteral("/latchkey");
}

} // namespace

QString environmentsFile()
{
    return folderOf("XDG_CONFIG_HOME", QStringLiteral(".config")) + QStringLiteral("/environments.json");
}

QString journalsFolder()
{
    return folderOf("XDG_STATE_HOME", QStringLiteral(".local/state")) + QStringLiteral("/journals");
}

} // namespace cli
