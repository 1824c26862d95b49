// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/table.h"

#include "ui/widgets/table_delegate.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

Table::Table(const QString &name, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    // Tab leaves the table, as from every other field; the arrow keys move within it.
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(5 * grid);
    fitRows();
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowActivated(index.row()); });
}

void Table::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (!model)
        return;
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { emit rowSelected(current.row()); });
}

void Table::setColumnWidths(const QList<int> &pixels)
{
    for (int column = 0; column < pixels.size(); ++column) {
        const bool fills = pixels.at(column) == 0;
        horizontalHeader()->setSectionResizeMode(column, fills ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!fills)
            setColumnWidth(column, pixels.at(column));
    }
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const bool activates = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (activates && currentIndex().isValid())
        emit rowActivated(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void Table::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
}

} // namespace ui
