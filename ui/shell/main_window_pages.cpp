// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The window's pages: each is made when somebody goes there for the first time, so that the first one is in sight
// sooner and nobody pays for what he does not look at.
#include "ui/shell/main_window.h"

#include "ui/activity/activity_page.h"
#include "ui/environments/environments_page.h"
#include "ui/setup/setup_page.h"
#include "ui/shell/page_names.h"
#include "ui/shell/sidebar.h"
#include "ui/welcome/welcome_page.h"

#include <QStackedWidget>

namespace ui {

const QList<MainWindow::PageKind> MainWindow::pageKinds{
    {setupName, Icon::Setup, QT_TR_NOOP("&Set up"), &MainWindow::makeSetup},
    {activityName, Icon::Activity, QT_TR_NOOP("&Activity"), &MainWindow::makeActivity},
    {environmentsName, Icon::Environments, QT_TR_NOOP("&Environments"), &MainWindow::makeEnvironments},
    {welcomeName, Icon::Overview, QT_TR_NOOP("&Welcome"), &MainWindow::makeWelcome},
};

void MainWindow::addWorkspaces()
{
    for (const PageKind &kind : pageKinds)
        m_sidebar->addWorkspace(QLatin1String(kind.name), kind.icon, tr(kind.entry));
}

Page *MainWindow::pageNamed(const QString &name)
{
    for (const PageKind &kind : pageKinds) {
        if (name != QLatin1String(kind.name))
            continue;
        if (!m_pages->findChild<Page *>(name, Qt::FindDirectChildrenOnly))
            (this->*kind.make)();
        return m_pages->findChild<Page *>(name, Qt::FindDirectChildrenOnly);
    }
    return nullptr;
}

void MainWindow::makeWelcome()
{
    m_welcome = new WelcomePage(m_pages);
    addPage(m_welcome);
    m_welcome->setSandboxStarting(m_console->opening() == console::SandboxHost::environmentId());
    connect(m_welcome, &WelcomePage::sandboxChosen, this, [this] {
        chooseEnvironment(console::SandboxHost::environmentId());
        showPage(QLatin1String(setupName));
    });
    connect(m_welcome, &WelcomePage::connectChosen, this, [this] {
        showPage(QLatin1String(environmentsName));
        m_environments->startNew();
    });
}

void MainWindow::makeSetup()
{
    m_setup = new SetupPage(m_prompts, m_pages);
    connect(m_setup, &SetupPage::otherPlanWanted, this, [this](const QString &id) {
        if (m_console->wiring())
            m_glance.look(id, setup::lookUpsFor(m_console->wiring()->blueprint(), id));
    });
    connect(m_setup, &SetupPage::moveWanted, this, [this](const QString &id, const setup::Blueprint &blueprint) {
        m_moving = {id, blueprint};
        chooseEnvironment(id);
    });
    connect(&m_glance, &console::Glance::seen, m_setup, [this](const QString &id, const model::Snapshot &snapshot) {
        const storage::Environment *other = m_console->environments().find(id);
        const std::optional<base::Error> outage = flow::outageIn(snapshot);
        if (outage)
            m_setup->showOtherFailed(*outage);
        else if (other && m_console->wiring())
            m_setup->showOther(other->name, m_console->wiring()->planFor(snapshot, id));
    });
    addPage(m_setup);
    if (m_console->session())
        m_setup->show(m_console->session(), m_console->wiring());
}

void MainWindow::makeActivity()
{
    m_activity = new ActivityPage(&m_console->exchanges(), &m_console->history(), m_prompts, m_pages);
    connect(m_activity, &ActivityPage::environmentWanted, this, &MainWindow::chooseEnvironment);
    addPage(m_activity);
    if (m_console->session())
        m_activity->show(m_console->session(), m_console->wiring());
}

void MainWindow::makeEnvironments()
{
    m_environments =
        new EnvironmentsPage(&m_console->environments(), &m_console->exchanges().log(), m_prompts, m_pages);
    // Its address or its secrets may be others than those it is connected with.
    connect(m_environments, &EnvironmentsPage::saved, this, [this](const QString &id) {
        if (m_console->session() && m_console->session()->environment().id == id)
            m_console->open(id);
    });
    connect(m_environments, &EnvironmentsPage::openWanted, this, [this](const QString &id) {
        m_console->open(id);
        showPage(QLatin1String(setupName));
    });
    addPage(m_environments);
    if (m_console->session())
        m_environments->show(m_console->session());
}

void MainWindow::addPage(Page *page)
{
    m_pages->addWidget(page);
    showEntries();
    showBadge();
}

} // namespace ui
