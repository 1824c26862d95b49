// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// walk --sandbox, walk FILE
#include "documents.h"
#include "input.h"
#include "session.h"

#include "flow/walk.h"
#include "sandbox/sandbox.h"

#include <QTemporaryDir>

namespace cli {
namespace {

using base::Error;

// What the sandbox's walk wires: the blueprint of the guide that people follow.
setup::Blueprint sandboxBlueprint()
{
    const auto blueprint = setup::blueprintFrom(setup::exampleBlueprint());
    return *blueprint;
}

// Everything that one walk needs and that has to live as long as it.
struct Walk {
    std::unique_ptr<sandbox::Sandbox> sandbox;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<storage::SecretStore> store;
    std::optional<storage::Journal> journal;
    flow::WalkOptions options;
};

base::Outcome openJournal(Walk &walk, const QString &path)
{
    auto journal = storage::Journal::open(path, walk.session->journalHead(walk.options.apply.blueprint));
    if (!journal)
        return base::fail(journal.error());
    walk.journal.emplace(std::move(*journal));
    return {};
}

// Nothing of a sandbox's walk outlives it: its journal lies in a temporary folder, its secrets in memory.
base::Outcome prepareOnSandbox(Walk &walk)
{
    walk.sandbox = std::make_unique<sandbox::Sandbox>();
    const auto started = walk.sandbox->start({});
    if (!started)
        return base::fail(started.error());
    storage::Environment environment;
    environment.id = QStringLiteral("sandbox");
    environment.fusionauthUrl = started->fusionauth;
    environment.kongAdminUrl = started->kongAdmin;
    environment.kongProxyUrl = started->kongProxy;
    walk.session = std::make_unique<Session>(environment, flow::ConnectionSecrets{started->apiKey, {}, {}, {}});
    walk.store = storage::sessionStore();
    walk.folder = std::make_unique<QTemporaryDir>();
    if (!walk.folder->isValid())
        return base::fail(Error::Kind::Storage, walk.folder->path(), walk.folder->errorString());
    walk.options.apply.blueprint = sandboxBlueprint();
    walk.options.apply.environmentId = environment.id;
    walk.options.apply.password = {std::nullopt, walk.store.get(), walk.options.apply.blueprint.id};
    return openJournal(walk, walk.folder->filePath(QStringLiteral("journal.jsonl")));
}

http::Task<base::Outcome> prepareOnSystems(Invocation *invocation, Walk *walk, QString file)
{
    const auto blueprint = blueprintIn(file);
    if (!blueprint)
        co_return base::fail(blueprint.error());
    auto session = co_await openSession(invocation);
    if (!session)
        co_return base::fail(session.error());
    walk->session = std::move(*session);
    const auto password = passwordSource(invocation, *blueprint, &walk->store);
    if (!password)
        co_return base::fail(password.error());
    walk->options.apply.blueprint = *blueprint;
    walk->options.apply.environmentId = walk->session->environment().id;
    walk->options.apply.password = *password;
    const auto path = journalPath(*walk->session, *blueprint);
    if (!path)
        co_return base::fail(path.error());
    const base::Outcome opened = openJournal(*walk, *path);
    co_return opened;
}

ExitCode exitCodeOf(const flow::WalkResult &result)
{
    if (result.ok)
        return Yes;
    if (result.apply.undecided || (result.apply.stopped && !result.apply.applied.isEmpty()))
        return Stopped;
    for (const setup::LiveResult &step : result.steps) {
        if (step.state == setup::LiveState::Failed && step.error)
            return exitCodeFor(*step.error);
    }
    const bool planned = !result.apply.plan.steps.isEmpty();
    return planned && !result.apply.done ? exitCodeFor(result.apply.plan) : No;
}

int finish(Output &output, const Walk &walk, const flow::WalkResult &result)
{
    QJsonArray steps;
    for (const setup::LiveResult &step : result.steps)
        steps.append(toJson(step));
    QJsonObject json{{QStringLiteral("ok"), result.ok}, {QStringLiteral("steps"), steps}};
    if (!walk.sandbox)
        json.insert(QStringLiteral("journal"), walk.journal->path());
    output.document(json);
    output.line(result.ok ? QStringLiteral("A FusionAuth token opens the service, and nothing else does.")
                          : QStringLiteral("The wiring is not proven."),
                result.ok ? Mark::Ok : Mark::Failed);
    if (!walk.sandbox && !result.apply.applied.isEmpty())
        output.line(QStringLiteral("Journal: ") + walk.journal->path());
    return exitCodeOf(result);
}

} // namespace

options::Table walkOptions()
{
    return {{{"FILE", "The blueprint, or - for standard input.", options::Takes::File}},
            {{"sandbox", "On the embedded sandbox; needs nothing else."}, testPasswordOption()},
            {connectionOptions()}};
}

http::Task<int> runWalk(Invocation *invocation)
{
    Output &output = *invocation->output;
    const QStringList arguments = invocation->parser.positionalArguments();
    const bool onSandbox = invocation->parser.isSet(QStringLiteral("sandbox"));
    if (arguments.size() != (onSandbox ? 0 : 1)) {
        output.message(QStringLiteral("Usage: latchkey-cli walk --sandbox, or latchkey-cli walk FILE"));
        co_return Unusable;
    }
    Walk walk;
    base::Outcome prepared;
    if (onSandbox)
        prepared = prepareOnSandbox(walk);
    else
        prepared = co_await prepareOnSystems(invocation, &walk, arguments.first());
    if (!prepared)
        co_return refuse(output, prepared.error());
    walk.options.step = [&output](const setup::LiveResult &result) { showResult(output, result); };
    walk.options.apply.progress = [&output](const flow::Progress &progress) {
        if (progress.moment == flow::Progress::Moment::Sending)
            output.message(QStringLiteral("  sending %1: %2").arg(setup::nameOf(progress.step), progress.object));
    };
    const flow::Systems systems = walk.session->systems();
    const flow::WalkOptions options = walk.options;
    const flow::WalkResult result = co_await flow::walk(systems, &*walk.journal, options);
    co_return finish(output, walk, result);
}

} // namespace cli
