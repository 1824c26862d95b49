// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_pill(new Pill({}, PillKind::Neutral, m_header))
    , m_title(textLabel(title, m_header))
    , m_headerLayout(new QHBoxLayout(m_header))
    , m_body(new QVBoxLayout)
{
    m_title->setFont(strongFont());
    m_headerLayout->setContentsMargins(0, 0, 0, 0);
    m_headerLayout->setSpacing(grid);
    m_pill->hide();
    m_headerLayout->addWidget(m_pill, 0, Qt::AlignTop);
    m_headerLayout->addWidget(m_title, 1);
    m_body->setSpacing(grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * grid, 14, 2 * grid, 14);
    layout->setSpacing(grid);
    layout->addWidget(m_header);
    layout->addLayout(m_body);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty() || m_headerLayout->count() > 2);
    setAccessibleName(title);
}

void Card::setPill(const QString &text, PillKind kind)
{
    m_pill->setPill(text, kind);
    m_pill->setVisible(!text.isEmpty());
}

void Card::addToHeader(QWidget *widget)
{
    m_headerLayout->addWidget(widget, 0, Qt::AlignTop);
    m_header->show();
}

void Card::add(QWidget *widget)
{
    m_body->addWidget(widget);
}

void Card::setSeverity(std::optional<Severity> severity)
{
    m_severity = severity;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillPath(outline, c.raised);
    if (m_severity) {
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(0, 0, 4, height(), colourOf(tintOf(*m_severity)));
        painter.restore();
    }
    painter.setPen(c.border);
    painter.drawPath(outline);
}

} // namespace ui
