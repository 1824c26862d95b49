// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The exchanges that a filter lets through, as rows: an index into the log, which holds the exchanges themselves.
#pragma once

#include <QAbstractTableModel>

#include "console/exchanges.h"
#include "ui/activity/exchange_filter.h"

#include <QTimer>
#include <QTimeZone>

namespace ui {

class ExchangeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, System, Method, Path, Status, Duration, Why, ColumnCount };

    // exchanges: outlives this object.
    explicit ExchangeModel(console::Exchanges *exchanges, const QTimeZone &zone = QTimeZone::systemTimeZone(),
                           QObject *parent = nullptr);

    void setFilter(const ExchangeFilter &filter);
    const ExchangeFilter &filter() const { return m_filter; }

    // nullptr where the log has dropped it by now.
    const model::Exchange *exchangeAt(int row) const;
    // The row of an exchange by its number; -1: not among the rows.
    int rowOf(qint64 number) const;
    // Those of all rows, oldest first.
    QList<model::Exchange> shown() const;
    // How many there are without the filter.
    int total() const { return static_cast<int>(m_exchanges->all().size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    // After every change of rows, and where only the total changed.
    void counted();

private:
    void catchUp();
    void dropOldest();
    void appendNewest();
    void refill();
    const model::Exchange *find(qint64 number) const;
    QVariant hintOf(const model::Exchange &exchange, int column) const;
    QVariant textOf(const model::Exchange &exchange, int column) const;

    console::Exchanges *m_exchanges;
    QTimeZone m_zone;
    ExchangeFilter m_filter;
    QList<qint64> m_rows; // numbers of exchanges, ascending
    qint64 m_seen = 0;    // the newest number that was looked at
    QTimer m_batch;       // many exchanges of one turn of the event loop become one insertion
};

} // namespace ui
