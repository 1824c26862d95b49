// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Every exchange as it happens: filter, table, and the chosen one in full.
#pragma once

#include <QWidget>

#include "console/exchanges.h"

#include <QTimeZone>

class QPushButton;
class QStackedWidget;

namespace ui {

class EmptyState;
class ExchangeModel;
class ExchangePanel;
class FilterBar;
class Table;

class ExchangesTab : public QWidget {
    Q_OBJECT
public:
    // exchanges: outlives this object.
    explicit ExchangesTab(console::Exchanges *exchanges, const QTimeZone &zone = QTimeZone::systemTimeZone(),
                          QWidget *parent = nullptr);

    // What the filter leaves over.
    QList<model::Exchange> shown() const;
    // Whether the newest exchange is scrolled into view as it comes: until one is chosen, or the user scrolls up.
    bool isFollowing() const { return m_following; }

signals:
    void saveShownWanted();

private:
    QWidget *makeRows();
    QWidget *makeNewestRow();
    void connectRows();
    void applyFilter();
    void showCounts();
    void showEmptiness();
    void choose(int row);
    void setFollowing(bool following);
    void goToNewest();
    void copyCurl(qint64 number);

    console::Exchanges *m_exchanges;
    ExchangeModel *m_model;
    FilterBar *m_filter;
    Table *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_showAll = nullptr;
    QStackedWidget *m_rows = nullptr;
    QWidget *m_newestRow = nullptr;
    ExchangePanel *m_panel;
    bool m_following = true;
    bool m_inserting = false; // the scroll bar moves because of new rows, not because of the user
};

} // namespace ui
