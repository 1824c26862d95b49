// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The stops of the guided walk, in the order in which people decide things: which steps of the plan each is about, and
// what the list on the left says of it.
#pragma once

#include "console/wiring.h"
#include "ui/widgets/step_list.h"

namespace ui {

enum class Stop {
    Service,
    Issuer,
    Application,
    SigningKey,
    LoginKey,
    TestUser,
    Consumer,
    Credential,
    Protect,
    Review,
    LiveTest,
};

QList<Stop> allStops();
// "service", "issuer"...: among the objects and in the list.
QString idOf(Stop stop);
std::optional<Stop> stopWithId(const QString &id);
QString titleOf(Stop stop);
// Empty for review and live test.
QList<setup::StepId> stepsOf(Stop stop);

// What the walk shows, as one value: forms read it and change nothing else.
struct Situation {
    setup::Scene scene;
    setup::Plan plan;
    storage::Environment environment;
    bool isSandbox = false;
    bool isRead = false;    // the systems answered once
    bool isReading = false; // they are being asked
    std::optional<setup::LiveResult> openCheck;
    bool isCheckingOpen = false;
    console::Wiring::Doing doing = console::Wiring::Doing::Nothing;
    QList<flow::Progress> progress;
    bool tookBack = false; // the progress is that of an undo
    QList<setup::LiveResult> live;
};

const setup::Gap *gapIn(const Situation &situation, setup::StepId step);
// The change that a gap asks for, also one that waits or that somebody else has to make; nullptr: none.
const setup::Change *changeOf(const setup::Gap &gap);

// The tenant that is meant, or nullptr.
const model::Tenant *tenantIn(const Situation &situation);

// The list on the left. `current`: the stop whose form is shown.
QList<Step> stepsFor(const Situation &situation, Stop current);

} // namespace ui
