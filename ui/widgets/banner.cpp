// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity_icon.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new SeverityIcon(this))
    , m_what(textLabel({}, this))
    , m_next(mutedLabel({}, this))
    , m_actions(new QHBoxLayout)
    , m_dismiss(iconButton(QStringLiteral("dismissButton"), Icon::Cross, tr("Dismiss"), this))
{
    m_what->setFont(strongFont());
    m_next->hide();
    m_dismiss->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_next);
    m_actions->setSpacing(grid);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid + 4, grid, grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_actions);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    hide();
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
}

void Banner::setMessage(Severity severity, const QString &what, const QString &next)
{
    m_severity = severity;
    m_icon->setSeverity(severity);
    m_what->setText(what);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    setAccessibleName(wordOf(severity) + QStringLiteral(": ") + what);
    setAccessibleDescription(next);
    show();
    update();
    // Screen readers say it although the keyboard is elsewhere.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *Banner::addAction(const QString &name, const QString &text)
{
    QPushButton *button = plainButton(name, text, this);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Banner::removeActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        // One of them may be what asked for this.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void Banner::setDismissible(bool on)
{
    m_dismiss->setVisible(on);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(backgroundOf(m_severity));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace ui
