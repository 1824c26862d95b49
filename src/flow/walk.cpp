// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/walk.h"

#include <QDateTime>

namespace flow {
namespace {

using setup::LiveResult;
using setup::LiveState;
using setup::LiveStep;

const LiveStep allSteps[] = {LiveStep::Open,   LiveStep::Plan,  LiveStep::Apply,
                             LiveStep::Closed, LiveStep::Token, LiveStep::LocalVerification,
                             LiveStep::Passes};

// Collects the results and tells of each.
class Report {
public:
    explicit Report(std::function<void(const LiveResult &)> tell)
        : m_tell(std::move(tell))
    {}

    bool add(const LiveResult &result)
    {
        m_results.append(result);
        if (m_tell)
            m_tell(result);
        return result.state != LiveState::Failed;
    }

    const QList<LiveResult> &results() const { return m_results; }

    // Everything that did not come to its turn.
    QList<LiveResult> completed()
    {
        for (LiveStep step : allSteps) {
            const bool there = std::any_of(m_results.begin(), m_results.end(),
                                           [step](const LiveResult &result) { return result.step == step; });
            if (!there)
                add({step, LiveState::NotTried, QStringLiteral("an-earlier-step-failed"), {}, {}});
        }
        return m_results;
    }

private:
    std::function<void(const LiveResult &)> m_tell;
    QList<LiveResult> m_results;
};

setup::Scene sceneOf(const WalkOptions &options, const model::Snapshot &snapshot)
{
    return {options.apply.blueprint, snapshot, options.apply.environmentId};
}

ProbeOptions probeFor(const WalkOptions &options, const model::Snapshot &snapshot)
{
    ProbeOptions probe = options.probe;
    if (probe.path.isEmpty())
        probe.path = probePathOf(sceneOf(options, snapshot));
    probe.deadlineMs = qMax(probe.deadlineMs, obedienceMs(snapshot));
    return probe;
}

// Whether the walk may expect an open answer before it: not where this plan makes the route, nor where the plugin is
// on.
std::optional<QString> whyNotOpen(const setup::Scene &scene)
{
    if (!scene.snapshot.kong)
        return QStringLiteral("kong-not-asked");
    if (!setup::serviceOf(scene) || !setup::routeOf(scene))
        return QStringLiteral("route-is-new");
    const model::Plugin *plugin = setup::jwtPluginOf(scene);
    return plugin && plugin->enabled ? std::optional(QStringLiteral("protected-already")) : std::nullopt;
}

http::Task<LiveResult> openBefore(Systems systems, WalkOptions options, model::Snapshot snapshot)
{
    if (const auto reason = whyNotOpen(sceneOf(options, snapshot)))
        co_return LiveResult{LiveStep::Open, LiveState::NotTried, *reason, {}, {}};
    const ProbeOptions probe = probeFor(options, snapshot);
    LiveResult result = co_await askOpen(systems, probe);
    co_return result;
}

LiveResult planned(const setup::Plan &plan)
{
    LiveResult result{LiveStep::Plan, LiveState::Ok, {}, {}, {}};
    result.facts = {{QStringLiteral("changes"), setup::changesOf(plan).size()},
                    {QStringLiteral("conflicts"), setup::conflictsOf(plan).size()}};
    const QList<setup::PlannedStep> blocked = setup::blockedOf(plan);
    if (!blocked.isEmpty()) {
        result.state = LiveState::Failed;
        result.reason = QStringLiteral("blocked");
        result.facts.insert(QStringLiteral("step"), setup::nameOf(blocked.first().step));
    }
    return result;
}

LiveResult applied(const ApplyResult &apply)
{
    LiveResult result{LiveStep::Apply, apply.done ? LiveState::Ok : LiveState::Failed, {}, {}, apply.stopped};
    result.facts = {{QStringLiteral("applied"), apply.applied.size()}};
    if (!apply.done)
        result.reason = apply.stopped ? QStringLiteral("stopped") : QStringLiteral("blocked");
    return result;
}

http::Task<LiveResult> fetchToken(Systems systems, model::Snapshot snapshot, WalkOptions options, base::Secret *token)
{
    LiveResult result{LiveStep::Token, LiveState::Failed, QStringLiteral("no-token"), {}, {}};
    const LoginOptions how{options.apply.blueprint, options.apply.environmentId, options.apply.password};
    const auto answer = co_await login(systems, snapshot, how);
    if (!answer) {
        result.error = answer.error();
        co_return result;
    }
    result.facts = {{QStringLiteral("status"), answer->status},
                    {QStringLiteral("login_only_key"), answer->withLoginKey}};
    *token = answer->token;
    // A 202 carries a token too, but one that does not say which application it is for.
    if (answer->status == 200 && !token->isEmpty()) {
        result.state = LiveState::Ok;
        result.reason.clear();
    }
    co_return result;
}

// Where tokens come from somewhere else, nobody here can make one.
std::optional<QString> whyNoToken(const Systems &systems, const setup::Scene &scene)
{
    if (!systems.fusionauth)
        return QStringLiteral("fusionauth-not-asked");
    return setup::isSignedElsewhere(scene) ? std::optional(QStringLiteral("signed-elsewhere")) : std::nullopt;
}

void addUntried(Report *report, const QString &reason)
{
    for (LiveStep step : {LiveStep::Token, LiveStep::LocalVerification, LiveStep::Passes})
        report->add({step, LiveState::NotTried, reason, {}, {}});
}

http::Task<bool> runLiveTest(Systems systems, model::Snapshot snapshot, WalkOptions options, Report *report)
{
    const ProbeOptions probe = probeFor(options, snapshot);
    const LiveResult closed = co_await askUntil(systems, LiveStep::Closed, 401, std::nullopt, probe);
    if (!report->add(closed))
        co_return false;
    if (const auto reason = whyNoToken(systems, sceneOf(options, snapshot))) {
        addUntried(report, *reason);
        co_return true;
    }
    base::Secret token;
    const LiveResult fetched = co_await fetchToken(systems, snapshot, options, &token);
    if (options.token && !token.isEmpty())
        options.token(token);
    if (!report->add(fetched))
        co_return false;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (!report->add(verifyLocally(token, snapshot, sceneOf(options, snapshot), now)))
        co_return false;
    const LiveResult passes = co_await askUntil(systems, LiveStep::Passes, 200, token, probe);
    co_return report->add(passes);
}

} // namespace

http::Task<WalkResult> walk(Systems systems, storage::Journal *journal, WalkOptions options)
{
    Report report(options.step);
    WalkResult result;
    const setup::LookUps lookUps = setup::lookUpsFor(options.apply.blueprint, options.apply.environmentId);
    const model::Snapshot before = co_await survey(systems, lookUps);
    if (const auto outage = outageIn(before)) {
        report.add({LiveStep::Open, LiveState::Failed, QStringLiteral("no-answer"), {}, outage});
        result.steps = report.completed();
        co_return result;
    }
    const LiveResult open = co_await openBefore(systems, options, before);
    bool goes = report.add(open);
    if (goes)
        goes = report.add(planned(setup::planFor(sceneOf(options, before))));
    if (goes) {
        result.apply = co_await apply(systems, journal, options.apply);
        goes = report.add(applied(result.apply));
    }
    if (goes)
        result.ok = co_await runLiveTest(systems, result.apply.snapshot, options, &report);
    result.steps = report.completed();
    co_return result;
}

http::Task<QList<LiveResult>> liveTest(Systems systems, model::Snapshot snapshot, WalkOptions options)
{
    Report report(options.step);
    co_await runLiveTest(systems, snapshot, options, &report);
    co_return report.results();
}

} // namespace flow
