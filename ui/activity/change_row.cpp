// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/change_row.h"

#include "ui/activity/run_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "wording/steps.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

QString titleFor(const storage::Entry &entry)
{
    const QString title = wording::titleOf(entry.step);
    return entry.object.isEmpty() ? title : title + QStringLiteral(" \u00b7 ") + entry.object;
}

bool mayBeTakenBack(storage::EntryState state)
{
    return state == storage::EntryState::Done || state == storage::EntryState::Sent ||
           state == storage::EntryState::Undoing;
}

} // namespace

ChangeRow::ChangeRow(const storage::Entry &entry, const QString &whyNoUndo, QWidget *parent)
    : QFrame(parent)
    , m_entry(entry)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("changeRow.%1").arg(entry.number));
    setAccessibleName(titleFor(entry) + QStringLiteral(": ") + stateOf(entry.state).text);
    m_column->setContentsMargins(0, grid, 0, grid);
    m_column->setSpacing(grid);
    m_column->addLayout(makeHead(whyNoUndo));
}

QLayout *ChangeRow::makeHead(const QString &whyNoUndo)
{
    m_fold = iconButton(objectName() + QStringLiteral(".fold"), Icon::ChevronRight,
                        tr("Show the call: %1").arg(titleFor(m_entry)), this);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!isUnfolded()); });
    auto *title = new ElidedLabel(titleFor(m_entry), Qt::ElideMiddle, this);
    auto *line = new ElidedLabel(callLine(m_entry.call), Qt::ElideMiddle, this);
    line->setFont(monospace());
    line->setMuted(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(line);
    const StateText state = stateOf(m_entry.state);
    auto *pill = new Pill(state.text, state.kind, this);
    pill->setObjectName(objectName() + QStringLiteral(".state"));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(pill, 0, Qt::AlignVCenter);
    row->addWidget(makeUndo(whyNoUndo), 0, Qt::AlignVCenter);
    return row;
}

QWidget *ChangeRow::makeUndo(const QString &whyNoUndo)
{
    QPushButton *undo = plainButton(objectName() + QStringLiteral(".undo"), tr("Undo this change"), this);
    undo->setAccessibleName(tr("Undo this change: %1").arg(titleFor(m_entry)));
    undo->setEnabled(whyNoUndo.isEmpty());
    undo->setToolTip(whyNoUndo);
    QSizePolicy policy = undo->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the pills of all rows stay below each other
    undo->setSizePolicy(policy);
    undo->setVisible(mayBeTakenBack(m_entry.state));
    connect(undo, &QPushButton::clicked, this, [this] { emit undoWanted(m_entry.number); });
    return undo;
}

void ChangeRow::setUnfolded(bool unfolded)
{
    if (unfolded == isUnfolded())
        return;
    m_fold->setIcon(icon(unfolded ? Icon::ChevronDown : Icon::ChevronRight));
    const QString what = unfolded ? tr("Hide the call: %1") : tr("Show the call: %1");
    m_fold->setToolTip(what.arg(titleFor(m_entry)));
    m_fold->setAccessibleName(m_fold->toolTip());
    if (!unfolded) {
        delete m_call;
        m_call = nullptr;
        return;
    }
    m_call = new CodeView(objectName() + QStringLiteral(".call"), tr("call"), this);
    m_call->setCode(callText(m_entry.call), CodeKind::Http);
    m_column->addWidget(m_call);
}

} // namespace ui
