// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plan_sign.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui {
namespace {

struct Picture {
    Icon icon;
    Tint tint;
    QColor background;
};

Picture pictureOf(PlanSign sign)
{
    const Colours &c = colours();
    switch (sign) {
    case PlanSign::Create: return {Icon::Plus, Tint::Good, c.goodTint};
    case PlanSign::Change: return {Icon::Pencil, Tint::Accent, c.accentTint};
    case PlanSign::Keep: return {Icon::Equals, Tint::Muted, c.neutralTint};
    case PlanSign::Conflict: return {Icon::Warning, Tint::Warning, c.warnTint};
    case PlanSign::Waits: return {Icon::Clock, Tint::Muted, c.neutralTint};
    case PlanSign::Impossible: return {Icon::Problem, Tint::Problem, c.badTint};
    }
    Q_UNREACHABLE();
}

} // namespace

PlanSignLabel::PlanSignLabel(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(24, 24);
    setSign(m_sign);
}

void PlanSignLabel::setSign(PlanSign sign)
{
    m_sign = sign;
    setToolTip(wordOf(sign));
    update();
}

void PlanSignLabel::paintEvent(QPaintEvent *)
{
    const Picture look = pictureOf(m_sign);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.background);
    painter.drawRoundedRect(rect(), 6, 6);
    icon(look.icon, look.tint).paint(&painter, rect().adjusted(4, 4, -4, -4));
}

PlanProgressLabel::PlanProgressLabel(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(wordOf(PlanProgress::Sending), this))
    , m_done(iconLabel(Icon::Check, Tint::Good, this))
    , m_failed(iconLabel(Icon::Problem, Tint::Problem, this))
    , m_undone(iconLabel(Icon::Undo, Tint::Muted, this))
    , m_words(mutedLabel({}, this))
{
    m_words->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(6);
    for (QWidget *sign : {static_cast<QWidget *>(m_spinner), static_cast<QWidget *>(m_done),
                          static_cast<QWidget *>(m_failed), static_cast<QWidget *>(m_undone)})
        row->addWidget(sign);
    row->addWidget(m_words);
    setProgress(PlanProgress::None, {});
}

void PlanProgressLabel::setProgress(PlanProgress progress, const QString &words)
{
    m_progress = progress;
    m_spinner->setVisible(progress == PlanProgress::Sending);
    m_done->setVisible(progress == PlanProgress::Done);
    m_failed->setVisible(progress == PlanProgress::Failed);
    m_undone->setVisible(progress == PlanProgress::Undone);
    m_words->setText(words.isEmpty() ? wordOf(progress) : words);
    setVisible(progress != PlanProgress::None);
}

QString PlanProgressLabel::spoken() const
{
    const QString word = wordOf(m_progress);
    return m_words->text() == word ? word : word + QStringLiteral(", ") + m_words->text();
}

} // namespace ui
