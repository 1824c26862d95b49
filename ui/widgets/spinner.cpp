// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/spinner.h"

#include "ui/widgets/motion.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

Spinner::Spinner(const QString &what, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(what);
    setFixedSize(16, 16);
    m_timer.setInterval(80);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % 12;
        update();
    });
}

void Spinner::paint(QPainter &painter, const QRectF &rect, int step)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = rect.adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().border, 2));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colours().accent, 2, Qt::SolidLine, Qt::RoundCap));
    // Sixteenths of a degree, from the top, clockwise.
    painter.drawArc(ring, 16 * (90 - 30 * step), -16 * 100);
    painter.restore();
}

QSize Spinner::sizeHint() const
{
    return {16, 16};
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_step);
}

void Spinner::showEvent(QShowEvent *)
{
    if (animationsOn())
        m_timer.start();
}

void Spinner::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

} // namespace ui
