// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "ui/activity/activity_page.h"
#include "ui/badges/badge.h"
#include "ui/environments/environments_page.h"
#include "ui/setup/setup_page.h"
#include "ui/shell/page_names.h"
#include "ui/shell/sidebar.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/theme.h"
#include "wording/errors.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

namespace ui {
namespace {

const QSize usualSize(1280, 800);
const QSize leastSize(1024, 640);

// Where the tabulator key would go first; the page itself where it would go nowhere.
QWidget *firstStopIn(QWidget *page)
{
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && next->isVisible() && next->isEnabled())
            return next;
    }
    return page;
}

} // namespace

MainWindow::MainWindow(console::Console *console, Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_glance(&console->environments(), &console->exchanges().log())
    , m_ownPrompts(prompts ? nullptr : std::make_unique<DesktopPrompts>(this))
    , m_prompts(prompts ? prompts : m_ownPrompts.get())
    , m_settings(readSettings(console->places().settingsFile))
    , m_sidebar(new Sidebar(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Latchkey"));
    setMinimumSize(leastSize);
    resize(usualSize);
    restoreGeometry(m_settings.geometry);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_pages, 1);
    addWorkspaces();
    addShortcuts();
    connectSidebar();
    connectConsole();
    showEntries();
    m_sidebar->clearReachability();
}

MainWindow::~MainWindow() = default;

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::Key_F6, [this] { moveFocusToNextRegion(); });
    add(Qt::Key_F5, [this] {
        if (m_console->session())
            m_console->session()->readAgain();
    });
    add(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::workspaceChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::appearanceChosen, this, &MainWindow::offerAppearance);
    connect(m_sidebar, &Sidebar::readAgainChosen, this, [this] {
        if (m_console->session())
            m_console->session()->readAgain();
    });
    connect(m_sidebar, &Sidebar::stopReadingChosen, this, [this] {
        if (m_console->session())
            m_console->session()->stopReading();
    });
    connect(m_sidebar->switcher(), &EnvironmentSwitcher::environmentChosen, this, &MainWindow::chooseEnvironment);
    connect(m_sidebar->switcher(), &EnvironmentSwitcher::manageChosen, this,
            [this] { showPage(QLatin1String(environmentsName)); });
}

void MainWindow::connectConsole()
{
    connect(m_console, &console::Console::opened, this, &MainWindow::opened);
    connect(m_console, &console::Console::closing, this, &MainWindow::letGo);
    connect(m_console, &console::Console::notOpened, this, &MainWindow::notOpened);
    connect(m_console, &console::Console::openingChanged, this, [this] {
        if (m_welcome)
            m_welcome->setSandboxStarting(m_console->opening() == console::SandboxHost::environmentId());
        showBadge();
    });
    connect(&m_console->environments(), &console::Environments::changed, this, [this] {
        showEntries();
        showBadge();
    });
}

void MainWindow::start(const QString &environmentId)
{
    const auto known = [this](const QString &id) { return m_console->environments().find(id) != nullptr; };
    const QString sandboxId = console::SandboxHost::environmentId();
    QString wanted = environmentId;
    if (wanted.isEmpty() && known(m_settings.environment))
        wanted = m_settings.environment;
    if (wanted.isEmpty() && !m_console->environments().all().isEmpty())
        wanted = m_console->environments().all().first().id;
    const bool first = wanted.isEmpty();
    showPage(QLatin1String(first ? welcomeName : setupName));
    if (!first && !m_settings.page.isEmpty() && m_settings.page != QLatin1String(welcomeName))
        showPage(m_settings.page);
    m_console->open(first ? sandboxId : wanted);
}

void MainWindow::showPage(const QString &name)
{
    Page *page = pageNamed(name);
    if (!page)
        return;
    m_pages->setCurrentWidget(page);
    m_sidebar->setCurrent(name);
}

QString MainWindow::currentPage() const
{
    const QWidget *page = m_pages->currentWidget();
    return page ? page->objectName() : QString();
}

void MainWindow::chooseEnvironment(const QString &id)
{
    const bool isOpen = m_console->session() && m_console->session()->environment().id == id;
    if (!isOpen || m_console->isOpening())
        m_console->open(id);
}

void MainWindow::opened()
{
    console::Session *session = m_console->session();
    connect(session, &console::Session::reachabilityChanged, this, &MainWindow::showReachability);
    if (m_moving && m_moving->environmentId == session->environment().id)
        m_console->wiring()->edit(m_moving->blueprint);
    m_moving.reset();
    if (m_setup)
        m_setup->show(session, m_console->wiring());
    if (m_activity)
        m_activity->show(session, m_console->wiring());
    if (m_environments)
        m_environments->show(session);
    connect(m_console->wiring(), &console::Wiring::doingChanged, this, [this] {
        if (m_closing && m_console->wiring()->doing() == console::Wiring::Doing::Nothing)
            close();
    });
    showBadge();
    showEntries();
    showReachability();
    keepSettings();
}

