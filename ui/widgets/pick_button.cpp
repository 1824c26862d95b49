// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pick_button.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

void paintPickItem(QPainter &painter, const QRect &rect, const PickItem &item, const QColor &titleColour,
                   const QColor &factsColour, const QFont &font)
{
    QRect left = rect;
    if (!item.badge.isEmpty()) {
        const int wide = qMin(Pill::sizeOf(item.badge, font).width(), rect.width() / 2);
        Pill::paint(painter, QRect(rect.right() + 1 - wide, rect.top(), wide, rect.height()), item.badge,
                    item.badgeKind, font);
        left.setRight(rect.right() - wide - grid);
    }
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QString title = metrics.elidedText(item.title, Qt::ElideRight, left.width());
    painter.setPen(titleColour);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    left.setLeft(left.left() + metrics.horizontalAdvance(title) + grid);
    if (item.facts.isEmpty() || left.width() < 3 * grid)
        return;
    painter.setPen(factsColour);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(item.facts, Qt::ElideRight, left.width()));
}

PickButton::PickButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PickButton::show(const PickItem &item, bool isPlaceholder, bool isNew)
{
    m_item = item;
    m_isPlaceholder = isPlaceholder;
    m_isNew = isNew;
    setText(item.title);
    setToolTip(item.facts.isEmpty() ? QString() : item.title + QLatin1Char('\n') + item.facts);
    update();
}

void PickButton::setSeverity(std::optional<Severity> severity)
{
    m_severity = severity;
    update();
}

QSize PickButton::sizeHint() const
{
    return {280, fontMetrics().height() + 14};
}

QSize PickButton::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QColor PickButton::outline() const
{
    const Colours &c = colours();
    if (hasFocus() || isDown())
        return c.focus;
    if (m_severity == Severity::Problem)
        return c.bad;
    if (m_severity == Severity::Warning)
        return c.warn;
    return isEnabled() ? c.control : c.border;
}

void PickButton::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double thick = hasFocus() || isDown() ? 2 : 1;
    painter.setPen(QPen(outline(), thick));
    painter.setBrush(isEnabled() ? (underMouse() ? c.hover : c.raised) : c.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), 6, 6);
    QRect inside = rect().adjusted(10, 0, -10, 0);
    const QRect chevron(inside.right() - 15, inside.top(), 16, inside.height());
    ui::icon(Icon::ChevronDown, Tint::Muted)
        .paint(&painter, chevron, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    inside.setRight(chevron.left() - grid);
    if (m_isNew) {
        ui::icon(Icon::Plus, Tint::Accent).paint(&painter, QRect(inside.left(), inside.top(), 16, inside.height()));
        inside.setLeft(inside.left() + 16 + 6);
    }
    const QColor title = !isEnabled() ? c.disabled : m_isPlaceholder ? c.muted : c.text;
    paintPickItem(painter, inside, m_item, title, isEnabled() ? c.muted : c.disabled, font());
}

void PickButton::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Down || event->key() == Qt::Key_F4 || event->key() == Qt::Key_Return ||
                       event->key() == Qt::Key_Enter;
    if (opens)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace ui
