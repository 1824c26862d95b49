// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/settings.h"

#include <QSettings>

namespace ui {

QString nameOf(Theme theme)
{
    switch (theme) {
    case Theme::System: break;
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

Settings readSettings(const QString &file)
{
    const QSettings stored(file, QSettings::IniFormat);
    Settings settings;
    settings.theme = themeNamed(stored.value(QStringLiteral("theme")).toString()).value_or(Theme::System);
    settings.environment = stored.value(QStringLiteral("environment")).toString();
    settings.page = stored.value(QStringLiteral("page")).toString();
    settings.geometry = stored.value(QStringLiteral("geometry")).toByteArray();
    return settings;
}

void writeSettings(const QString &file, const Settings &settings)
{
    QSettings stored(file, QSettings::IniFormat);
    stored.setValue(QStringLiteral("theme"), nameOf(settings.theme));
    stored.setValue(QStringLiteral("environment"), settings.environment);
    stored.setValue(QStringLiteral("page"), settings.page);
    stored.setValue(QStringLiteral("geometry"), settings.geometry);
}

} // namespace ui
