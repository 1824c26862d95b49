// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/plan.h"

#include "setup/steps.h"

namespace setup {
namespace {

const Change *changeIn(const Gap &gap)
{
    if (const auto *change = std::get_if<Change>(&gap))
        return change;
    if (const auto *waits = std::get_if<WaitsFor>(&gap))
        return &waits->then;
    return nullptr;
}

} // namespace

QList<StepId> allSteps()
{
    return {
#define LATCHKEY_STEP_LISTED(Id, name, gap) StepId::Id,
        LATCHKEY_STEPS(LATCHKEY_STEP_LISTED)
#undef LATCHKEY_STEP_LISTED
    };
}

Plan planFor(const Scene &scene)
{
    Plan plan;
    for (StepId step : allSteps()) {
        Gap gap = gapOf(step, scene);
        const auto *holds = std::get_if<Holds>(&gap);
        if (!holds || holds->needed)
            plan.steps.append({step, std::move(gap)});
    }
    return plan;
}

std::optional<PlannedStep> firstReady(const Plan &plan)
{
    for (const PlannedStep &planned : plan.steps) {
        if (std::holds_alternative<Change>(planned.gap))
            return planned;
    }
    return std::nullopt;
}

bool isDone(const Plan &plan)
{
    const bool any = std::any_of(plan.steps.begin(), plan.steps.end(),
                                 [](const PlannedStep &planned) { return std::holds_alternative<Holds>(planned.gap); });
    return any && std::all_of(plan.steps.begin(), plan.steps.end(), [](const PlannedStep &planned) {
               const auto *impossible = std::get_if<Impossible>(&planned.gap);
               return std::holds_alternative<Holds>(planned.gap) || (impossible && impossible->optional);
           });
}

QList<PlannedStep> conflictsOf(const Plan &plan)
{
    QList<PlannedStep> conflicts;
    for (const PlannedStep &planned : plan.steps) {
        if (std::holds_alternative<Conflict>(planned.gap))
            conflicts.append(planned);
    }
    return conflicts;
}

QList<PlannedStep> blockedOf(const Plan &plan)
{
    QList<PlannedStep> blocked;
    for (const PlannedStep &planned : plan.steps) {
        const auto *impossible = std::get_if<Impossible>(&planned.gap);
        if (std::holds_alternative<Conflict>(planned.gap) || std::holds_alternative<Unknown>(planned.gap) ||
            (impossible && !impossible->optional))
            blocked.append(planned);
    }
    return blocked;
}

QList<Change> changesOf(const Plan &plan)
{
    QList<Change> changes;
    for (const PlannedStep &planned : plan.steps) {
        if (const Change *change = changeIn(planned.gap))
            changes.append(*change);
    }
    return changes;
}

LookUps lookUpsFor(const Blueprint &blueprint, const QString &environmentId)
{
    return {
        {loginApiKeyId(blueprint, environmentId)}, {testUserId(blueprint, environmentId)}, {blueprint.testUser.email}};
}

} // namespace setup
