// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How a step is painted: sign, title, subtitle.
#pragma once

#include "ui/widgets/step_list.h"

#include <QStyledItemDelegate>

namespace ui {

class StepDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit StepDelegate(QObject *parent);

    // Twelfths of a turn of the sign of a running step.
    void turn() { m_turn = (m_turn + 1) % 12; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSign(QPainter *painter, const QRect &rect, StepState state) const;

    int m_turn = 0;
};

} // namespace ui
