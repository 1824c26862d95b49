// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Our own icons, one colour each, drawn in the colours of the current theme at the moment they are painted.
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QSize>

class QLabel;
class QWidget;

namespace ui {

enum class Icon {
    Activity,
    Check,
    ChevronDown,
    ChevronRight,
    Circle,
    Clock,
    Copy,
    Cross,
    Dash,
    Dot,
    Download,
    Environments,
    Equals,
    External,
    Eye,
    EyeOff,
    Folder,
    Information,
    Key,
    Lock,
    Minus,
    Overview,
    Pencil,
    Play,
    Plus,
    Problem,
    Refresh,
    Sandbox,
    Search,
    Setup,
    Stop,
    Undo,
    User,
    Warning,
};

enum class Tint { Text, Muted, Accent, OnAccent, Good, Warning, Problem };

// Follows changes of the theme by itself.
QIcon icon(Icon which, Tint tint = Tint::Text);

// A label that shows the icon; decoration only, so that the text beside it has to say the same.
QLabel *iconLabel(Icon which, Tint tint, QWidget *parent, int size = 16);

// The colour of a tint in the current theme.
QColor colourOf(Tint tint);

} // namespace ui
