// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The window's buttons: each kind with its look, object name and accessible name in one call.
#pragma once

#include "ui/widgets/icons.h"

#include <QPushButton>
#include <QToolButton>

namespace ui {

// `name` is the object name: "applyButton".
QPushButton *plainButton(const QString &name, const QString &text, QWidget *parent);
QPushButton *primaryButton(const QString &name, const QString &text, QWidget *parent);
QPushButton *dangerButton(const QString &name, const QString &text, QWidget *parent);
QPushButton *linkButton(const QString &name, const QString &text, QWidget *parent);

// Without text; what it does is its tooltip and accessible name.
QToolButton *iconButton(const QString &name, Icon icon, const QString &what, QWidget *parent);

} // namespace ui
