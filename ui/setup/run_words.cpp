// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/run_words.h"

#include "ui/setup/call_text.h"
#include "ui/widgets/words.h"
#include "wording/errors.h"
#include "wording/undo.h"

#include <QCoreApplication>

namespace ui {
namespace {

using console::Wiring;

class RunWords {
    Q_DECLARE_TR_FUNCTIONS(ui::RunWords)
};

RunNews running(const Situation &situation, const Wiring &wiring)
{
    const auto ended = std::count_if(situation.progress.begin(), situation.progress.end(), [](const auto &progress) {
        return progress.moment == flow::Progress::Moment::Done || progress.moment == flow::Progress::Moment::Left;
    });
    RunNews news;
    if (situation.doing == Wiring::Doing::TakingBack) {
        news.what = RunWords::tr("Taking back: %1 so far.").arg(countOfChanges(ended));
    } else {
        const qsizetype all = setup::changesOf(situation.plan).size();
        news.what = RunWords::tr("Applying: %1 of %2 done.").arg(QString::number(ended), QString::number(all));
    }
    if (wiring.isStopping())
        news.next =
            RunWords::tr("Stops after the change that is on its way. Stop again to wait no longer: the next run "
                         "reads back what became of it.");
    return news;
}

RunNews afterApply(const Situation &situation, const flow::ApplyResult &result, const Wiring &wiring)
{
    RunNews news;
    const int applied = int(result.applied.size());
    const int left = int(setup::changesOf(situation.plan).size());
    news.canUndo = wiring.lastRun().has_value();
    if (!result.stopped) {
        news.severity = result.done ? Severity::Good : Severity::Warning;
        news.what = RunWords::tr("%1 applied.").arg(countOfChanges(applied));
        news.next = (result.done ? RunWords::tr("Both systems hold what you asked for. Journal: %1")
                                 : RunWords::tr("Something is still in the way, see below. Journal: %1"))
                        .arg(wiring.journalPath());
        news.canTest = result.done;
        return news;
    }
    news.canResume = true;
    if (result.stopped->kind == base::Error::Kind::Cancelled) {
        news.severity = Severity::Warning;
        news.what = RunWords::tr("Stopped: %1 applied, %2 left.").arg(QString::number(applied), QString::number(left));
        news.next = RunWords::tr("What is done stays done. Journal: %1").arg(wiring.journalPath());
        return news;
    }
    const wording::ErrorText text = wording::textFor(*result.stopped);
    news.severity = Severity::Problem;
    news.what = RunWords::tr("%1 applied, then: %2").arg(countOfChanges(applied), text.what);
    news.next = text.next;
    return news;
}

RunNews afterUndo(const flow::UndoResult &result)
{
    RunNews news;
    news.severity = result.left.isEmpty() ? Severity::Good : Severity::Warning;
    news.what = RunWords::tr("%1 taken back.").arg(countOfChanges(result.undone.size()));
    QStringList lines;
    for (const flow::Left &left : result.left)
        lines.append(QStringLiteral("%1: %2").arg(left.object, wording::whyLeft(left.reason, left.details)));
    if (result.stopped) {
        const wording::ErrorText text = wording::textFor(*result.stopped);
        news.severity = Severity::Problem;
        lines.append(capitalised(text.what));
        lines.append(text.next);
        news.canUndo = true;
    }
    lines.removeAll(QString());
    news.next = lines.join(QLatin1Char('\n'));
    return news;
}

RunNews undecided(int count)
{
    RunNews news;
    news.severity = Severity::Warning;
    news.what = RunWords::tr("Of %1 nobody knows yet what came of it.").arg(countOfChanges(count));
    news.next =
        RunWords::tr("An earlier run ended while an answer was on its way. Resume reads back first and finishes "
                     "what is missing.");
    news.canResume = true;
    return news;
}

// What may not be written here is no change of the plan, but somebody else can make it.
int exportable(const Situation &situation)
{
    const QList<setup::PlannedStep> &steps = situation.plan.steps;
    return int(std::count_if(steps.begin(), steps.end(),
                             [](const setup::PlannedStep &planned) { return changeOf(planned.gap) != nullptr; }));
}

} // namespace

std::optional<RunNews> newsOf(const Situation &situation, const Wiring &wiring)
{
    if (situation.doing == Wiring::Doing::Applying || situation.doing == Wiring::Doing::TakingBack)
        return running(situation, wiring);
    if (wiring.problem()) {
        const wording::ErrorText text = wording::textFor(*wiring.problem());
        RunNews news;
        news.severity = Severity::Problem;
        news.what = RunWords::tr("Nothing was sent. %1").arg(text.what);
        news.next = text.next;
        news.canResume = true;
        return news;
    }
    if (wiring.applied())
        return afterApply(situation, *wiring.applied(), wiring);
    if (wiring.takenBack())
        return afterUndo(*wiring.takenBack());
    if (wiring.undecided() > 0)
        return undecided(wiring.undecided());
    return std::nullopt;
}

QString changesLineOf(const Situation &situation, const Wiring &wiring)
{
    QStringList parts;
    const int changes = int(setup::changesOf(situation.plan).size());
    if (wiring.lastRun()) {
        const qint64 now = situation.scene.snapshot.takenAt;
        parts.append(RunWords::tr("%1 applied at %2")
                         .arg(countOfChanges(wiring.lastRun()->changes), clockInWords(wiring.lastRun()->at, now)));
    }
    if (situation.environment.readOnly)
        parts.append(
            RunWords::tr("read only: %1 can be exported, none is sent").arg(countOfChanges(exportable(situation))));
    else if (changes > 0)
        parts.append(parts.isEmpty() ? RunWords::tr("%1 will be sent").arg(countOfChanges(changes))
                                     : RunWords::tr("%1 more would be sent").arg(changes));
    else if (parts.isEmpty() && !situation.isRead)
        parts.append(RunWords::tr("nothing will be sent before both systems were read"));
    else if (parts.isEmpty())
        parts.append(setup::isDone(situation.plan) ? RunWords::tr("nothing will be sent: all of it is there")
                                                   : RunWords::tr("nothing will be sent yet"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
