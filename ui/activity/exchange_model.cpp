// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/exchange_model.h"

#include "ui/activity/exchange_words.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"
#include "wording/reasons.h"

#include <QDateTime>

namespace ui {

ExchangeModel::ExchangeModel(console::Exchanges *exchanges, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_exchanges(exchanges)
    , m_zone(zone)
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(0);
    connect(&m_batch, &QTimer::timeout, this, &ExchangeModel::catchUp);
    connect(m_exchanges, &console::Exchanges::added, this, [this] {
        if (!m_batch.isActive())
            m_batch.start();
    });
    connect(m_exchanges, &console::Exchanges::cleared, this, &ExchangeModel::refill);
    refill();
}

void ExchangeModel::setFilter(const ExchangeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refill();
}

void ExchangeModel::refill()
{
    beginResetModel();
    m_rows.clear();
    for (const model::Exchange &exchange : m_exchanges->all()) {
        if (lets(m_filter, exchange))
            m_rows.append(exchange.number);
        m_seen = exchange.number;
    }
    endResetModel();
    emit counted();
}

void ExchangeModel::catchUp()
{
    dropOldest();
    appendNewest();
    emit counted();
}

// What the log had no more room for.
void ExchangeModel::dropOldest()
{
    const qint64 oldest = m_exchanges->all().isEmpty() ? m_seen + 1 : m_exchanges->all().first().number;
    const auto kept = std::lower_bound(m_rows.cbegin(), m_rows.cend(), oldest);
    const int dropped = static_cast<int>(kept - m_rows.cbegin());
    if (dropped == 0)
        return;
    beginRemoveRows({}, 0, dropped - 1);
    m_rows.remove(0, dropped);
    endRemoveRows();
}

void ExchangeModel::appendNewest()
{
    QList<qint64> fresh;
    const QList<model::Exchange> &all = m_exchanges->all();
    const auto first =
        std::upper_bound(all.begin(), all.end(), m_seen,
                         [](qint64 seen, const model::Exchange &exchange) { return seen < exchange.number; });
    for (auto it = first; it != all.end(); ++it) {
        if (lets(m_filter, *it))
            fresh.append(it->number);
        m_seen = it->number;
    }
    if (fresh.isEmpty())
        return;
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row + static_cast<int>(fresh.size()) - 1);
    m_rows.append(fresh);
    endInsertRows();
}

const model::Exchange *ExchangeModel::find(qint64 number) const
{
    const QList<model::Exchange> &all = m_exchanges->all();
    const auto it =
        std::lower_bound(all.begin(), all.end(), number,
                         [](const model::Exchange &exchange, qint64 wanted) { return exchange.number < wanted; });
    return it != all.end() && it->number == number ? &*it : nullptr;
}

const model::Exchange *ExchangeModel::exchangeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? find(m_rows.at(row)) : nullptr;
}

int ExchangeModel::rowOf(qint64 number) const
{
    const auto it = std::lower_bound(m_rows.begin(), m_rows.end(), number);
    return it != m_rows.end() && *it == number ? static_cast<int>(it - m_rows.begin()) : -1;
}

QList<model::Exchange> ExchangeModel::shown() const
{
    QList<model::Exchange> exchanges;
    exchanges.reserve(m_rows.size());
    for (qint64 number : m_rows) {
        if (const model::Exchange *exchange = find(number))
            exchanges.append(*exchange);
    }
    return exchanges;
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    const model::Exchange *exchange = exchangeAt(index.row());
    if (!exchange)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*exchange, column);
    case Qt::ToolTipRole: return hintOf(*exchange, column);
    case Qt::TextAlignmentRole: return column == Duration ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case MonospaceRole: return column == Method || column == Path;
    case MutedRole: return column == Time || column == Why;
    case PillRole: return column == Status ? QVariant(static_cast<int>(statusKind(*exchange))) : QVariant();
    default: return {};
    }
}

QVariant ExchangeModel::hintOf(const model::Exchange &exchange, int column) const
{
    if (column == Path)
        return QString::fromUtf8(exchange.request.url);
    if (column == Time)
        return QDateTime::fromMSecsSinceEpoch(exchange.startedAt, m_zone).toString(Qt::ISODateWithMs);
    return {};
}

QVariant ExchangeModel::textOf(const model::Exchange &exchange, int column) const
{
    switch (column) {
    case Time: return exactClock(exchange.startedAt, m_zone);
    case System: return systemInWords(exchange);
    case Method: return QString::fromLatin1(exchange.request.method);
    case Path: return pathOf(exchange);
    case Status: return statusInWords(exchange);
    case Duration: return durationInWords(exchange.durationMs);
    case Why: return wording::whyMade(exchange.reason);
    default: return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Duration)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case System: return tr("System");
    case Method: return tr("Method");
    case Path: return tr("Path");
    case Status: return tr("Status");
    case Duration: return tr("Took");
    case Why: return tr("Why it was made");
    default: return {};
    }
}

} // namespace ui
