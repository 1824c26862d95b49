// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/style_sheet.h"

#include <QRegularExpression>

namespace ui {
namespace {

// Colours stand as @name; one pass replaces them.
constexpr const char *areas = R"(
QWidget[role="window"] { background: @window; }
QWidget[role="panel"] { background: @panel; }
QWidget[role="sidebar"] { background: @sidebar; }
QFrame[role="card"] { background: @raised; border: 1px solid @border; border-radius: 8px; }
QFrame[role="popup"] { background: @raised; border: 1px solid @control; border-radius: 6px; }
QFrame[role="code"] { background: @code; border: 1px solid @code; border-radius: 6px; }
QFrame[role="line"] { background: @border; border: none; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="good"] { color: @good; }
QLabel[role="warning"] { color: @warn; }
QLabel[role="problem"] { color: @bad; }
QLabel:disabled { color: @disabled; }
QToolTip { background: @raised; color: @text; border: 1px solid @control; padding: 4px 6px; }
QSplitter::handle { background: @border; }
QScrollArea { background: transparent; border: none; }
)";

constexpr const char *fields = R"(
QLineEdit, QPlainTextEdit, QSpinBox {
    background: @raised; border: 1px solid @control; border-radius: 6px; padding: 5px 8px;
    selection-background-color: @accent; selection-color: @onAccent;
}
QPlainTextEdit { padding: 4px 5px; }
QLineEdit:focus, QSpinBox:focus { border: 2px solid @focus; padding: 4px 7px; }
QPlainTextEdit:focus { border: 2px solid @focus; padding: 3px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled { background: @window; border-color: @border; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @window; }
QLineEdit[severity="problem"], QPlainTextEdit[severity="problem"], QSpinBox[severity="problem"] { border-color: @bad; }
QLineEdit[severity="warning"], QPlainTextEdit[severity="warning"], QSpinBox[severity="warning"] { border-color: @warn; }
QLineEdit[role="bare"], QLineEdit[role="bare"]:focus { background: transparent; border: none; padding: 5px 8px; }
QPlainTextEdit[role="code"] { background: transparent; border: none; padding: 0; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px 6px 3px 0; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid @disabled; border-radius: 4px; background: @raised;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/latchkey/icons/@tick.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @onAccent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @window; border-color: @control; }
QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }
QRadioButton::indicator:checked:disabled { border-color: @disabled; }
)";

constexpr const char *buttons = R"(
QPushButton {
    background: @raised; color: @text; border: 1px solid @control; border-radius: 6px; padding: 6px 12px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border: 2px solid @focus; padding: 5px 11px; }
QPushButton:disabled { color: @disabled; background: @window; border-color: @border; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[role="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[role="primary"]:focus { border-color: @text; }
QPushButton[role="primary"]:disabled { background: @neutralTint; color: @disabled; border-color: @border; }
QPushButton[role="danger"] { background: @production; color: @onProduction; border-color: @production; }
QPushButton[role="danger"]:focus { border-color: @text; }
QPushButton[role="danger"]:disabled { background: @neutralTint; color: @disabled; border-color: @border; }
QPushButton[role="link"] {
    background: transparent; color: @accent; border: 2px solid transparent; border-radius: 4px; padding: 0 2px;
    text-decoration: underline;
}
QPushButton[role="link"]:hover { color: @accentHover; }
QPushButton[role="link"]:focus { border-color: @focus; }
QPushButton[role="link"]:disabled { color: @disabled; }
QPushButton[role="flat"], QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 2px;
}
QPushButton[role="flat"] { padding: 4px 8px; }
QPushButton[role="flat"]:hover, QToolButton:hover { background: @hover; }
QPushButton[role="flat"]:pressed, QToolButton:pressed { background: @border; }
QPushButton[role="flat"]:focus, QToolButton:focus { border-color: @focus; }
)";

constexpr const char *choosing = R"(
QPushButton[role="sidebar-item"], QToolButton[role="sidebar-item"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 5px 8px; text-align: left;
}
QPushButton[role="sidebar-item"]:hover, QToolButton[role="sidebar-item"]:hover { background: @hover; }
QPushButton[role="sidebar-item"]:checked, QToolButton[role="sidebar-item"]:checked {
    background: @accentTint; color: @accent; font-weight: 600;
}
QPushButton[role="sidebar-item"]:focus, QToolButton[role="sidebar-item"]:focus { border-color: @focus; }
QPushButton[role="segment"]:checked { background: @accentTint; color: @accent; border-color: @accent; }
QPushButton[role="segment"]:checked:focus { border-color: @focus; }
QPushButton[role="segment"]:checked:disabled { color: @disabled; border-color: @control; }
)";

