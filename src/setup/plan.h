// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The plan: what every step finds. A pure function of blueprint and snapshot, so there is no wizard state to lose.
#pragma once

#include "setup/scene.h"

namespace setup {

struct PlannedStep {
    StepId step;
    Gap gap;

    bool operator==(const PlannedStep &) const = default;
};

struct Plan {
    QList<PlannedStep> steps; // in table order, those that the blueprint does not ask for left out

    bool operator==(const Plan &) const = default;
};

Plan planFor(const Scene &scene);

// The first change that may be sent now, if there is one.
std::optional<PlannedStep> firstReady(const Plan &plan);

// Something is there, nothing to do and nothing in the way; a step that is impossible but optional does not count.
bool isDone(const Plan &plan);

QList<PlannedStep> conflictsOf(const Plan &plan);
// Steps that neither hold nor can be sent, now or later, without somebody doing something first.
QList<PlannedStep> blockedOf(const Plan &plan);
// The changes that would be sent, waiting ones included.
QList<Change> changesOf(const Plan &plan);

// {"changes":[{step,state,method,url,body,inverse,...}],"conflicts":[...],"steps":[...]}; urls are paths below the
// product's base URL. Holds placeholders, never secrets.
QJsonObject toJson(const Plan &plan);
QJsonObject toJson(const api::Call &call);
base::Result<api::Call> callFrom(const QJsonObject &json);

// What has to be looked up one by one for this blueprint, because FusionAuth cannot list it.
struct LookUps {
    QStringList apiKeyIds;
    QStringList userIds;
    QStringList emails;
};
LookUps lookUpsFor(const Blueprint &blueprint, const QString &environmentId);

} // namespace setup
