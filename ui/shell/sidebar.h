// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The left edge: the environment, the workspaces, and how both systems answer.
#pragma once

#include <QFrame>

#include "console/session.h"
#include "ui/shell/environment_switcher.h"
#include "ui/widgets/icons.h"

class QButtonGroup;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class SystemRow;

class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    EnvironmentSwitcher *switcher() const { return m_switcher; }
    // The n-th one is reached by Ctrl+n. `name`: the page's object name. Hidden ones keep their place.
    void addWorkspace(const QString &name, Icon icon, const QString &text);
    void setWorkspaceVisible(const QString &name, bool visible);
    void setCurrent(const QString &name);

    void setReachability(const console::Reachability &fusionauth, const console::Reachability &kong, bool reading);
    void clearReachability();

    void focusFirst();

signals:
    void workspaceChosen(const QString &name);
    void readAgainChosen();
    void stopReadingChosen();
    void appearanceChosen(QWidget *from);

private:
    QWidget *makeFoot();

    EnvironmentSwitcher *m_switcher;
    QButtonGroup *m_workspaces;
    QVBoxLayout *m_items;
    SystemRow *m_fusionauth;
    SystemRow *m_kong;
    QLabel *m_clocks;
    QToolButton *m_read;
    QWidget *m_foot;
    bool m_reading = false;
};

} // namespace ui
