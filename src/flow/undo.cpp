// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/undo.h"

#include "api/answers.h"
#include "api/fusionauth_calls.h"
#include "flow/apply.h"
#include "flow/records.h"

namespace flow {
namespace {

using base::Error;
using storage::Entry;
using storage::EntryState;

bool isMeant(const Entry &entry, const UndoOptions &options)
{
    return entry.state == EntryState::Done && (options.onlyRun == 0 || entry.run == options.onlyRun) &&
           (options.onlyChanges.isEmpty() || options.onlyChanges.contains(entry.number));
}

Left leave(const Entry &entry, const QString &reason, const QStringList &details = {})
{
    return {entry.number, entry.step, entry.object, reason, details};
}

// FusionAuth cannot list registrations, but it can say whether somebody is still registered.
http::Task<base::Result<QStringList>> usersOfApplication(Systems systems, setup::Target application)
{
    const api::Call call = api::fusionauth::usersOf(application.id, application.parentId);
    const QString reason = QStringLiteral("undo");
    const auto answer = co_await send(systems, call, reason);
    if (!answer)
        co_return base::fail(answer.error());
    const auto body = api::bodyOf(call.system, *answer, QStringLiteral("users"));
    if (!body)
        co_return base::fail(body.error());
    QStringList users;
    for (const QJsonValue &user : body->value(QStringLiteral("users")).toArray())
        users.append(QStringLiteral("user ") + user[QLatin1String("id")].toString());
    co_return users;
}

// Whether a change of ours that still stands has touched the same object later: members that both set, or any of an
// object that the earlier one made.
bool overlaps(const setup::Target &made, const setup::Target &later)
{
    if (made.kind != later.kind || made.id != later.id || made.parentId != later.parentId)
        return false;
    return made.fields.isEmpty() || later.fields.isEmpty() ||
           std::any_of(made.fields.begin(), made.fields.end(),
                       [&later](const QString &field) { return later.fields.contains(field); });
}

// A change that is not what it was when it was done: by a later one of this journal, or by somebody else.
Left changedSince(const storage::Journal &journal, const Entry &entry)
{
    QStringList later;
    for (const Entry &other : storage::standing(journal)) {
        if (other.number > entry.number && overlaps(entry.target, other.target))
            later.append(QString::number(other.number) + QLatin1Char(' ') + setup::nameOf(other.step));
    }
    return later.isEmpty() ? leave(entry, QStringLiteral("changed-since"))
                           : leave(entry, QStringLiteral("changed-by-later"), later);
}

// What was asked for by its number and cannot be taken back, because it does not stand.
QList<Left> notStanding(const storage::Journal &journal, const UndoOptions &options)
{
    QList<Left> left;
    for (int number : options.onlyChanges) {
        if (number < 1 || number > journal.entries().size()) {
            left.append({number, setup::StepId::Consumer, {}, QStringLiteral("no-such-change"), {}});
            continue;
        }
        const Entry &entry = journal.entries().at(number - 1);
        if (entry.state == EntryState::Undone)
            left.append(leave(entry, QStringLiteral("undone-already")));
        else if (entry.state != EntryState::Done)
            left.append(leave(entry, QStringLiteral("never-happened")));
    }
    return left;
}

// One change on its way back: what the systems hold now, and what became of it.
struct Back {
    model::Snapshot snapshot;
    bool undone = false;
    std::optional<Left> left;
    std::optional<Error> stopped;
};

bool isOutage(const Error &error)
{
    return error.status == 0 || error.status >= 500;
}

http::Task<Back> stopOrLeave(Back back, Entry entry, Error error)
{
    if (isOutage(error))
        back.stopped = error;
    else
        back.left = leave(entry, base::nameOf(error.kind), {error.evidence});
    co_return back;
}

// Why the change must stay, judged by what is there now.
http::Task<Back> judge(Systems systems, storage::Journal *journal, model::Snapshot snapshot, Entry entry)
{
    Back back{snapshot, false, {}, {}};
    auto refreshed = co_await readBack(systems, snapshot, entry.target);
    if (!refreshed) {
        Back result = co_await stopOrLeave(back, entry, refreshed.error());
        co_return result;
    }
    back.snapshot = std::move(*refreshed);
    const QJsonValue now = setup::footprint(back.snapshot, entry.target);
    if (now == entry.before) {
        back.undone = true; // somebody has taken it back already
        co_return back;
    }
    if (now != entry.after) {
        back.left = changedSince(*journal, entry);
        co_return back;
    }
    if (entry.verb == setup::Verb::Update)
        co_return back;
    QStringList users = setup::dependents(back.snapshot, entry.target);
    if (users.isEmpty() && entry.target.kind == setup::Kind::Application) {
        const auto registered = co_await usersOfApplication(systems, entry.target);
        if (!registered) {
            Back result = co_await stopOrLeave(back, entry, registered.error());
            co_return result;
        }
        users = *registered;
    }
    if (!users.isEmpty())
        back.left = leave(entry, QStringLiteral("in-use"), users);
    co_return back;
}

http::Task<Back> takeBack(Systems systems, storage::Journal *journal, model::Snapshot snapshot, Entry entry,
                          Teller *teller)
{
    Back back = co_await judge(systems, journal, snapshot, entry);
    if (back.left || back.stopped || back.undone)
        co_return back;
    const base::Outcome marked = co_await writeState(journal, entry.number, EntryState::Undoing);
    if (!marked) {
        back.stopped = marked.error();
        co_return back;
    }
    teller->sending(entry.number);
    const QString reason = QStringLiteral("undo ") + setup::nameOf(entry.step);
    const auto answer = co_await send(systems, entry.inverse, reason);
    teller->answered(answer ? answer->status : 0);
    std::optional<Error> refusal;
    if (!answer) {
        refusal = answer.error();
    } else if (const auto body = api::bodyOf(entry.inverse.system, *answer, entry.object);
               !body && body.error().kind != Error::Kind::NotFound) {
        refusal = body.error();
    }

    auto refreshed = co_await readBack(systems, back.snapshot, entry.target);
    if (!refreshed) { // stays at "undoing": settled by reading back the next time
        back.stopped = refreshed.error();
        co_return back;
    }
    back.snapshot = std::move(*refreshed);
    if (setup::footprint(back.snapshot, entry.target) == entry.before) {
        back.undone = true;
        co_return back;
    }
    const base::Outcome standing = co_await writeState(journal, entry.number, EntryState::Done);
    if (!standing) {
        back.stopped = standing.error();
        co_return back;
    }
    const Error noEffect{
        Error::Kind::ServerFault, entry.object, QStringLiteral("accepted, but without effect"), 200, {}};
    Back result = co_await stopOrLeave(back, entry, refusal.value_or(noEffect));
    co_return result;
}

} // namespace

http::Task<UndoResult> undo(Systems systems, storage::Journal *journal, UndoOptions options)
{
    UndoResult result;
    if (systems.readOnly) {
        result.stopped = Error{Error::Kind::NotWritable, QStringLiteral("environment"), readOnlyCode(), 0, {}};
        co_return result;
    }
    const setup::LookUps lookUps = setup::lookUpsFor(journal->head().blueprint, journal->head().environmentId);
    model::Snapshot snapshot = co_await survey(systems, lookUps);
    result.stopped = outageIn(snapshot);
    if (result.stopped)
        co_return result;
    auto settled = co_await settle(systems, journal, snapshot);
    if (!settled) {
        result.stopped = settled.error();
        co_return result;
    }
    snapshot = std::move(*settled);

    result.left = notStanding(*journal, options);
    QList<Entry> entries = storage::standing(*journal);
    std::reverse(entries.begin(), entries.end());
    for (const Entry &entry : std::as_const(entries)) {
        if (!isMeant(entry, options))
            continue;
        if (options.stopAsked && options.stopAsked()) {
            result.stopped = stoppedBefore(entry.step);
            co_return result;
        }
        Teller teller(options.progress, entry.step, entry.object);
        Back back = co_await takeBack(systems, journal, snapshot, entry, &teller);
        snapshot = std::move(back.snapshot);
        if (back.left) {
            teller.end(Progress::Moment::Left, entry.number);
            result.left.append(*back.left);
            continue;
        }
        if (!back.stopped) {
            const base::Outcome marked = co_await writeState(journal, entry.number, EntryState::Undone);
            if (!marked)
                back.stopped = marked.error();
        }
        teller.end(back.stopped ? Progress::Moment::Failed : Progress::Moment::Done, entry.number);
        if (back.stopped) {
            result.stopped = back.stopped;
            co_return result;
        }
        result.undone.append(entry.number);
    }
    co_return result;
}

} // namespace flow
