// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The list that opens below a pick field, with the line that filters it.
#pragma once

#include "ui/widgets/pick_field.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class PickList;

class PickPopup : public QFrame {
    Q_OBJECT
public:
    // `name` is the field's; the parts are "NAME.filter" and "NAME.list".
    PickPopup(const QString &name, QWidget *field);

    void setItems(const QList<PickItem> &items, const QString &createText);
    // Below (or where there is no room, above) this widget, with this item marked; -1 marks the new one.
    void openAt(QWidget *button, int item);

    QLineEdit *filter() const { return m_filter; }
    QListView *view() const { return m_view; }

signals:
    // -1: the new one.
    void taken(int item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filterBy(const QString &words);
    void mark(int row);
    void take(const QModelIndex &index);

    PickList *m_list;
    QLineEdit *m_filter;
    QListView *m_view;
    QLabel *m_nothing;
};

} // namespace ui