void MainWindow::letGo()
{
    m_glance.stop();
    if (m_setup)
        m_setup->letGo();
    if (m_activity)
        m_activity->letGo();
    if (m_environments)
        m_environments->letGo();
    m_sidebar->clearReachability();
}

void MainWindow::notOpened(const base::Error &error)
{
    const wording::ErrorText text = wording::textFor(error);
    pageNamed(QLatin1String(welcomeName));
    m_welcome->setSandboxStarting(false);
    m_welcome->setProblem(text.what, text.next);
    if (!m_console->session())
        showPage(QLatin1String(welcomeName));
    showBadge();
}

void MainWindow::showEntries()
{
    QList<EnvironmentEntry> entries;
    for (const storage::Environment &environment : m_console->environments().all())
        entries.append({environment.id, badgeOf(environment)});
    const bool none = entries.isEmpty();
    EnvironmentBadge sandbox;
    sandbox.name = tr("Sandbox");
    sandbox.detail = sandboxDetail();
    sandbox.sandbox = true;
    entries.append({console::SandboxHost::environmentId(), sandbox});
    m_sidebar->switcher()->setEntries(entries);
    m_sidebar->setWorkspaceVisible(QLatin1String(welcomeName), none);

    if (m_activity)
        m_activity->setEnvironments(m_console->environments().all());
    QList<EnvironmentChoice> others;
    for (const storage::Environment &environment : m_console->environments().all()) {
        if (!m_console->session() || m_console->session()->environment().id != environment.id)
            others.append({environment.id, environment.name, badgeOf(environment).detail,
                           environment.kind == storage::EnvironmentKind::Production});
    }
    if (m_setup)
        m_setup->offerEnvironments(others);
}

void MainWindow::showBadge()
{
    EnvironmentBadge badge;
    if (const console::Session *session = m_console->session())
        badge = badgeOf(session->environment(), session->isSandbox());
    m_sidebar->switcher()->setCurrent(badge, m_console->isOpening());
    for (Page *page : m_pages->findChildren<Page *>(QString(), Qt::FindDirectChildrenOnly))
        page->setEnvironment(badge);
    setWindowTitle(badge.name.isEmpty() ? tr("Latchkey") : tr("%1 - Latchkey").arg(badge.name));
}

void MainWindow::showReachability()
{
    if (const console::Session *session = m_console->session())
        m_sidebar->setReachability(session->fusionauth(), session->kong(), session->isReading());
}

// Sidebar, then the page: each region takes the focus where it last was.
void MainWindow::moveFocusToNextRegion()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_sidebar->isAncestorOf(focus)) {
        QWidget *page = m_pages->currentWidget();
        QWidget *into = page->focusWidget() ? page->focusWidget() : firstStopIn(page);
        into->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_sidebar->focusFirst();
}

void MainWindow::offerAppearance(QWidget *from)
{
    auto *menu = new QMenu(from);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[theme, text] : {std::pair{Theme::System, tr("As the &desktop has it")},
                                      std::pair{Theme::Light, tr("&Light")}, std::pair{Theme::Dark, tr("D&ark")}}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_settings.theme == theme);
        connect(action, &QAction::triggered, this, [this, theme = theme] {
            m_settings.theme = theme;
            applyTheme(*qApp, theme);
            keepSettings();
        });
    }
    menu->popup(from->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void MainWindow::keepSettings()
{
    m_settings.geometry = saveGeometry();
    m_settings.page = currentPage();
    if (const console::Session *session = m_console->session())
        m_settings.environment = session->environment().id;
    writeSettings(m_console->places().settingsFile, m_settings);
}

// A run that writes ends in order first: the write that is under way is finished and read back. Closing once more does
// not wait; the journal then settles it the next time.
void MainWindow::closeEvent(QCloseEvent *event)
{
    console::Wiring *wiring = m_console->wiring();
    const bool writing = wiring && (wiring->doing() == console::Wiring::Doing::Applying ||
                                    wiring->doing() == console::Wiring::Doing::TakingBack);
    if (writing && !m_closing) {
        m_closing = true;
        showPage(QLatin1String(setupName));
        wiring->stop();
        if (wiring->doing() != console::Wiring::Doing::Nothing) {
            event->ignore();
            return;
        }
    }
    keepSettings();
    event->accept();
}

} // namespace ui
