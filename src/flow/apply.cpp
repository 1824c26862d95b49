// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/apply.h"

#include "api/answers.h"
#include "api/placeholders.h"
#include "flow/records.h"
#include "http/exchange_log.h"

#include <QDateTime>

namespace flow {
namespace {

using base::Error;
using storage::EntryState;

// The state of one run.
struct Run {
    Systems systems;
    storage::Journal *journal;
    ApplyOptions options;
    model::Snapshot snapshot;
    api::Fillings fillings;
    int number = 0;
};

setup::Scene sceneOf(const Run &run)
{
    return {run.options.blueprint, run.snapshot, run.options.environmentId};
}

// Secrets come first: nothing may be written before they are there.
http::Task<base::Outcome> gatherSecrets(Run *run, setup::Plan plan)
{
    bool needed = false;
    for (const setup::Change &change : setup::changesOf(plan))
        needed = needed || api::secretsNeeded(change.call).contains(setup::testPasswordName());
    if (!needed)
        co_return base::Outcome();
    const PasswordSource source = run->options.password;
    const auto password = co_await passwordForUse(source);
    if (!password)
        co_return base::fail(password.error());
    if (run->systems.log)
        run->systems.log->hide(*password);
    run->fillings.secrets.insert(setup::testPasswordName(), *password);
    co_return base::Outcome();
}

storage::Entry entryFor(const Run &run, const setup::PlannedStep &planned)
{
    const auto &change = std::get<setup::Change>(planned.gap);
    storage::Entry entry;
    entry.run = run.number;
    entry.step = planned.step;
    entry.verb = change.verb;
    entry.object = change.object;
    entry.target = change.target;
    entry.call = change.call;
    entry.inverse = change.inverse;
    entry.before = setup::footprint(run.snapshot, change.target);
    entry.at = QDateTime::currentMSecsSinceEpoch();
    return entry;
}

// An answer may be lost or say that the object is there already; what the system holds decides.
std::optional<Error> refusalIn(const api::Call &call, const QString &object, const base::Result<model::Answer> &answer)
{
    if (!answer)
        return answer.error();
    const auto body = api::bodyOf(call.system, *answer, object);
    return body ? std::nullopt : std::optional(body.error());
}

bool mayHaveHappened(const Error &error)
{
    return error.status == 0 || error.status >= 500 || error.kind == Error::Kind::Conflict;
}

// Looks at what the change touched and marks it. The value is whether it had its effect.
http::Task<base::Result<bool>> checkEffect(Run *run, int number)
{
    const storage::Entry entry = run->journal->entries().at(number - 1);
    auto refreshed = co_await readBack(run->systems, run->snapshot, entry.target);
    if (!refreshed)
        co_return base::fail(refreshed.error());
    run->snapshot = std::move(*refreshed);
    const QJsonValue now = setup::footprint(run->snapshot, entry.target);
    const auto happened = co_await settleSent(run->journal, entry, now);
    co_return happened;
}

struct Sent {
    int number = 0;
    bool done = false;
    std::optional<Error> error;
};

http::Task<Sent> sendOne(Run *run, setup::PlannedStep planned, Teller *teller)
{
    const auto change = std::get<setup::Change>(planned.gap);
    const auto call = api::filled(change.call, run->fillings);
    if (!call)
        co_return Sent{0, false, call.error()};
    const storage::Entry entry = entryFor(*run, planned);
    const auto number = co_await writePlanned(run->journal, entry);
    if (!number)
        co_return Sent{0, false, number.error()};
    const base::Outcome written = co_await writeState(run->journal, *number, EntryState::Sent);
    if (!written)
        co_return Sent{*number, false, written.error()};

    teller->sending(*number);
    const QString reason = setup::nameOf(planned.step);
    const auto answer = co_await send(run->systems, *call, reason);
    teller->answered(answer ? answer->status : 0);
    const std::optional<Error> refusal = refusalIn(*call, change.object, answer);
    if (refusal && !mayHaveHappened(*refusal)) {
        const base::Outcome marked = co_await writeState(run->journal, *number, EntryState::NotDone);
        co_return Sent{*number, false, marked ? *refusal : marked.error()};
    }

    const auto effect = co_await checkEffect(run, *number);
    if (!effect)
        co_return Sent{*number, false, refusal ? *refusal : effect.error()};
    if (*effect)
        co_return Sent{*number, true, std::nullopt};
    const Error noEffect{
        Error::Kind::ServerFault, change.object, QStringLiteral("accepted, but without effect"), 0, {}};
    co_return Sent{*number, false, refusal ? *refusal : noEffect};
}

ApplyResult resultOf(const Run &run, QList<int> applied, std::optional<Error> stopped)
{
    ApplyResult result;
    result.plan = setup::planFor(sceneOf(run));
    result.snapshot = run.snapshot;
    result.applied = std::move(applied);
    result.done = !stopped && setup::isDone(result.plan);
    result.stopped = std::move(stopped);
    for (const storage::Entry &entry : run.journal->entries())
        result.undecided = result.undecided || entry.state == EntryState::Sent;
    return result;
}

} // namespace

http::Task<ApplyResult> apply(Systems systems, storage::Journal *journal, ApplyOptions options)
{
    Run run{systems, journal, options, {}, {}, journal->lastRun() + 1};
    const setup::LookUps lookUps = setup::lookUpsFor(options.blueprint, options.environmentId);
    run.snapshot = co_await survey(systems, lookUps);
    if (const auto error = outageIn(run.snapshot))
        co_return resultOf(run, {}, error);
    auto settled = co_await settle(systems, journal, run.snapshot);
    if (!settled)
        co_return resultOf(run, {}, settled.error());
    run.snapshot = std::move(*settled);

    QList<int> applied;
    setup::Plan plan = setup::planFor(sceneOf(run));
    if (systems.readOnly && !setup::isDone(plan))
        co_return resultOf(run, applied,
                           Error{Error::Kind::NotWritable, QStringLiteral("environment"), readOnlyCode(), 0, {}});
    const base::Outcome gathered = co_await gatherSecrets(&run, plan);
    if (!gathered)
        co_return resultOf(run, applied, gathered.error());
    // Every step has at most a few changes; a plan that never ends is a fault that must not write for ever.
    const qsizetype most = 4 * plan.steps.size();
    while (const auto ready = setup::firstReady(plan)) {
        if (applied.size() >= most)
            co_return resultOf(run, applied, Error{Error::Kind::ServerFault, setup::nameOf(ready->step), {}, 0, {}});
        if (options.stopAsked && options.stopAsked())
            co_return resultOf(run, applied, stoppedBefore(ready->step));
        Teller teller(options.progress, ready->step, std::get<setup::Change>(ready->gap).object);
        const Sent sent = co_await sendOne(&run, *ready, &teller);
        teller.end(sent.done ? Progress::Moment::Done : Progress::Moment::Failed, sent.number);
        if (!sent.done)
            co_return resultOf(run, applied, sent.error);
        applied.append(sent.number);
        plan = setup::planFor(sceneOf(run));
    }
    co_return resultOf(run, applied, std::nullopt);
}

} // namespace flow
