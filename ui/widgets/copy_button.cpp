// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/copy_button.h"

#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui {

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QToolButton(parent)
    , m_what(what)
{
    setIconSize({14, 14});
    setIcon(ui::icon(Icon::Copy, Tint::Muted));
    setToolTip(tr("Copy %1").arg(what));
    setAccessibleName(toolTip());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_back.setSingleShot(true);
    m_back.setInterval(1500);
    connect(&m_back, &QTimer::timeout, this, [this] {
        setIcon(ui::icon(Icon::Copy, Tint::Muted));
        setToolTip(tr("Copy %1").arg(m_what));
    });
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setText(const QString &text)
{
    setSource([text] { return text; });
}

void CopyButton::setSource(std::function<QString()> source)
{
    m_source = std::move(source);
}

void CopyButton::setFaded(bool faded)
{
    m_faded = faded;
    update();
}

void CopyButton::paintEvent(QPaintEvent *event)
{
    if (!m_faded || m_back.isActive())
        QToolButton::paintEvent(event);
}

void CopyButton::copy()
{
    if (!m_source)
        return;
    QGuiApplication::clipboard()->setText(m_source());
    setIcon(ui::icon(Icon::Check, Tint::Good));
    setToolTip(tr("Copied"));
    m_back.start();
    emit copied();
}

} // namespace ui
