// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ribbon.h"

#include "ui/widgets/icons.h"
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
    return {200, QFontMetrics(smallFont()).height() + 8};
}

QSize Ribbon::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void Ribbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor background = ribbonColour(m_badge);
    const QColor text = textOn(background);
    painter.fillRect(rect(), background);
    QRect inside = rect().adjusted(3 * grid, 0, -3 * grid, 0);
    QFont strong = smallFont();
    strong.setWeight(QFont::DemiBold);
    painter.setPen(text);
    painter.setFont(strong);
    const QString words = QFontMetrics(strong).elidedText(wordsOf(m_badge), Qt::ElideRight, inside.width());
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    inside.setLeft(inside.left() + QFontMetrics(strong).horizontalAdvance(words) + 2 * grid);
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
