// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebar.h"

#include "ui/shell/system_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {
namespace {

const int sidebarWidth = 228;

// A workspace's button, with its shortcut at the right.
QPushButton *workspaceButton(const QString &name, Icon which, const QString &text, int number, QWidget *parent)
{
    auto *button = new QPushButton(icon(which), text, parent);
    button->setObjectName(name + QStringLiteral(".entry"));
    button->setCheckable(true);
    setRole(button, Role::SidebarItem);
    const QString shortcut = QStringLiteral("Ctrl+%1").arg(number);
    button->setToolTip(shortcut);
    QString plain = text;
    button->setAccessibleName(plain.remove(QLatin1Char('&')));
    button->setAccessibleDescription(shortcut);
    auto *layout = new QHBoxLayout(button);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addStretch();
    QLabel *hint = hintLabel(QStringLiteral("Ctrl %1").arg(number), button);
    hint->setWordWrap(false);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(hint);
    return button;
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_switcher(new EnvironmentSwitcher(this))
    , m_workspaces(new QButtonGroup(this))
    , m_items(new QVBoxLayout)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Environment and workspaces"));
    setRole(this, Role::Sidebar);
    setFixedWidth(sidebarWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_switcher);
    m_items->setSpacing(2);
    layout->addLayout(m_items);
    layout->addStretch();
    m_foot = makeFoot();
    layout->addWidget(m_foot);
}

QWidget *Sidebar::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(separatorLine(foot));
    m_fusionauth = new SystemRow(QStringLiteral("fusionauthRow"), QStringLiteral("FusionAuth"), foot);
    m_kong = new SystemRow(QStringLiteral("kongRow"), QStringLiteral("Kong"), foot);
    layout->addWidget(m_fusionauth);
    layout->addWidget(m_kong);

    auto *line = new QHBoxLayout;
    m_clocks = hintLabel({}, foot);
    m_clocks->setObjectName(QStringLiteral("clocks"));
    m_read = iconButton(QStringLiteral("readAgainButton"), Icon::Refresh, tr("Read both systems again (F5)"), foot);
    connect(m_read, &QToolButton::clicked, this, [this] {
        if (m_reading)
            emit stopReadingChosen();
        else
            emit readAgainChosen();
    });
    QToolButton *appearance =
        iconButton(QStringLiteral("appearanceButton"), Icon::Eye, tr("Appearance: system, light or dark"), foot);
    connect(appearance, &QToolButton::clicked, this, [this, appearance] { emit appearanceChosen(appearance); });
    line->addWidget(m_clocks, 1);
    line->addWidget(m_read);
    line->addWidget(appearance);
    layout->addLayout(line);
    return foot;
}

void Sidebar::addWorkspace(const QString &name, Icon which, const QString &text)
{
    const int number = int(m_workspaces->buttons().size()) + 1;
    QPushButton *button = workspaceButton(name, which, text, number, this);
    m_workspaces->addButton(button);
    m_items->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, name] { emit workspaceChosen(name); });
    auto *shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)), window());
    connect(shortcut, &QShortcut::activated, this, [this, name, button] {
        if (button->isVisibleTo(this))
            emit workspaceChosen(name);
    });
}

void Sidebar::setWorkspaceVisible(const QString &name, bool visible)
{
    if (auto *button = findChild<QPushButton *>(name + QStringLiteral(".entry")))
        button->setVisible(visible);
}

void Sidebar::setCurrent(const QString &name)
{
    if (auto *button = findChild<QPushButton *>(name + QStringLiteral(".entry")))
        button->setChecked(true);
}

void Sidebar::setReachability(const console::Reachability &fusionauth, const console::Reachability &kong, bool reading)
{
    m_foot->show();
    m_fusionauth->setReachability(fusionauth);
    m_kong->setReachability(kong);
    m_clocks->setText(clockWords(fusionauth, kong));
    m_reading = reading;
    m_read->setIcon(ui::icon(reading ? Icon::Stop : Icon::Refresh));
    const QString what = reading ? tr("Stop reading") : tr("Read both systems again (F5)");
    m_read->setToolTip(what);
    m_read->setAccessibleName(what);
    m_read->setEnabled(true);
}

void Sidebar::clearReachability()
{
    setReachability({}, {}, false);
    m_read->setEnabled(false);
}

void Sidebar::focusFirst()
{
    if (QAbstractButton *current = m_workspaces->checkedButton())
        current->setFocus(Qt::ShortcutFocusReason);
    else
        m_switcher->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
