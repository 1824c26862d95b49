// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/stops.h"

#include "ui/setup/stop_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using setup::StepId;

struct NamedRow {
    Stop stop;
    const char *id;
    const char *title;
};
const NamedRow namedRows[] = {
    {Stop::Service, "service", QT_TRANSLATE_NOOP("ui::Stops", "Service and route")},
    {Stop::Issuer, "issuer", QT_TRANSLATE_NOOP("ui::Stops", "Tenant issuer")},
    {Stop::Application, "application", QT_TRANSLATE_NOOP("ui::Stops", "Application")},
    {Stop::SigningKey, "signingKey", QT_TRANSLATE_NOOP("ui::Stops", "Signing key")},
    {Stop::LoginKey, "loginKey", QT_TRANSLATE_NOOP("ui::Stops", "Login API key")},
    {Stop::TestUser, "testUser", QT_TRANSLATE_NOOP("ui::Stops", "Test user")},
    {Stop::Consumer, "consumer", QT_TRANSLATE_NOOP("ui::Stops", "Consumer")},
    {Stop::Credential, "credential", QT_TRANSLATE_NOOP("ui::Stops", "Credential")},
    {Stop::Protect, "protect", QT_TRANSLATE_NOOP("ui::Stops", "Protect the service")},
    {Stop::Review, "review", QT_TRANSLATE_NOOP("ui::Stops", "Review and apply")},
    {Stop::LiveTest, "liveTest", QT_TRANSLATE_NOOP("ui::Stops", "Live test")},
};

const NamedRow &rowOf(Stop stop)
{
    return namedRows[int(stop)];
}

// Nobody has chosen a service yet: that is a beginning, not a problem.
bool isStillToBeChosen(const Situation &situation, StepId step)
{
    const bool gateway = step == StepId::Service || step == StepId::Route || step == StepId::JwtPlugin;
    return gateway && situation.scene.blueprint.service.name.isEmpty();
}

// What is there already, but would not have been chosen: an issuer that nobody set.
bool isDoubtful(const setup::Gap &gap)
{
    const QList<setup::Note> &notes = std::get<setup::Holds>(gap).notes;
    return std::any_of(notes.begin(), notes.end(), [](const setup::Note &note) {
        return note.code == QLatin1String("issuer-is-default") || note.code == QLatin1String("issuer-empty");
    });
}

StepState stateOf(const Situation &situation, StepId step)
{
    const setup::Gap *gap = gapIn(situation, step);
    if (!gap)
        return situation.isRead ? StepState::NotNeeded : StepState::Open;
    if (std::holds_alternative<setup::Holds>(*gap))
        return isDoubtful(*gap) ? StepState::Open : StepState::Done;
    if (isStillToBeChosen(situation, step) || std::holds_alternative<setup::Change>(*gap))
        return StepState::Open;
    if (std::holds_alternative<setup::WaitsFor>(*gap))
        return StepState::Open;
    const auto *impossible = std::get_if<setup::Impossible>(gap);
    return impossible && impossible->optional ? StepState::NotNeeded : StepState::Problem;
}

std::optional<StepState> runningState(const Situation &situation, StepId step)
{
    if (situation.doing == console::Wiring::Doing::Nothing)
        return std::nullopt;
    for (const flow::Progress &progress : situation.progress) {
        if (progress.step != step)
            continue;
        switch (progress.moment) {
        case flow::Progress::Moment::Sending:
        case flow::Progress::Moment::Answered: return StepState::Running;
        case flow::Progress::Moment::Done:
            return situation.doing == console::Wiring::Doing::TakingBack ? StepState::Open : StepState::Done;
        case flow::Progress::Moment::Failed: return StepState::Problem;
        case flow::Progress::Moment::Left: break;
        }
    }
    return std::nullopt;
}

// The one that needs somebody most.
StepState worst(const QList<StepState> &states)
{
    for (StepState state : {StepState::Problem, StepState::Running, StepState::Waiting, StepState::Open}) {
        if (states.contains(state))
            return state;
    }
    return states.contains(StepState::Done) ? StepState::Done : StepState::NotNeeded;
}

