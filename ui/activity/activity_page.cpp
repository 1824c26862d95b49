// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_page.h"

#include "formats/har.h"
#include "ui/activity/changes_tab.h"
#include "ui/activity/exchanges_tab.h"
#include "ui/activity/run_words.h"
#include "ui/activity/tabs.h"
#include "ui/activity/undo_desk.h"
#include "ui/badges/badge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"
#include "wording/errors.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

ActivityPage::ActivityPage(console::Exchanges *exchanges, console::History *history, Prompts *prompts, QWidget *parent)
    : ActivityPage(exchanges, history, prompts, QDateTime::currentMSecsSinceEpoch, QTimeZone::systemTimeZone(), parent)
{}

ActivityPage::ActivityPage(console::Exchanges *exchanges, console::History *history, Prompts *prompts, const Now &now,
                           const QTimeZone &zone, QWidget *parent)
    : Page(QStringLiteral("activityPage"), tr("Activity"), {}, parent)
    , m_exchanges(exchanges)
    , m_history(history)
    , m_prompts(prompts)
    , m_now(now)
    , m_zone(zone)
    , m_undoBanner(addBanner(QStringLiteral("undoBanner")))
    , m_message(addBanner(QStringLiteral("activityMessage")))
    , m_desk(new UndoDesk(prompts, m_undoBanner, this))
    , m_exchangesTab(new ExchangesTab(exchanges, zone, this))
    , m_changesTab(new ChangesTab(history, now, zone, this))
{
    makeButtons();
    setBody(makeBody());
    connectDocuments();
    connect(this, &Page::changesActionChosen, m_desk, &UndoDesk::takeBackLast);
    connect(m_changesTab, &ChangesTab::undoWanted, m_desk, &UndoDesk::takeBack);
    connect(m_changesTab, &ChangesTab::environmentWanted, this, &ActivityPage::environmentWanted);
    connect(m_exchangesTab, &ExchangesTab::saveShownWanted, this, [this] { askForHar(m_exchangesTab->shown()); });
    showTab();
}

QWidget *ActivityPage::makeBody()
{
    m_tabs = new Tabs(QStringLiteral("activityTabs"), tr("Activity"));
    m_tabs->addTab(tr("Exchanges"));
    m_tabs->addTab(tr("Changes"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_exchangesTab);
    m_stack->addWidget(m_changesTab);
    connect(m_tabs, &QTabBar::currentChanged, this, &ActivityPage::showTab);
    for (const auto key : {QKeySequence::NextChild, QKeySequence::PreviousChild}) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { m_tabs->setCurrentIndex(1 - m_tabs->currentIndex()); });
    }
    auto *bar = new QWidget;
    setRole(bar, Role::Panel);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(separatorLine(body));
    layout->addWidget(m_stack, 1);
    return body;
}

void ActivityPage::makeButtons()
{
    m_clear = addSecondary(QStringLiteral("clearButton"), tr("Clear"));
    m_clear->setToolTip(tr("Forgets the exchanges. What was changed stays in the journals."));
    m_save = addSecondary(QStringLiteral("saveHarButton"), tr("Save as HAR…"));
    m_save->setToolTip(tr("All exchanges, as browsers and proxies open them."));
    const auto offer = [this] {
        const bool any = !m_exchanges->all().isEmpty();
        m_clear->setEnabled(any);
        m_save->setEnabled(any);
    };
    connect(m_exchanges, &console::Exchanges::added, this, offer);
    connect(m_exchanges, &console::Exchanges::cleared, this, offer);
    connect(m_clear, &QPushButton::clicked, m_exchanges, &console::Exchanges::clear);
    connect(m_save, &QPushButton::clicked, this, [this] { askForHar(m_exchanges->all()); });
    offer();
}

void ActivityPage::connectDocuments()
{
    m_message->setDismissible(true);
    connect(&m_documents, &console::Documents::saved, this, [this](const QString &path) {
        say(Severity::Good, tr("Saved as HAR, without secrets"), QDir::toNativeSeparators(path));
    });
    connect(&m_documents, &console::Documents::notSaved, this, [this](const base::Error &error) {
        say(Severity::Problem, tr("The HAR file was not saved"), wording::lineFor(error));
    });
}

void ActivityPage::say(Severity severity, const QString &what, const QString &next)
{
    m_message->setMessage(severity, what, next);
}

void ActivityPage::askForHar(const QList<model::Exchange> &exchanges)
{
    FileQuestion question;
    question.title = tr("Save exchanges");
    question.suggested =
        QStringLiteral("latchkey-%1.har")
            .arg(QDateTime::fromMSecsSinceEpoch(m_now(), m_zone).toString(QStringLiteral("yyyy-MM-dd-HHmmss")));
    question.filters = {tr("HTTP archives (*.har)")};
    m_prompts->saveFile(question, this, [this, exchanges](const QString &path) {
        if (path.isEmpty())
            return;
        const QString version = QCoreApplication::applicationVersion();
        m_documents.save(path, [exchanges, version] { return formats::harFor(exchanges, version); });
    });
}

void ActivityPage::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

ActivityPage::Tab ActivityPage::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void ActivityPage::showTab()
{
    const bool exchanges = tab() == Tab::Exchanges;
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    m_save->setVisible(exchanges);
    m_clear->setVisible(exchanges);
    m_message->hide();
    if (exchanges) {
        setSentence(tr("Every request as it happens, with its answer and why it was made. Secrets are never kept."));
        return;
    }
    setSentence(tr("What was applied when, and where. A run or a single change can be taken back, also days later."));
    m_history->read();
}

void ActivityPage::show(console::Session *session, console::Wiring *wiring)
{
    letGo();
    m_session = session;
    m_wiring = wiring;
    m_desk->show(session, wiring);
    if (m_wiring) {
        connect(m_wiring, &console::Wiring::lastRunChanged, this, &ActivityPage::showLastRun);
        connect(m_wiring, &console::Wiring::doingChanged, this, &ActivityPage::showEnvironment);
    }
    showEnvironment();
    m_history->read();
}

void ActivityPage::letGo()
{
    if (m_wiring)
        disconnect(m_wiring, nullptr, this, nullptr);
    m_wiring.clear();
    m_session.clear();
    m_desk->letGo();
    showEnvironment();
}

void ActivityPage::setEnvironments(const QList<storage::Environment> &environments)
{
    m_surroundings.known = environments;
    showEnvironment();
}

void ActivityPage::showEnvironment()
{
    m_surroundings.open = m_session ? std::optional(m_session->environment()) : std::nullopt;
    m_surroundings.busy = m_wiring && m_wiring->doing() != console::Wiring::Doing::Nothing;
    setEnvironment(m_session ? badgeOf(m_session->environment(), m_session->isSandbox()) : EnvironmentBadge());
    m_changesTab->setSurroundings(m_surroundings);
    showLastRun();
}

void ActivityPage::showLastRun()
{
    if (!m_wiring || !m_wiring->lastRun()) {
        setChangesLine({});
        return;
    }
    const console::LastRun &last = *m_wiring->lastRun();
    const bool possible = !m_surroundings.busy && !m_session->environment().readOnly;
    const QString when = timeInWords(last.at, m_now(), m_zone);
    setChangesLine(tr("%1 applied at %2").arg(changesInWords(last.changes), when), possible ? tr("Undo") : QString());
}

} // namespace ui
