// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/places.h"

#include <QDir>

namespace storage {
namespace {

QString folderOf(const char *variable, const QString &usual)
{
    const QString given = qEnvironmentVariable(variable);
    // The specification: a relative path is to be ignored.
    const QString base = QDir::isAbsolutePath(given) ? given : QDir::homePath() + QLatin1Char('/') + usual;
    return base + QStringLiteral("/latchkey");
}

Places placesIn(const QString &config, const QString &state)
{
    return {config + QStringLiteral("/environments.json"), config + QStringLiteral("/window.ini"),
            state + QStringLiteral("/journals"), state + QStringLiteral("/drafts")};
}

} // namespace

Places usualPlaces()
{
    return placesIn(folderOf("XDG_CONFIG_HOME", QStringLiteral(".config")),
                    folderOf("XDG_STATE_HOME", QStringLiteral(".local/state")));
}

Places placesBelow(const QString &folder)
{
    return placesIn(folder + QStringLiteral("/config"), folder + QStringLiteral("/state"));
}

} // namespace storage
