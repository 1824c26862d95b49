// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The window: the sidebar and the pages, and who of them hears of what.
#pragma once

#include <QWidget>

#include "console/console.h"
#include "console/glance.h"
#include "ui/shell/settings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QStackedWidget;

namespace ui {

class ActivityPage;
class EnvironmentsPage;
class SetupPage;
class Sidebar;
class WelcomePage;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    // The console outlives the window. prompts: asked in front of this window; nullptr: the desktop's own dialogs.
    explicit MainWindow(console::Console *console, Prompts *prompts = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    // What is opened first: that environment, else the one of the last time, else the sandbox with the first page.
    void start(const QString &environmentId = {});
    void showPage(const QString &name);
    QString currentPage() const;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // main_window_pages.cpp
    struct PageKind {
        const char *name; // its object name
        Icon icon;
        const char *entry; // in the sidebar
        void (MainWindow::*make)();
    };
    static const QList<PageKind> pageKinds; // in the order of the sidebar
    void addWorkspaces();
    void makeWelcome();
    void makeSetup();
    void makeActivity();
    void makeEnvironments();
    void addPage(Page *page);
    // Made now where it was not yet; nullptr: there is no such page.
    Page *pageNamed(const QString &name);
    void addShortcuts();
    void connectSidebar();
    void connectConsole();
    void moveFocusToNextRegion();
    void offerAppearance(QWidget *from);
    void showEntries();
    void showBadge();
    void showReachability();
    void opened();
    void letGo();
    void notOpened(const base::Error &error);
    void chooseEnvironment(const QString &id);
    void keepSettings();

    console::Console *m_console;
    console::Glance m_glance;
    std::unique_ptr<Prompts> m_ownPrompts;
    Prompts *m_prompts;
    Settings m_settings;
    Sidebar *m_sidebar;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome = nullptr;
    SetupPage *m_setup = nullptr;
    ActivityPage *m_activity = nullptr;
    EnvironmentsPage *m_environments = nullptr;
    // A blueprint on its way to another environment.
    struct Moving {
        QString environmentId;
        setup::Blueprint blueprint;
    };
    std::optional<Moving> m_moving;
    bool m_closing = false; // asked to, while a run was writing
};

} // namespace ui
