// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/table_delegate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

TableDelegate::TableDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours();
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? c.accentTint : c.raised);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, c.border);
    QRect inside = option.rect.adjusted(grid, 0, -grid, -1);
    if (const QVariant which = index.data(IconRole); which.isValid()) {
        const auto tint = static_cast<Tint>(index.data(IconTintRole).toInt());
        icon(static_cast<Icon>(which.toInt()), tint)
            .paint(painter, QRect(inside.left(), inside.top(), 16, inside.height()));
        inside.setLeft(inside.left() + 16 + 6);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const QVariant kind = index.data(PillRole); kind.isValid()) {
        if (!text.isEmpty())
            Pill::paint(*painter, inside, text, static_cast<PillKind>(kind.toInt()), option.font);
        painter->restore();
        return;
    }
    const QFont font = index.data(MonospaceRole).toBool() ? monospace() : option.font;
    painter->setFont(font);
    painter->setPen(index.data(MutedRole).toBool() ? c.muted : c.text);
    const QVariant given = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment sideways =
        (given.isValid() ? Qt::Alignment(given.toInt()) : Qt::AlignLeft) & Qt::AlignHorizontal_Mask;
    painter->drawText(inside, static_cast<int>(sideways | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, option.textElideMode, inside.width()));
    painter->restore();
}

} // namespace ui
