// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A table for many rows: fixed heights, keyboard, accessible, painted in the window's way.
#pragma once

#include <QList>
#include <QTableView>

namespace ui {

// What a model may say about a cell beside Qt's own roles.
enum TableRole {
    MutedRole = Qt::UserRole + 100, // bool
    MonospaceRole,                  // bool
    PillRole,                       // int: a PillKind; the text is then shown as a pill
    IconRole,                       // int: an Icon, before the text
    IconTintRole,                   // int: its Tint
};

class Table : public QTableView {
    Q_OBJECT
public:
    Table(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    // Pixels of each column; the one of 0 takes what is left. After the model was set.
    void setColumnWidths(const QList<int> &pixels);

signals:
    // Return, or a double click.
    void rowActivated(int row);
    // By mouse, keyboard or selection model; -1: none.
    void rowSelected(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
};

} // namespace ui
