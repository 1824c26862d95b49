// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/tabs.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int padding = 12;

QFont fontOf(bool chosen)
{
    QFont font = strongFont();
    if (!chosen)
        font.setWeight(QFont::Normal);
    return font;
}

} // namespace

Tabs::Tabs(const QString &name, const QString &accessibleName, QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setFocusPolicy(Qt::StrongFocus);
    setUsesScrollButtons(false);
    setMouseTracking(true);
}

QSize Tabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(fontOf(true));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * padding, metrics.height() + 2 * grid};
}

void Tabs::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < count(); ++index) {
        const QRect rect = tabRect(index);
        const bool chosen = index == currentIndex();
        const bool hovered = rect.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        painter.setFont(fontOf(chosen));
        painter.setPen(chosen ? c.accent : (hovered ? c.text : c.muted));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, tabText(index));
        if (chosen)
            painter.fillRect(rect.left() + padding, rect.bottom() - 1, rect.width() - 2 * padding, 2, c.accent);
        if (chosen && hasFocus()) {
            painter.setPen(QPen(c.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 5, 5);
        }
    }
}

} // namespace ui
