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

PlanProgress signOf(const flow::Progress &progress, bool tookBack)
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
    const QList<Placed> rows = placed(situation);
    if (rows != m_placed || m_kongAdminHeader != situation.environment.kongAdminHeader) {
        m_kongAdminHeader = situation.environment.kongAdminHeader;
        m_placed = rows;
        arrange();
    }
    showProgress(situation);
}

void PlanRows::arrange()
{
    const QList<setup::StepId> known = m_shown.keys();
    for (setup::StepId step : known) {
        if (std::none_of(m_placed.begin(), m_placed.end(),
                         [&](const Placed &placed) { return placed.planned.step == step; }))
            forget(step);
    }
    for (Group group : {Group::InTheWay, Group::ToBeSent, Group::Done, Group::Kept})
        arrangeGroup(group);
}

void PlanRows::arrangeGroup(Group group)
{
    QList<setup::PlannedStep> own;
    for (const Placed &placed : std::as_const(m_placed)) {
        if (placed.group == group)
            own.append(placed.planned);
    }
    if (own.isEmpty() && !m_cards.contains(group))
        return;
    const auto [card, count] = cardOf(group);
    card->setVisible(!own.isEmpty());
    count->setPill(QString::number(own.size()), count->kind());
    // Out of the layout, not out of the card: what stays costs nothing.
    while (QLayoutItem *item = card->body()->takeAt(0))
        delete item;
    for (const setup::PlannedStep &planned : std::as_const(own)) {
        const Shown shown = shownFor(planned, card);
        card->add(shown.line);
        card->add(shown.row);
        shown.line->setVisible(planned.step != own.first().step);
    }
}

PlanRows::GroupCard PlanRows::cardOf(Group group)
{
    const auto known = m_cards.constFind(group);
    if (known != m_cards.constEnd())
        return *known;
    GroupCard made{new Card(titleOfGroup(group), this), nullptr};
    made.card->setObjectName(QStringLiteral("planGroup.") + nameOf(group));
    made.card->body()->setSpacing(0);
    made.count = new Pill({}, group == Group::InTheWay ? PillKind::Problem : PillKind::Neutral, made.card);
    made.card->addToHeader(made.count);
    if (group == Group::InTheWay)
        made.card->setSeverity(Severity::Problem);
    const auto at = m_cards.insert(group, made);
    m_layout->insertWidget(int(std::distance(m_cards.begin(), at)), made.card);
    return made;
}

// A conflict brings its choices with it and takes them along.
PlanRows::Shown PlanRows::shownFor(const setup::PlannedStep &planned, QWidget *parent)
{
    const auto isConflict = [](const setup::PlannedStep &step) {
        return std::holds_alternative<setup::Conflict>(step.gap);
    };
    const auto known = m_shown.constFind(planned.step);
    if (known != m_shown.constEnd() && known->planned != planned && (isConflict(known->planned) || isConflict(planned)))
        forget(planned.step);
    Shown &shown = m_shown[planned.step];
    if (!shown.row) {
        shown.line = separatorLine(parent);
        shown.row = new PlanRow(QStringLiteral("planRow.") + setup::nameOf(planned.step), parent);
        if (const auto *conflict = std::get_if<setup::Conflict>(&planned.gap)) {
            auto *box = new ConflictBox(planned.step, *conflict, shown.row);
            connect(box, &ConflictBox::choiceMade, this, &PlanRows::choiceMade);
            shown.row->addBelow(box);
        }
    }
    shown.planned = planned;
    fill(shown.row, planned);
    return shown;
}

void PlanRows::fill(PlanRow *row, const setup::PlannedStep &planned)
{
    const auto *waits = std::get_if<setup::WaitsFor>(&planned.gap);
    const bool conflict = std::holds_alternative<setup::Conflict>(planned.gap);
    const QString sentence = waits ? wording::sentenceFor(planned.step, waits->then) : wording::sentenceFor(planned);
    // A conflict's own box says it.
    row->setRow(signOf(planned.gap), wording::titleOf(planned.step), conflict ? QString() : capitalised(sentence));
    const setup::Change *change = changeOf(planned.gap);
    row->setCall(change ? httpTextOf(change->call, m_kongAdminHeader) : QString());
}

void PlanRows::forget(setup::StepId step)
{
    const Shown gone = m_shown.take(step);
    for (QWidget *widget : {gone.line, static_cast<QWidget *>(gone.row)}) {
        widget->hide();
        widget->setParent(nullptr);
        widget->deleteLater();
    }
}

void PlanRows::showProgress(const Situation &situation)
{
    for (auto it = m_shown.constBegin(); it != m_shown.constEnd(); ++it) {
        const flow::Progress *progress = progressOf(situation, it.key());
        if (progress)
            it->row->setProgress(signOf(*progress, situation.tookBack), wordsFor(*progress));
        else
            it->row->setProgress(PlanProgress::None);
    }
}

} // namespace ui
