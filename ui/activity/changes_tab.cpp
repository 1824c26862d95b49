// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/changes_tab.h"

#include "ui/activity/environment_delegate.h"
#include "ui/activity/run_panel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"
#include "wording/errors.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int agingMs = 30'000;

} // namespace

ChangesTab::ChangesTab(console::History *history, Now now, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_model(new RunModel(now, zone, this))
    , m_damaged(new Banner(this))
    , m_panel(new RunPanel(zone, this))
{
    setObjectName(QStringLiteral("changesTab"));
    m_damaged->setObjectName(QStringLiteral("damagedBanner"));
    m_empty = new EmptyState(Icon::Clock, {}, {}, this);
    m_empty->setObjectName(QStringLiteral("changesEmpty"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeRuns());
    m_stack->addWidget(m_empty);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(3 * grid, 0, 3 * grid, 0);
    above->addWidget(m_damaged);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(grid);
    layout->addLayout(above);
    layout->addWidget(m_stack, 1);
    connect(m_history, &console::History::changed, this, &ChangesTab::showRuns);
    connect(m_panel, &RunPanel::environmentWanted, this, &ChangesTab::environmentWanted);
    connect(m_panel, &RunPanel::undoRunWanted, this, [this] {
        if (const console::RecordedRun *run = chosen())
            emit undoWanted(*run, {});
    });
    connect(m_panel, &RunPanel::undoChangeWanted, this, [this](int change) {
        if (const console::RecordedRun *run = chosen())
            emit undoWanted(*run, {change});
    });
    connect(&m_aging, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    m_aging.start(agingMs);
    showRuns();
}

QWidget *ChangesTab::makeRuns()
{
    m_table = new Table(QStringLiteral("runTable"), tr("Runs"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({272, 0, 104, 144});
    m_table->setItemDelegateForColumn(RunModel::Where, new EnvironmentDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMinimumHeight(14 * grid);
    connect(m_table, &Table::rowSelected, this, &ChangesTab::choose);
    auto *table = new QWidget;
    auto *layout = new QVBoxLayout(table);
    layout->setContentsMargins(3 * grid, 0, 3 * grid, grid);
    layout->addWidget(m_table);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("changesSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(table);
    splitter->addWidget(m_panel);
    splitter->setSizes({1000, 2000});
    return splitter;
}

void ChangesTab::setSurroundings(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    m_model->setSurroundings(surroundings);
    showChosen();
}

void ChangesTab::showRuns()
{
    m_model->setRuns(m_history->runs());
    m_stack->setCurrentIndex(m_history->runs().isEmpty() ? 1 : 0);
    if (m_history->isReading())
        m_empty->setTexts(tr("Reading the journals"), {});
    else
        m_empty->setTexts(tr("Nothing was changed yet"),
                          tr("What is applied from Set up stands here, also days later: when, where, the requests that "
                             "were sent, and a way back for the whole run or for one change."));
    showDamaged();
    // The same run as before, else the newest.
    const int before = m_model->rowOf(m_chosenJournal, m_chosenRun);
    if (m_model->rowCount() > 0)
        m_table->selectRow(qMax(0, before));
    showChosen();
}

void ChangesTab::showDamaged()
{
    const QList<base::Error> &damaged = m_history->damaged();
    m_damaged->setVisible(!damaged.isEmpty());
    if (damaged.isEmpty())
        return;
    QStringList lines;
    for (const base::Error &error : damaged)
        lines += wording::textFor(error).what;
    m_damaged->setMessage(Severity::Warning,
                          damaged.size() == 1 ? tr("A journal cannot be read")
                                              : tr("%1 journals cannot be read").arg(damaged.size()),
                          lines.join(QLatin1Char('\n')));
}

void ChangesTab::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_chosenJournal = m_model->runs().at(row).journal;
    m_chosenRun = m_model->runs().at(row).run;
    m_table->selectRow(row);
    showChosen();
}

const console::RecordedRun *ChangesTab::chosen() const
{
    const int row = m_model->rowOf(m_chosenJournal, m_chosenRun);
    return row < 0 ? nullptr : &m_model->runs().at(row);
}

void ChangesTab::showChosen()
{
    if (const console::RecordedRun *run = chosen())
        m_panel->showRun(*run, m_surroundings);
    else
        m_panel->showNothing();
}

} // namespace ui