StepState stateOfReview(const Situation &situation)
{
    if (situation.doing == console::Wiring::Doing::Applying || situation.doing == console::Wiring::Doing::TakingBack)
        return StepState::Running;
    if (!situation.isRead)
        return StepState::Open;
    return setup::isDone(situation.plan) ? StepState::Done : StepState::Open;
}

StepState stateOfLiveTest(const Situation &situation)
{
    if (situation.doing == console::Wiring::Doing::Testing)
        return StepState::Running;
    if (situation.live.isEmpty())
        return StepState::Open;
    const auto hasState = [&](setup::LiveState state) {
        return std::any_of(situation.live.begin(), situation.live.end(),
                           [state](const setup::LiveResult &result) { return result.state == state; });
    };
    return hasState(setup::LiveState::Failed) || !hasState(setup::LiveState::Ok) ? StepState::Problem : StepState::Done;
}

StepState stateOf(const Situation &situation, Stop stop)
{
    if (stop == Stop::Review)
        return stateOfReview(situation);
    if (stop == Stop::LiveTest)
        return stateOfLiveTest(situation);
    QList<StepState> states;
    for (StepId step : stepsOf(stop))
        states.append(runningState(situation, step).value_or(stateOf(situation, step)));
    return worst(states);
}

} // namespace

QList<Stop> allStops()
{
    QList<Stop> stops;
    for (const NamedRow &row : namedRows)
        stops.append(row.stop);
    return stops;
}

QString idOf(Stop stop)
{
    return QLatin1String(rowOf(stop).id);
}

std::optional<Stop> stopWithId(const QString &id)
{
    for (const NamedRow &row : namedRows) {
        if (id == QLatin1String(row.id))
            return row.stop;
    }
    return std::nullopt;
}

QString titleOf(Stop stop)
{
    return QCoreApplication::translate("ui::Stops", rowOf(stop).title);
}

QList<StepId> stepsOf(Stop stop)
{
    switch (stop) {
    case Stop::Service: return {StepId::Service, StepId::Route};
    case Stop::Issuer: return {StepId::TenantIssuer};
    case Stop::Application: return {StepId::Application};
    case Stop::SigningKey: return {StepId::SigningKey};
    case Stop::LoginKey: return {StepId::LoginApiKey};
    case Stop::TestUser: return {StepId::TestUser};
    case Stop::Consumer: return {StepId::Consumer};
    case Stop::Credential: return {StepId::Credential};
    case Stop::Protect: return {StepId::JwtPlugin, StepId::OpenRoute};
    case Stop::Review:
    case Stop::LiveTest: break;
    }
    return {};
}

const setup::Gap *gapIn(const Situation &situation, StepId step)
{
    for (const setup::PlannedStep &planned : situation.plan.steps) {
        if (planned.step == step)
            return &planned.gap;
    }
    return nullptr;
}

const setup::Change *changeOf(const setup::Gap &gap)
{
    if (const auto *change = std::get_if<setup::Change>(&gap))
        return change;
    if (const auto *waits = std::get_if<setup::WaitsFor>(&gap))
        return &waits->then;
    const auto *impossible = std::get_if<setup::Impossible>(&gap);
    return impossible && impossible->instead ? &*impossible->instead : nullptr;
}

const model::Tenant *tenantIn(const Situation &situation)
{
    if (!situation.scene.snapshot.fusionauth)
        return nullptr;
    const auto found = setup::tenantOf(situation.scene);
    const auto *tenant = std::get_if<const model::Tenant *>(&found);
    return tenant ? *tenant : nullptr;
}

QList<Step> stepsFor(const Situation &situation, Stop current)
{
    QList<Step> steps;
    for (Stop stop : allStops()) {
        StepState state = stateOf(situation, stop);
        if (stop == current && state == StepState::Open)
            state = StepState::Current;
        steps.append({idOf(stop), titleOf(stop), subtitleOf(stop, situation), state, stop == Stop::Review});
    }
    return steps;
}

} // namespace ui
