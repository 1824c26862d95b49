// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pill.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {
namespace {

struct Look {
    QColor text;
    QColor background;
};

Look lookOf(PillKind kind)
{
    const Colours &c = colours();
    switch (kind) {
    case PillKind::Neutral: return {c.muted, c.neutralTint};
    case PillKind::Good: return {c.good, c.goodTint};
    case PillKind::Warning: return {c.warn, c.warnTint};
    case PillKind::Problem: return {c.bad, c.badTint};
    case PillKind::Accent: return {c.accent, c.accentTint};
    }
    Q_UNREACHABLE();
}

constexpr int sideways = 6;
constexpr int upwards = 2;

QFont pillFont(QFont base)
{
    if (base.pointSizeF() > 0)
        base.setPointSizeF(base.pointSizeF() * 0.9);
    return base;
}

} // namespace

Pill::Pill(const QString &text, PillKind kind, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Pill::setPill(const QString &text, PillKind kind)
{
    m_kind = kind;
    setText(text);
    updateGeometry();
    update();
}

QSize Pill::sizeOf(const QString &text, const QFont &base)
{
    const QFontMetrics metrics(pillFont(base));
    // One more, because advances are rounded.
    return {metrics.horizontalAdvance(text) + 2 * sideways + 2, metrics.height() + 2 * upwards};
}

void Pill::paint(QPainter &painter, const QRect &rect, const QString &text, PillKind kind, const QFont &base)
{
    const Look look = lookOf(kind);
    const QFont font = pillFont(base);
    QRect box(QPoint(), sizeOf(text, base));
    box.setWidth(qMin(box.width(), rect.width()));
    box.moveTop(rect.top() + (rect.height() - box.height()) / 2);
    box.moveLeft(rect.left());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.background);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(look.text);
    painter.setFont(font);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width() - 2 * sideways);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter.restore();
}

QSize Pill::sizeHint() const
{
    return text().isEmpty() ? QSize() : sizeOf(text(), font());
}

QSize Pill::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 140), sizeHint().height()};
}

void Pill::paintEvent(QPaintEvent *)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    paint(painter, rect(), text(), m_kind, font());
}

} // namespace ui
