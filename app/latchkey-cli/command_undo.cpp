// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// undo JOURNAL
#include "documents.h"
#include "session.h"

#include "flow/undo.h"
#include "wording/steps.h"
#include "wording/undo.h"

namespace cli {
namespace {

int finish(Output &output, const storage::Journal &journal, const flow::UndoResult &result)
{
    QJsonArray undone;
    for (int number : result.undone)
        undone.append(number);
    QJsonArray left;
    for (const flow::Left &entry : result.left)
        left.append(QJsonObject{{QStringLiteral("change"), entry.change},
                                {QStringLiteral("step"), setup::nameOf(entry.step)},
                                {QStringLiteral("object"), entry.object},
                                {QStringLiteral("reason"), entry.reason},
                                {QStringLiteral("details"), QJsonArray::fromStringList(entry.details)}});
    QJsonObject json{{QStringLiteral("ok"), !result.stopped && result.left.isEmpty()},
                     {QStringLiteral("undone"), undone},
                     {QStringLiteral("left"), left},
                     {QStringLiteral("journal"), journal.path()}};
    if (result.stopped)
        json.insert(QStringLiteral("error"), toJson(*result.stopped));
    output.document(json);
    for (int number : result.undone) {
        const storage::Entry &entry = journal.entries().at(number - 1);
        output.line(QStringLiteral("%1: %2").arg(wording::titleOf(entry.step), entry.object), Mark::Ok);
    }
    for (const flow::Left &entry : result.left)
        output.line(QStringLiteral("%1: %2: %3")
                        .arg(wording::titleOf(entry.step), entry.object, wording::whyLeft(entry.reason, entry.details)),
                    Mark::Blocked);
    if (result.undone.isEmpty() && result.left.isEmpty() && !result.stopped)
        output.line(QStringLiteral("Nothing to take back."));
    if (result.stopped) {
        output.error(*result.stopped);
        return result.undone.isEmpty() ? exitCodeFor(*result.stopped) : Stopped;
    }
    return result.left.isEmpty() ? Yes : No;
}

} // namespace

options::Table undoOptions()
{
    using options::Takes;
    return {{{"JOURNAL", "The journal that apply or walk named.", Takes::File}},
            {{"run", "Only this run; else all of them.", Takes::Text, "number"}},
            {connectionOptions()}};
}

http::Task<int> runUndo(Invocation *invocation)
{
    Output &output = *invocation->output;
    const QStringList arguments = invocation->parser.positionalArguments();
    bool number = true;
    flow::UndoOptions options;
    if (invocation->parser.isSet(QStringLiteral("run")))
        options.onlyRun = invocation->parser.value(QStringLiteral("run")).toInt(&number);
    if (arguments.size() != 1 || !number) {
        output.message(QStringLiteral("Usage: latchkey-cli undo JOURNAL [--run NUMBER]"));
        co_return Unusable;
    }
    auto journal = storage::Journal::open(arguments.first());
    if (!journal)
        co_return refuse(output, journal.error());
    const storage::JournalHead head = journal->head();
    const auto session = co_await openSessionOf(invocation, head);
    if (!session)
        co_return refuse(output, session.error());
    const flow::Systems systems = (*session)->systems();
    const flow::UndoResult result = co_await flow::undo(systems, &*journal, options);
    co_return finish(output, *journal, result);
}

} // namespace cli
