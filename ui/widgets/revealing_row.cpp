// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/revealing_row.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace ui {

RevealingRow::RevealingRow(const QString &name, const QString &what, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_copy(new CopyButton(what, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid);
    m_copy->setObjectName(name + QStringLiteral(".copy"));
    m_copy->setText(value);
    m_copy->setFaded(true);
    m_copy->installEventFilter(this);
    QSizePolicy kept = m_copy->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_copy->setSizePolicy(kept);
    m_layout->addWidget(m_copy, 0, Qt::AlignTop);
}

void RevealingRow::add(QWidget *widget, int stretch)
{
    m_layout->insertWidget(m_layout->count() - 1, widget, stretch, Qt::AlignVCenter);
}

void RevealingRow::setCopyable(bool on)
{
    m_copy->setVisible(on);
}

void RevealingRow::enterEvent(QEnterEvent *)
{
    m_copy->setFaded(false);
}

void RevealingRow::leaveEvent(QEvent *)
{
    m_copy->setFaded(!m_copy->hasFocus());
}

bool RevealingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_copy->setFaded(false);
    if (event->type() == QEvent::FocusOut)
        m_copy->setFaded(!underMouse());
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
