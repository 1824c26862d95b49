// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plan_row.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plan_sign.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

QString wordOf(PlanSign sign)
{
    switch (sign) {
    case PlanSign::Create: return PlanRow::tr("create");
    case PlanSign::Change: return PlanRow::tr("change");
    case PlanSign::Keep: return PlanRow::tr("keep");
    case PlanSign::Conflict: return PlanRow::tr("conflict");
    case PlanSign::Waits: return PlanRow::tr("waits");
    case PlanSign::Impossible: return PlanRow::tr("not possible here");
    }
    Q_UNREACHABLE();
}

QString wordOf(PlanProgress progress)
{
    switch (progress) {
    case PlanProgress::None: return {};
    case PlanProgress::Sending: return PlanRow::tr("sending");
    case PlanProgress::Done: return PlanRow::tr("done");
    case PlanProgress::Failed: return PlanRow::tr("failed");
    case PlanProgress::Undone: return PlanRow::tr("undone");
    }
    Q_UNREACHABLE();
}

PlanRow::PlanRow(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_sign(new PlanSignLabel(this))
    , m_object(new ElidedLabel({}, Qt::ElideMiddle, this))
    , m_sentence(mutedLabel({}, this))
    , m_progress(new PlanProgressLabel(this))
    , m_fold(iconButton(name + QStringLiteral(".fold"), Icon::ChevronRight, tr("Show the call"), this))
    , m_below(new QVBoxLayout)
{
    setObjectName(name);
    m_object->setFont(strongFont());
    m_fold->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_object);
    texts->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid + 4);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_progress, 0, Qt::AlignTop);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    m_below->setContentsMargins(36, 0, 0, 0);
    m_below->setSpacing(grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid, 0, grid);
    column->setSpacing(grid);
    column->addLayout(row);
    column->addLayout(m_below);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!isUnfolded()); });
}

void PlanRow::setRow(PlanSign sign, const QString &object, const QString &sentence)
{
    m_sign->setSign(sign);
    m_object->setText(object);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    describe();
}

void PlanRow::setCall(const QString &http)
{
    m_http = http;
    m_fold->setVisible(!http.isEmpty());
    if (m_call)
        m_call->setCode(http, CodeKind::Http);
    if (http.isEmpty())
        setUnfolded(false);
}

void PlanRow::setUnfolded(bool unfolded)
{
    const bool shown = unfolded && !m_http.isEmpty();
    if (shown && !m_call) {
        m_call = new CodeView(objectName() + QStringLiteral(".call"), tr("call"), this);
        m_call->setCode(m_http, CodeKind::Http);
        m_below->insertWidget(0, m_call);
    }
    if (m_call)
        m_call->setVisible(shown);
    m_fold->setIcon(icon(shown ? Icon::ChevronDown : Icon::ChevronRight));
    const QString what = shown ? tr("Hide the call") : tr("Show the call");
    m_fold->setToolTip(what);
    m_fold->setAccessibleName(what + QStringLiteral(": ") + m_object->text());
}

bool PlanRow::isUnfolded() const
{
    return m_call && m_call->isVisibleTo(this);
}

void PlanRow::setProgress(PlanProgress progress, const QString &words)
{
    m_progress->setProgress(progress, words);
    describe();
}

void PlanRow::addBelow(QWidget *widget)
{
    m_below->addWidget(widget);
}

// "create: Consumer fusionauth, done in 48 ms"
void PlanRow::describe()
{
    QString spoken = wordOf(m_sign->sign()) + QStringLiteral(": ") + m_object->text();
    if (const QString progress = m_progress->spoken(); !progress.isEmpty())
        spoken += QStringLiteral(", ") + progress;
    setAccessibleName(spoken);
    setAccessibleDescription(m_sentence->text());
}

} // namespace ui
