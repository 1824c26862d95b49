// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/step_delegate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/step_model.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int separatorHeight = 2 * grid + 1;

struct Sign {
    Icon icon;
    Tint tint;
};

Sign signOf(StepState state)
{
    switch (state) {
    case StepState::Done: return {Icon::Check, Tint::Good};
    case StepState::Current: return {Icon::Dot, Tint::Warning};
    case StepState::Open: return {Icon::Circle, Tint::Muted};
    case StepState::Waiting: return {Icon::Clock, Tint::Muted};
    case StepState::Problem: return {Icon::Problem, Tint::Problem};
    case StepState::Running: return {Icon::Circle, Tint::Accent};
    case StepState::NotNeeded: return {Icon::Dash, Tint::Muted};
    }
    Q_UNREACHABLE();
}

int rowHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2 + QFontMetrics(smallFont()).height() + 2 * grid;
}

} // namespace

StepDelegate::StepDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int separator = index.data(StepModel::SeparatedRole).toBool() ? separatorHeight : 0;
    return {160, rowHeight(option.font) + separator + 2};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect.adjusted(0, 1, 0, -1);
    if (index.data(StepModel::SeparatedRole).toBool()) {
        painter->fillRect(box.left() + 4, box.top() + grid, box.width() - 8, 1, c.border);
        box.setTop(box.top() + separatorHeight);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(focused ? QPen(c.focus, 2) : QPen(Qt::NoPen));
    painter->setBrush(selected ? c.accentTint : option.state.testFlag(QStyle::State_MouseOver) ? c.hover : QColor());
    if (selected || painter->brush().color().isValid())
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);

    const auto state = static_cast<StepState>(index.data(StepModel::StateRole).toInt());
    QRect inside = box.adjusted(10, grid, -10, -grid);
    QFont titleFont = option.font;
    titleFont.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics title(titleFont);
    paintSign(painter, QRect(inside.left(), inside.top() + (title.height() - 16) / 2, 16, 16), state);
    inside.setLeft(inside.left() + 16 + grid);
    painter->setFont(titleFont);
    painter->setPen(state == StepState::NotNeeded ? c.muted : c.text);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                      title.elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
    painter->setFont(smallFont());
    painter->setPen(state == StepState::Problem ? c.bad : c.muted);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      QFontMetrics(smallFont())
                          .elidedText(index.data(StepModel::SubtitleRole).toString(), Qt::ElideRight, inside.width()));
    painter->restore();
}

void StepDelegate::paintSign(QPainter *painter, const QRect &rect, StepState state) const
{
    const Sign sign = signOf(state);
    if (state == StepState::Running)
        Spinner::paint(*painter, rect, m_turn);
    else
        icon(sign.icon, sign.tint).paint(painter, rect);
}

} // namespace ui
