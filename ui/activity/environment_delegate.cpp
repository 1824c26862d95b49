// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/environment_delegate.h"

#include "ui/activity/run_model.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

void EnvironmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int side = 10;
    const Colours &c = colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? c.accentTint : c.raised);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, c.border);
    QRect inside = option.rect.adjusted(grid, 0, -grid, -1);
    const QColor own = index.data(RunModel::ColourRole).value<QColor>();
    painter->setPen(own.isValid() ? Qt::NoPen : QPen(c.muted));
    painter->setBrush(own.isValid() ? QBrush(own) : QBrush(Qt::NoBrush));
    painter->drawEllipse(QRectF(inside.left() + 0.5, inside.center().y() - side / 2 + 0.5, side, side));
    inside.setLeft(inside.left() + side + grid);
    painter->setPen(c.text);
    painter->setFont(option.font);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(option.font)
                          .elidedText(index.data(Qt::DisplayRole).toString(), option.textElideMode, inside.width()));
    painter->restore();
}

} // namespace ui
