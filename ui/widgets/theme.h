// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Light, dark or as the desktop has it: palette, style sheet and fonts of the whole window.
#pragma once

#include "ui/widgets/colours.h"

#include <QFont>
#include <QString>

#include <optional>

class QApplication;
class QWidget;

namespace ui {

enum class Theme { System, Light, Dark };

// "system", "light", "dark"; none for another word.
std::optional<Theme> themeNamed(const QString &name);

// May be called again at any time: all widgets get a PaletteChange and repaint. System is what the platform's own
// palette was before the first call, by its lightness.
void applyTheme(QApplication &application, Theme theme);

// All distances are multiples of it, or half of it.
inline constexpr int grid = 8;

// For tokens, keys and HTTP alone. Of families without ligatures: every character is seen as it is.
QFont monospace();

QFont pageTitleFont();
QFont sectionFont();
QFont strongFont();
QFont smallFont();

// What the style sheet makes of a widget; survives changes of the theme.
enum class Role {
    Card,        // QFrame: raised, rounded
    Panel,       // QFrame or QWidget: a side panel or header
    Sidebar,     // QWidget: the workspaces' list
    Window,      // QWidget: the background
    Muted,       // QLabel: beside what matters
    Good,        // QLabel: coloured text; never the only sign
    Warning,     // QLabel
    Problem,     // QLabel
    Primary,     // QPushButton: the one of its page
    Danger,      // QPushButton: writes to production
    Link,        // QPushButton: reads as a link within text
    Flat,        // QPushButton or QToolButton: without a frame until the pointer is there
    SidebarItem, // QPushButton or QToolButton, checkable
    Segment,     // QPushButton, checkable: one of a few beside each other
    Popup,       // QFrame: a list that opens below a field
    CodeArea,    // QPlainTextEdit, QFrame: on the background of code
    BareEdit,    // QLineEdit, QPlainTextEdit: inside something that has the frame
    Line,        // QFrame: a hairline between areas
};

void setRole(QWidget *widget, Role role);

// Style sheets look at properties once, when a widget is polished: to be called after one was changed.
void polishAgain(QWidget *widget);

} // namespace ui
