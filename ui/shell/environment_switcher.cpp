// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/environment_switcher.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/ribbon.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QPainter>
#include <QPainterPath>

namespace ui {
namespace {

const int edge = 4; // the colour's width

QIcon swatch(const QColor &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(6, 6, 20, 20);
    return QIcon(pixmap);
}

QString detailOf(const EnvironmentBadge &badge, bool opening)
{
    if (opening)
        return EnvironmentSwitcher::tr("opening…");
    QStringList words = badge.sandbox ? QStringList() : kindsOf(badge);
    if (!badge.detail.isEmpty())
        words.prepend(badge.detail);
    return words.join(QStringLiteral(" \u00b7 "));
}

} // namespace

EnvironmentSwitcher::EnvironmentSwitcher(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("environmentSwitcher"));
    setMenu(m_menu);
    setCurrent({}, false);
}

void EnvironmentSwitcher::setEntries(const QList<EnvironmentEntry> &entries)
{
    m_menu->clear();
    for (const EnvironmentEntry &entry : entries) {
        QString text = entry.badge.name;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        const QStringList kinds = entry.badge.sandbox ? QStringList{} : kindsOf(entry.badge);
        if (!kinds.isEmpty())
            text += QStringLiteral("  (%1)").arg(kinds.join(QStringLiteral(", ")));
        QAction *action = m_menu->addAction(swatch(ribbonColour(entry.badge)), text);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { emit environmentChosen(id); });
    }
    m_menu->addSeparator();
    QAction *manage = m_menu->addAction(ui::icon(Icon::Environments), tr("&Manage environments"));
    connect(manage, &QAction::triggered, this, &EnvironmentSwitcher::manageChosen);
}

void EnvironmentSwitcher::setCurrent(const EnvironmentBadge &badge, bool opening)
{
    m_badge = badge;
    m_opening = opening;
    const QString name = badge.name.isEmpty() ? tr("No environment") : badge.name;
    setAccessibleName(tr("Environment: %1").arg(name));
    setAccessibleDescription(detailOf(badge, opening));
    setToolTip(tr("%1\n%2").arg(name, detailOf(badge, opening)));
    updateGeometry();
    update();
}

QSize EnvironmentSwitcher::sizeHint() const
{
    return {150, fontMetrics().height() + QFontMetrics(smallFont()).height() * 2 + 3 * grid};
}

void EnvironmentSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &c = colours();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(frame, 6, 6);
    painter.fillPath(shape, isDown() || underMouse() ? c.hover : c.raised);
    if (!m_badge.name.isEmpty()) {
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(QRectF(frame.left(), frame.top(), edge, frame.height()), ribbonColour(m_badge));
        painter.restore();
    }
    painter.setPen(QPen(hasFocus() ? c.focus : c.border, hasFocus() ? 2 : 1));
    painter.drawPath(shape);

    QRect text = rect().adjusted(edge + 10, grid, -grid - 16, -grid);
    painter.setFont(strongFont());
    painter.setPen(c.text);
    const QFontMetrics strong(strongFont());
    painter.drawText(
        text, Qt::AlignTop | Qt::AlignLeft,
        strong.elidedText(m_badge.name.isEmpty() ? tr("No environment") : m_badge.name, Qt::ElideRight, text.width()));
    text.setTop(text.top() + strong.height() + 2);
    text.setRight(rect().right() - grid);
    painter.setFont(smallFont());
    painter.setPen(c.muted);
    painter.drawText(text, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                     m_badge.name.isEmpty() && !m_opening ? tr("Choose or connect one") : detailOf(m_badge, m_opening));
    const QRect arrow(rect().right() - grid - 14, grid + (strong.height() - 14) / 2, 14, 14);
    ui::icon(Icon::ChevronDown, Tint::Muted).paint(&painter, arrow);
}

} // namespace ui