constexpr const char *views = R"(
QListView, QTableView, QTreeView {
    background: @raised; color: @text; border: none; outline: none;
    selection-background-color: @accentTint; selection-color: @text;
}
QTableView { border: 1px solid @border; border-radius: 6px; gridline-color: @border; }
QTableView:focus { border: 1px solid @focus; }
QHeaderView { background: @raised; border: none; }
QHeaderView::section {
    background: @raised; color: @muted; border: none; border-bottom: 1px solid @border; padding: 5px 8px; text-align: left;
}
QTableCornerButton::section { background: @raised; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
)";

QHash<QString, QString> named(const Colours &c)
{
    // The tick of a check box has to be a file; there is one in each colour that stands on the accent.
    const QString tick = c.dark ? QStringLiteral("check") : QStringLiteral("check-white");
    return {{QStringLiteral("tick"), tick},
            {QStringLiteral("window"), c.window.name()},
            {QStringLiteral("panel"), c.panel.name()},
            {QStringLiteral("raised"), c.raised.name()},
            {QStringLiteral("sidebar"), c.sidebar.name()},
            {QStringLiteral("hover"), c.hover.name()},
            {QStringLiteral("text"), c.text.name()},
            {QStringLiteral("muted"), c.muted.name()},
            {QStringLiteral("disabled"), c.disabled.name()},
            {QStringLiteral("accent"), c.accent.name()},
            {QStringLiteral("accentHover"), c.accentHover.name()},
            {QStringLiteral("onAccent"), c.onAccent.name()},
            {QStringLiteral("accentTint"), c.accentTint.name()},
            {QStringLiteral("border"), c.border.name()},
            {QStringLiteral("control"), c.control.name()},
            {QStringLiteral("focus"), c.focus.name()},
            {QStringLiteral("good"), c.good.name()},
            {QStringLiteral("warn"), c.warn.name()},
            {QStringLiteral("bad"), c.bad.name()},
            {QStringLiteral("neutralTint"), c.neutralTint.name()},
            {QStringLiteral("code"), c.code.name()},
            {QStringLiteral("codeText"), c.codeText.name()},
            {QStringLiteral("production"), c.production.name()},
            {QStringLiteral("onProduction"), c.onProduction.name()}};
}

} // namespace

QString styleSheetOf(const Colours &colours)
{
    const QString sheet = QLatin1String(areas) + QLatin1String(fields) + QLatin1String(buttons) +
                          QLatin1String(choosing) + QLatin1String(views);
    const QHash<QString, QString> values = named(colours);
    static const QRegularExpression name(QStringLiteral("@([A-Za-z]+)"));
    QString result;
    qsizetype from = 0;
    for (auto matches = name.globalMatch(sheet); matches.hasNext();) {
        const auto match = matches.next();
        Q_ASSERT(values.contains(match.captured(1)));
        result += QStringView(sheet).sliced(from, match.capturedStart() - from);
        result += values.value(match.captured(1));
        from = match.capturedEnd();
    }
    result += QStringView(sheet).sliced(from);
    return result;
}

QLatin1String nameOf(Role role)
{
    switch (role) {
    case Role::Card: return QLatin1String("card");
    case Role::Panel: return QLatin1String("panel");
    case Role::Sidebar: return QLatin1String("sidebar");
    case Role::Window: return QLatin1String("window");
    case Role::Muted: return QLatin1String("muted");
    case Role::Good: return QLatin1String("good");
    case Role::Warning: return QLatin1String("warning");
    case Role::Problem: return QLatin1String("problem");
    case Role::Primary: return QLatin1String("primary");
    case Role::Danger: return QLatin1String("danger");
    case Role::Link: return QLatin1String("link");
    case Role::Flat: return QLatin1String("flat");
    case Role::SidebarItem: return QLatin1String("sidebar-item");
    case Role::Segment: return QLatin1String("segment");
    case Role::Popup: return QLatin1String("popup");
    case Role::CodeArea: return QLatin1String("code");
    case Role::BareEdit: return QLatin1String("bare");
    case Role::Line: return QLatin1String("line");
    }
    Q_UNREACHABLE();
}

} // namespace ui
