// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How the window looked the last time: nothing in it matters, nothing in it is secret.
#pragma once

#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QString>

namespace ui {

struct Settings {
    Theme theme = Theme::System;
    QString environment; // the id of the one that was open
    QString page;        // the object name of the page that was shown
    QByteArray geometry; // of QWidget::saveGeometry
};

// What cannot be read is its default.
Settings readSettings(const QString &file);
void writeSettings(const QString &file, const Settings &settings);

// "system", "light", "dark"
QString nameOf(Theme theme);

} // namespace ui
