// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The rows of a pick field's list: the new one first, then those items that the typed words leave over.
#pragma once

#include "ui/widgets/pick_field.h"

#include <QAbstractListModel>

namespace ui {

class PickList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FactsRole = Qt::UserRole, BadgeRole, BadgeKindRole, NewRole };

    explicit PickList(QObject *parent);

    void setItems(const QList<PickItem> &items, const QString &createText);
    // Every word has to occur in title, facts, badge or id, in any case.
    void setFilter(const QString &words);

    // The item of a row; -1 for the new one.
    int itemAt(int row) const { return m_rows.at(row); }
    // The row of an item; -1 where it is filtered out.
    int rowOf(int item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void fold();
    void fill();

    QList<PickItem> m_items;
    QStringList m_searched; // what is searched of each item, folded once
    QString m_createText;
    QStringList m_words;
    QList<int> m_rows;
};

} // namespace ui
