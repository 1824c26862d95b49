// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/undo_desk.h"

#include "ui/activity/run_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/prompts.h"
#include "wording/errors.h"
#include "wording/steps.h"
#include "wording/undo.h"

#include <QPushButton>

namespace ui {
namespace {

QString titleOfChange(const console::RecordedRun &run, int number)
{
    for (const storage::Entry &entry : run.entries) {
        if (entry.number == number)
            return wording::titleOf(entry.step);
    }
    return {};
}

QString takenBackInWords(qsizetype count)
{
    if (count == 0)
        return UndoDesk::tr("Nothing was taken back");
    return count == 1 ? UndoDesk::tr("1 change was taken back") : UndoDesk::tr("%1 changes were taken back").arg(count);
}

// "Consumer fusionauth: left as it is: it was changed since"
QString lineFor(const flow::Left &left)
{
    const QString subject = left.object.isEmpty() ? wording::titleOf(left.step)
                                                  : wording::titleOf(left.step) + QLatin1Char(' ') + left.object;
    return subject + QStringLiteral(": ") + wording::whyLeft(left.reason, left.details);
}

QString linesFor(const QList<flow::Left> &left)
{
    QStringList lines;
    for (const flow::Left &one : left)
        lines += lineFor(one);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

UndoDesk::UndoDesk(Prompts *prompts, Banner *banner, QObject *parent)
    : QObject(parent)
    , m_prompts(prompts)
    , m_banner(banner)
{}

void UndoDesk::show(console::Session *session, console::Wiring *wiring)
{
    letGo();
    m_session = session;
    m_wiring = wiring;
    if (!m_wiring)
        return;
    connect(m_wiring, &console::Wiring::progressChanged, this, &UndoDesk::sayProgress);
    connect(m_wiring, &console::Wiring::doingChanged, this, [this] {
        if (m_wiring->doing() == console::Wiring::Doing::Nothing)
            sayResult();
        else
            sayProgress();
    });
}

void UndoDesk::letGo()
{
    if (m_wiring)
        disconnect(m_wiring, nullptr, this, nullptr);
    m_wiring.clear();
    m_session.clear();
    m_running = false;
    m_banner->hide();
}

void UndoDesk::takeBack(const console::RecordedRun &run, const QList<int> &changes)
{
    if (!m_session || run.head.environmentId != m_session->environment().id)
        return;
    const storage::Environment &open = m_session->environment();
    Wish wish;
    wish.journal = run.journal;
    wish.options.onlyRun = run.run;
    wish.options.onlyChanges = changes;
    const RunCounts counts = countsOf(run);
    wish.what = changes.size() == 1 ? tr("the change \u201c%1\u201d").arg(titleOfChange(run, changes.first()))
                                    : changesInWords(counts.standing + counts.undecided);
    wish.elsewhere = open.fusionauthUrl != run.head.fusionauthUrl || open.kongAdminUrl != run.head.kongAdminUrl;
    ask(wish);
}

void UndoDesk::takeBackLast()
{
    if (!m_wiring || !m_wiring->lastRun())
        return;
    const console::LastRun &last = *m_wiring->lastRun();
    Wish wish;
    wish.journal = last.journal;
    wish.options.onlyRun = last.run;
    wish.what = changesInWords(last.changes);
    ask(wish);
}

void UndoDesk::ask(const Wish &wish)
{
    const storage::Environment &environment = m_session->environment();
    if (environment.readOnly || !m_wiring || m_wiring->doing() != console::Wiring::Doing::Nothing)
        return;
    const bool production = environment.kind == storage::EnvironmentKind::Production;
    if (!production && !wish.elsewhere) {
        begin(wish);
        return;
    }
    Question question;
    question.title = production ? tr("Take back in production?") : tr("Take back at other addresses?");
    question.text =
        tr("%1 in %2 will be taken back. What others changed since stays as it is.").arg(wish.what, environment.name);
    question.text[0] = question.text.at(0).toUpper();
    if (wish.elsewhere)
        question.detail = tr("The environment has other addresses now than when this was applied. What is not found "
                             "there counts as taken back.");
    question.yes = tr("Take back %1").arg(wish.what);
    question.dangerous = production;
    question.typed = production ? environment.name : QString();
    m_prompts->confirm(question, m_wiring, [this, wish](bool yes) {
        if (yes)
            begin(wish);
    });
}

void UndoDesk::begin(const Wish &wish)
{
    if (!m_wiring || m_wiring->doing() != console::Wiring::Doing::Nothing)
        return;
    m_running = true;
    m_what = wish.what;
    m_banner->removeActions();
    m_banner->setDismissible(false);
    QPushButton *stop = m_banner->addAction(QStringLiteral("stopUndoButton"), tr("Stop"));
    connect(stop, &QPushButton::clicked, m_wiring, &console::Wiring::stop);
    m_wiring->takeBack(wish.journal, wish.options);
}

void UndoDesk::sayProgress()
{
    if (!m_running)
        return;
    if (m_wiring->isStopping()) {
        m_banner->setMessage(Severity::Note, tr("Stopping"), tr("The change that is on its way is finished first."));
        return;
    }
    const QList<flow::Progress> &progress = m_wiring->progress();
    const QString now = progress.isEmpty()
                            ? tr("Reading what is there now")
                            : wording::titleOf(progress.last().step) + QLatin1Char(' ') + progress.last().object;
    m_banner->setMessage(Severity::Note, tr("Taking back %1").arg(m_what), now.trimmed());
}

void UndoDesk::sayResult()
{
    if (!std::exchange(m_running, false))
        return;
    m_banner->removeActions();
    m_banner->setDismissible(true);
    if (m_wiring->problem())
        m_banner->setMessage(Severity::Problem, tr("Taking back could not begin"),
                             wording::lineFor(*m_wiring->problem()));
    else if (!m_wiring->takenBack())
        m_banner->setMessage(Severity::Warning, tr("Stopped while an answer was missing"),
                             tr("What was on its way is settled by reading back the next time."));
    else if (m_wiring->takenBack()->stopped)
        sayStopped(*m_wiring->takenBack());
    else
        sayUndone(*m_wiring->takenBack());
}

void UndoDesk::sayUndone(const flow::UndoResult &result)
{
    const QString what = takenBackInWords(result.undone.size());
    if (result.left.isEmpty())
        m_banner->setMessage(result.undone.isEmpty() ? Severity::Note : Severity::Good, what);
    else
        m_banner->setMessage(Severity::Warning, what, linesFor(result.left));
}

void UndoDesk::sayStopped(const flow::UndoResult &result)
{
    QStringList lines;
    if (result.stopped->kind == base::Error::Kind::Cancelled)
        lines += tr("You stopped it. The rest still stands and can be taken back at any time.");
    else
        lines += wording::lineFor(*result.stopped);
    if (!result.left.isEmpty())
        lines += linesFor(result.left);
    const bool asked = result.stopped->kind == base::Error::Kind::Cancelled;
    m_banner->setMessage(asked ? Severity::Note : Severity::Problem,
                         tr("%1, then it ended early").arg(takenBackInWords(result.undone.size())),
                         lines.join(QLatin1Char('\n')));
}

} // namespace ui
