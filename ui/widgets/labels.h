// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Plain-text labels in the few ways that pages need them.
#pragma once

#include <QLabel>

namespace ui {

// One or more lines that wrap.
QLabel *textLabel(const QString &text, QWidget *parent);
QLabel *mutedLabel(const QString &text, QWidget *parent);
// Smaller and muted, below what it explains.
QLabel *hintLabel(const QString &text, QWidget *parent);
// Wraps also where there is no place to, as in a long id or URL; cannot be selected.
QLabel *breakingLabel(const QString &text, QWidget *parent);
// One bold line.
QLabel *headingLabel(const QString &text, QWidget *parent);
// Monospaced, can be selected.
QLabel *monospaceLabel(const QString &text, QWidget *parent);
// Hairlines: between what is above each other, and between what is beside each other.
QWidget *separatorLine(QWidget *parent);
QWidget *verticalLine(QWidget *parent);

} // namespace ui
