// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ribbon.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {
namespace {

QString wordsOf(const EnvironmentBadge &badge)
{
    QStringList parts = kindsOf(badge);
    parts.prepend(badge.name);
    // A sandbox that is called Sandbox, or a production named so, says it once.
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Ribbon::Ribbon(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("environmentRibbon"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void Ribbon::setEnvironment(const EnvironmentBadge &badge)
{
    m_badge = badge;
    setVisible(!badge.name.isEmpty());
    setAccessibleName(tr("Environment: %1").arg(wordsOf(badge)));
    setAccessibleDescription(badge.detail);
    setToolTip(badge.detail);
    update();
}

QSize Ribbon::sizeHint() const
{
    return {200, QFontMetrics(smallFont()).height() + 10};
}

QSize Ribbon::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

// Production fills the whole line. The others have their colour as a mark, so that red stays the exception.
void Ribbon::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    const bool loud = m_badge.production;
    const QColor colour = ribbonColour(m_badge);
    painter.fillRect(rect(), loud ? colour : c.sidebar);
    QRect inside = rect().adjusted(3 * grid, 0, -3 * grid, 0);
    if (!loud) {
        painter.fillRect(0, 0, width(), 3, colour);
        painter.fillRect(0, height() - 1, width(), 1, c.border);
        inside.setTop(3);
    }
    QFont strong = smallFont();
    strong.setWeight(QFont::DemiBold);
    painter.setPen(loud ? c.onProduction : c.text);
    painter.setFont(strong);
    const QString words = QFontMetrics(strong).elidedText(wordsOf(m_badge), Qt::ElideRight, inside.width());
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    inside.setLeft(inside.left() + QFontMetrics(strong).horizontalAdvance(words) + 2 * grid);
    painter.setPen(loud ? c.onProduction : c.muted);
    painter.setFont(smallFont());
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(smallFont()).elidedText(m_badge.detail, Qt::ElideMiddle, qMax(0, inside.width())));
}

QStringList kindsOf(const EnvironmentBadge &badge)
{
    QStringList kinds;
    if (badge.production)
        kinds += Ribbon::tr("Production");
    if (badge.sandbox)
        kinds += Ribbon::tr("Sandbox");
    if (badge.readOnly)
        kinds += Ribbon::tr("Read only");
    return kinds;
}

QColor ribbonColour(const EnvironmentBadge &badge)
{
    if (badge.production)
        return colours().production;
    if (badge.sandbox)
        return colours().sandbox;
    return badge.colour.isValid() ? badge.colour : colours().muted;
}

} // namespace ui
