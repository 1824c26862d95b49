// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/plan_rows.h"

#include "ui/setup/call_text.h"
#include "ui/setup/decisions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plan_row.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"
#include "wording/steps.h"

#include <QVBoxLayout>

namespace ui {
namespace {

using Moment = flow::Progress::Moment;

const flow::Progress *progressOf(const Situation &situation, setup::StepId step)
{
    const flow::Progress *last = nullptr;
    for (const flow::Progress &progress : situation.progress) {
        if (progress.step == step)
            last = &progress;
    }
    return last;
}

PlanSign signOf(const setup::Gap &gap)
{
    if (std::holds_alternative<setup::Holds>(gap))
        return PlanSign::Keep;
    if (std::holds_alternative<setup::Conflict>(gap) || std::holds_alternative<setup::Unknown>(gap))
        return PlanSign::Conflict;
    if (std::holds_alternative<setup::Impossible>(gap))
        return PlanSign::Impossible;
    const setup::Change *change = changeOf(gap);
    return change->verb == setup::Verb::Create ? PlanSign::Create : PlanSign::Change;
}

QString titleOfGroup(PlanRows::Group group)
{
    switch (group) {
    case PlanRows::Group::InTheWay: return PlanRows::tr("In the way");
    case PlanRows::Group::ToBeSent: return PlanRows::tr("Will be sent, in this order");
    case PlanRows::Group::Done: return PlanRows::tr("Done by the last run");
    case PlanRows::Group::Kept: return PlanRows::tr("Stays as it is");
    }
    Q_UNREACHABLE();
}

QString nameOf(PlanRows::Group group)
{
    static const char *const names[] = {"inTheWay", "toBeSent", "done", "kept"};
    return QLatin1String(names[int(group)]);
}

PlanProgress shownFor(const flow::Progress &progress, bool tookBack)
{
    switch (progress.moment) {
    case Moment::Sending:
    case Moment::Answered: return PlanProgress::Sending;
    case Moment::Done: return tookBack ? PlanProgress::Undone : PlanProgress::Done;
    case Moment::Failed: return PlanProgress::Failed;
    case Moment::Left: break;
    }
    return PlanProgress::None;
}

QString wordsFor(const flow::Progress &progress)
{
    QStringList parts;
    if (progress.moment == Moment::Failed && progress.status != 0)
        parts.append(PlanRows::tr("answered %1").arg(progress.status));
    if (progress.durationMs >= 0)
        parts.append(durationInWords(progress.durationMs));
    return parts.join(QStringLiteral(", "));
}

} // namespace

PlanRows::PlanRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("planRows"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * grid);
}

QList<PlanRows::Placed> PlanRows::placed(const Situation &situation) const
{
    QList<Placed> all;
    for (const setup::PlannedStep &planned : situation.plan.steps) {
        Group group = Group::ToBeSent;
        const auto *impossible = std::get_if<setup::Impossible>(&planned.gap);
        if (std::holds_alternative<setup::Holds>(planned.gap)) {
            const flow::Progress *progress = progressOf(situation, planned.step);
            const bool done = progress && progress->moment == Moment::Done;
            group = done ? Group::Done : Group::Kept;
        } else if (std::holds_alternative<setup::Conflict>(planned.gap) ||
                   std::holds_alternative<setup::Unknown>(planned.gap) || impossible) {
            group = impossible && impossible->optional ? Group::Kept : Group::InTheWay;
        }
        all.append({group, planned});
    }
    std::stable_sort(all.begin(), all.end(), [](const Placed &a, const Placed &b) { return a.group < b.group; });
    return all;
}

void PlanRows::take(const Situation &situation)
{
    m_kongAdminHeader = situation.environment.kongAdminHeader;
    const QList<Placed> rows = placed(situation);
    if (rows != m_placed)
        rebuild(rows);
    showProgress(situation);
}

void PlanRows::rebuild(const QList<Placed> &rows)
{
    m_placed = rows;
    m_rows.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    Card *card = nullptr;
    std::optional<Group> group;
    for (const Placed &row : rows) {
        if (group != row.group) {
            group = row.group;
            card = new Card(titleOfGroup(row.group), this);
            card->setObjectName(QStringLiteral("planGroup.") + nameOf(row.group));
            card->body()->setSpacing(0);
            const auto count =
                std::count_if(rows.begin(), rows.end(), [&](const Placed &other) { return other.group == row.group; });
            card->addToHeader(new Pill(QString::number(count),
                                       row.group == Group::InTheWay ? PillKind::Problem : PillKind::Neutral, card));
            if (row.group == Group::InTheWay)
                card->setSeverity(Severity::Problem);
            m_layout->addWidget(card);
        } else {
            card->add(separatorLine(card));
        }
        card->add(makeRow(row.planned, card));
    }
}

PlanRow *PlanRows::makeRow(const setup::PlannedStep &planned, QWidget *parent)
{
    auto *row = new PlanRow(QStringLiteral("planRow.") + setup::nameOf(planned.step), parent);
    m_rows.insert(planned.step, row);
    const auto *waits = std::get_if<setup::WaitsFor>(&planned.gap);
    const auto *conflict = std::get_if<setup::Conflict>(&planned.gap);
    const QString sentence = waits ? wording::sentenceFor(planned.step, waits->then) : wording::sentenceFor(planned);
    // A conflict's own box says it.
    row->setRow(signOf(planned.gap), wording::titleOf(planned.step), conflict ? QString() : capitalised(sentence));
    if (const setup::Change *change = changeOf(planned.gap))
        row->setCall(httpTextOf(change->call, m_kongAdminHeader));
    if (conflict) {
        auto *box = new ConflictBox(planned.step, *conflict, row);
        connect(box, &ConflictBox::choiceMade, this, &PlanRows::choiceMade);
        row->addBelow(box);
    }
    return row;
}

void PlanRows::showProgress(const Situation &situation)
{
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const flow::Progress *progress = progressOf(situation, it.key());
        if (progress)
            it.value()->setProgress(shownFor(*progress, situation.tookBack), wordsFor(*progress));
        else
            it.value()->setProgress(PlanProgress::None);
    }
}

} // namespace ui
