// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// plan FILE, plan --example
#include "documents.h"
#include "input.h"
#include "session.h"

#include "base/json.h"
#include "flow/survey.h"
#include "formats/curl.h"
#include "formats/kong_yml.h"
#include "formats/snapshot_file.h"

namespace cli {
namespace {

const QString asKongYml = QStringLiteral("kong.yml");
const QString asCurl = QStringLiteral("curl");

// Every call of the plan, those that somebody else has to make included.
QByteArray curlText(const setup::Plan &plan)
{
    QByteArray text;
    QList<setup::Change> changes = setup::changesOf(plan);
    for (const setup::PlannedStep &planned : plan.steps) {
        const auto *impossible = std::get_if<setup::Impossible>(&planned.gap);
        if (impossible && impossible->instead)
            changes.append(*impossible->instead);
    }
    for (const setup::Change &change : changes)
        text += formats::curlFor(change.call).toUtf8() + "\n\n";
    return text;
}

http::Task<base::Result<model::Snapshot>> snapshotFor(Invocation *invocation, setup::Blueprint blueprint,
                                                      QString *environmentId)
{
    if (invocation->parser.isSet(QStringLiteral("snapshot"))) {
        const auto content = contentOf(invocation->parser.value(QStringLiteral("snapshot")));
        co_return content ? formats::snapshotFromBytes(*content)
                          : base::Result<model::Snapshot>(base::fail(content.error()));
    }
    const auto session = co_await openSession(invocation);
    if (!session)
        co_return base::fail(session.error());
    *environmentId = (*session)->environment().id;
    const flow::Systems systems = (*session)->systems();
    const setup::LookUps lookUps = setup::lookUpsFor(blueprint, *environmentId);
    model::Snapshot snapshot = co_await flow::survey(systems, lookUps);
    co_return snapshot;
}

int show(Invocation *invocation, const setup::Plan &plan, const model::Snapshot &snapshot)
{
    Output &output = *invocation->output;
    const QString as = invocation->parser.value(QStringLiteral("as"));
    if (as == asKongYml) {
        output.raw(formats::kongYmlFor(plan, snapshot));
    } else if (as == asCurl) {
        output.raw(curlText(plan));
    } else {
        output.document(setup::toJson(plan));
        showPlan(output, plan);
    }
    return exitCodeFor(plan);
}

} // namespace

options::Table planOptions()
{
    using options::Takes;
    return {{{"FILE", "The blueprint, or - for standard input.", Takes::File}},
            {{"example", "Print a blueprint that shows every part."},
             {"as", "What to hand to somebody else.", Takes::Word, "kong.yml|curl"},
             {"snapshot", "Plan against a saved snapshot instead of the systems.", Takes::File, "file"}},
            {connectionOptions()}};
}

http::Task<int> runPlan(Invocation *invocation)
{
    Output &output = *invocation->output;
    const QStringList arguments = invocation->parser.positionalArguments();
    if (invocation->parser.isSet(QStringLiteral("example"))) {
        output.raw(base::toPrettyBytes(setup::exampleBlueprint()));
        co_return Yes;
    }
    const QString as = invocation->parser.value(QStringLiteral("as"));
    if (arguments.size() != 1 || (!as.isEmpty() && as != asKongYml && as != asCurl)) {
        output.message(QStringLiteral("Usage: latchkey-cli plan FILE [--as kong.yml|curl] [--snapshot FILE]"));
        co_return Unusable;
    }
    const auto blueprint = blueprintIn(arguments.first());
    if (!blueprint) {
        refuse(output, blueprint.error());
        co_return Unusable;
    }
    QString environmentId;
    const auto snapshot = co_await snapshotFor(invocation, *blueprint, &environmentId);
    if (!snapshot)
        co_return refuse(output, snapshot.error());
    if (const auto error = flow::outageIn(*snapshot))
        co_return refuse(output, *error);
    const setup::Plan plan = setup::planFor({*blueprint, *snapshot, environmentId});
    co_return show(invocation, plan, *snapshot);
}

} // namespace cli
