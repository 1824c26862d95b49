// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/exchanges_tab.h"

#include "formats/curl.h"
#include "ui/activity/exchange_model.h"
#include "ui/activity/exchange_panel.h"
#include "ui/activity/filter_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

ExchangesTab::ExchangesTab(console::Exchanges *exchanges, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_exchanges(exchanges)
    , m_model(new ExchangeModel(exchanges, zone, this))
    , m_filter(new FilterBar(this))
    , m_panel(new ExchangePanel(zone, this))
{
    setObjectName(QStringLiteral("exchangesTab"));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("exchangesSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(makeRows());
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({1000, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);
    connectRows();
    connect(m_filter, &FilterBar::filterChanged, this, &ExchangesTab::applyFilter);
    connect(m_filter, &FilterBar::saveShownWanted, this, &ExchangesTab::saveShownWanted);
    connect(m_panel, &ExchangePanel::curlWanted, this, &ExchangesTab::copyCurl);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, &FilterBar::focusWords);
    showCounts();
    m_panel->showExchange(nullptr);
}

QWidget *ExchangesTab::makeRows()
{
    m_table = new Table(QStringLiteral("exchangeTable"), tr("Exchanges"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({100, 88, 66, 0, 72, 76, 160});
    m_table->setFrameShape(QFrame::NoFrame);
    auto *table = new QWidget;
    auto *layout = new QVBoxLayout(table);
    layout->setContentsMargins(3 * grid, 0, 3 * grid, grid);
    layout->setSpacing(grid / 2);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeNewestRow());
    m_empty = new EmptyState(Icon::Activity, {}, {});
    m_empty->setObjectName(QStringLiteral("exchangesEmpty"));
    m_showAll = m_empty->addAction(QStringLiteral("showAllButton"), tr("Show all exchanges"));
    connect(m_showAll, &QPushButton::clicked, m_filter, &FilterBar::clear);
    m_rows = new QStackedWidget;
    m_rows->addWidget(table);
    m_rows->addWidget(m_empty);
    m_rows->setMinimumHeight(18 * grid);
    return m_rows;
}

// Said only while newer exchanges come in below what is looked at.
QWidget *ExchangesTab::makeNewestRow()
{
    m_newestRow = new QWidget;
    auto *text = mutedLabel(tr("New exchanges are added at the end."), m_newestRow);
    text->setWordWrap(false);
    QPushButton *newest = linkButton(QStringLiteral("newestButton"), tr("Go to the newest"), m_newestRow);
    auto *row = new QHBoxLayout(m_newestRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(text);
    row->addWidget(newest);
    row->addStretch(1);
    m_newestRow->hide();
    connect(newest, &QPushButton::clicked, this, &ExchangesTab::goToNewest);
    return m_newestRow;
}

void ExchangesTab::connectRows()
{
    connect(m_table, &Table::rowSelected, this, &ExchangesTab::choose);
    connect(m_model, &ExchangeModel::counted, this, &ExchangesTab::showCounts);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { choose(-1); });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_inserting = true; });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_following)
            m_table->scrollToBottom();
        else
            m_newestRow->show();
        m_inserting = false;
    });
    const QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (!m_inserting && m_panel->number() == 0)
            setFollowing(value == bar->maximum());
    });
}

QList<model::Exchange> ExchangesTab::shown() const
{
    return m_model->shown();
}

void ExchangesTab::applyFilter()
{
    const qint64 chosen = m_panel->number();
    m_model->setFilter(m_filter->filter());
    if (const int row = m_model->rowOf(chosen); chosen != 0 && row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    } else {
        goToNewest();
    }
}

void ExchangesTab::showCounts()
{
    m_filter->setCounts(m_model->rowCount(), m_model->total());
    showEmptiness();
}

void ExchangesTab::showEmptiness()
{
    const bool filtered = m_model->total() > 0;
    m_rows->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_panel->setVisible(m_model->rowCount() > 0);
    m_showAll->setVisible(filtered);
    if (filtered)
        m_empty->setTexts(tr("No exchange passes the filter"),
                          tr("Take a word or a choice out of it to see more of them."));
    else
        m_empty->setTexts(
            tr("Nothing was sent yet"),
            tr("Every request to FusionAuth, to Kong and through the gateway appears here as it happens, "
               "with what was answered and why it was made. Secrets are taken out before they get here."));
}

void ExchangesTab::choose(int row)
{
    const model::Exchange *exchange = m_model->exchangeAt(row);
    if (exchange && exchange->number == m_panel->number())
        return;
    m_panel->showExchange(exchange);
    setFollowing(!exchange);
    if (exchange)
        m_table->selectRow(row);
}

void ExchangesTab::setFollowing(bool following)
{
    m_following = following;
    if (following)
        m_newestRow->hide();
}

void ExchangesTab::goToNewest()
{
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_panel->showExchange(nullptr);
    setFollowing(true);
    m_table->scrollToBottom();
}

void ExchangesTab::copyCurl(qint64 number)
{
    const model::Exchange *exchange = m_model->exchangeAt(m_model->rowOf(number));
    if (!exchange)
        return;
    QGuiApplication::clipboard()->setText(formats::curlFor(*exchange));
    m_panel->confirmCurl();
}

} // namespace ui
