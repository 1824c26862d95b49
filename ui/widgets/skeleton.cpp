// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/skeleton.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

Skeleton::Skeleton(const QString &what, int lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
{
    setAccessibleName(what);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Skeleton::sizeHint() const
{
    return {240, m_lines * 3 * grid};
}

void Skeleton::paintEvent(QPaintEvent *)
{
    // Lines of a text are not as long as each other.
    static constexpr std::array<double, 4> lengths{0.62, 0.9, 0.78, 0.45};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().border);
    for (int line = 0; line < m_lines; ++line) {
        const double length = lengths.at(static_cast<std::size_t>(line) % lengths.size());
        painter.drawRoundedRect(QRectF(0, line * 3 * grid + 6, width() * length, 12), 4, 4);
    }
}

} // namespace ui
