// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/severity_icon.h"

#include <QPainter>

namespace ui {

SeverityIcon::SeverityIcon(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(16, 16);
}

void SeverityIcon::setSeverity(Severity severity)
{
    m_severity = severity;
    update();
}

void SeverityIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(iconOf(m_severity), tintOf(m_severity)).paint(&painter, rect());
}

} // namespace ui
