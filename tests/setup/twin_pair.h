// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Both products as pure twins, and the set-up applied to them step by step: what flow does, without a network.
#pragma once

#include "setup/plan.h"
#include "twins/fusionauth_twin.h"
#include "twins/kong_twin.h"

namespace tests {

class TwinPair {
public:
    // As a new user finds the two products: issuer acme.com, example_service with an open route on /mock.
    TwinPair();

    model::Snapshot snapshot() const;
    setup::Scene scene(const setup::Blueprint &blueprint) const;
    setup::Plan plan(const setup::Blueprint &blueprint) const { return setup::planFor(scene(blueprint)); }

    // Sends a call to its twin; secrets are filled in.
    model::Answer send(const api::Call &call);
    model::Answer kong(const QByteArray &method, const QByteArray &path, const QJsonValue &body = QJsonValue());

    // Sends the first ready change. None: there was no ready one.
    std::optional<setup::Change> step(const setup::Blueprint &blueprint);
    // Until nothing is ready; the changes in the order in which they were sent.
    QList<setup::Change> apply(const setup::Blueprint &blueprint);

    // The proxy's status for a request without a token.
    int knock(const QByteArray &path) const;

    int writes() const { return m_writes; }

private:
    twins::World world() const;

    mutable int m_drawn = 0;
    int m_writes = 0;
    twins::FusionAuthTwin m_fusionauth;
    twins::KongTwin m_kong;
};

// Both halves as plain values without the instants that servers keep, for comparing states.
QJsonObject comparable(const model::Snapshot &snapshot);

// The guide's own blueprint on example_service.
setup::Blueprint guide();

// What stands between the plan's step and its goal, where it is of that kind.
template <class Kind> std::optional<Kind> gapIn(const setup::Plan &plan, setup::StepId step)
{
    for (const setup::PlannedStep &planned : plan.steps) {
        if (planned.step == step && std::holds_alternative<Kind>(planned.gap))
            return std::get<Kind>(planned.gap);
    }
    return std::nullopt;
}

} // namespace tests
