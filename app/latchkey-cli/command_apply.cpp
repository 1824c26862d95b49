// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// apply FILE
#include "documents.h"
#include "input.h"
#include "session.h"

#include "flow/apply.h"
#include "wording/steps.h"

namespace cli {
namespace {

// One line a change, as it happens.
void tell(Output &output, const flow::Progress &progress)
{
    const QString text = QStringLiteral("%1: %2").arg(wording::titleOf(progress.step), progress.object);
    switch (progress.moment) {
    case flow::Progress::Moment::Sending: output.message(QStringLiteral("sending  ") + text); return;
    case flow::Progress::Moment::Answered:
    case flow::Progress::Moment::Left: return;
    case flow::Progress::Moment::Done: output.line(text, Mark::Ok); return;
    case flow::Progress::Moment::Failed: output.line(text, Mark::Failed); return;
    }
}

ExitCode exitCodeOf(const flow::ApplyResult &result)
{
    if (result.undecided || (!result.done && !result.applied.isEmpty() && result.stopped))
        return Stopped;
    if (result.stopped)
        return exitCodeFor(*result.stopped);
    return exitCodeFor(result.plan);
}

int finish(Output &output, const flow::ApplyResult &result, const QString &journal)
{
    QJsonObject json{{QStringLiteral("ok"), result.done},
                     {QStringLiteral("applied"), result.applied.size()},
                     {QStringLiteral("journal"), journal},
                     {QStringLiteral("undecided"), result.undecided},
                     {QStringLiteral("plan"), setup::toJson(result.plan)}};
    if (result.stopped)
        json.insert(QStringLiteral("error"), toJson(*result.stopped));
    output.document(json);
    if (result.stopped)
        output.error(*result.stopped);
    if (!result.done)
        showPlan(output, result.plan);
    if (result.done && result.applied.isEmpty())
        output.line(QStringLiteral("Nothing to do."));
    if (!result.applied.isEmpty() || result.undecided)
        output.line(QStringLiteral("Journal: ") + journal);
    return exitCodeOf(result);
}

} // namespace

options::Table applyOptions()
{
    return {{{"FILE", "The blueprint, or - for standard input.", options::Takes::File}},
            {testPasswordOption()},
            {connectionOptions()}};
}

http::Task<int> runApply(Invocation *invocation)
{
    Output &output = *invocation->output;
    const QStringList arguments = invocation->parser.positionalArguments();
    if (arguments.size() != 1) {
        output.message(QStringLiteral("Usage: latchkey-cli apply FILE"));
        co_return Unusable;
    }
    const auto blueprint = blueprintIn(arguments.first());
    if (!blueprint) {
        refuse(output, blueprint.error());
        co_return Unusable;
    }
    const auto session = co_await openSession(invocation);
    if (!session)
        co_return refuse(output, session.error());
    std::unique_ptr<storage::SecretStore> store;
    const auto password = passwordSource(invocation, *blueprint, &store);
    if (!password)
        co_return refuse(output, password.error());
    const auto path = journalPath(**session, *blueprint);
    if (!path)
        co_return refuse(output, path.error());
    auto journal = storage::Journal::open(*path, (*session)->journalHead(*blueprint));
    if (!journal)
        co_return refuse(output, journal.error());

    flow::ApplyOptions options;
    options.blueprint = *blueprint;
    options.environmentId = (*session)->environment().id;
    options.password = *password;
    options.progress = [&output](const flow::Progress &progress) { tell(output, progress); };
    const flow::Systems systems = (*session)->systems();
    const flow::ApplyResult result = co_await flow::apply(systems, &*journal, options);
    co_return finish(output, result, *path);
}

} // namespace cli
