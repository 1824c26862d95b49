// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the live test looked at and found: the proof that the wiring works, as values.
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace setup {

// In the order of the walk.
enum class LiveStep {
    Open, // 200 through the gateway before anything is changed
    Plan,
    Apply,
    Closed,            // 401 without a token
    Token,             // a token from the Login API
    LocalVerification, // with FusionAuth's key and with the one that Kong holds
    Passes,            // 200 with the token
};
enum class LiveState { Ok, Failed, NotTried };

struct LiveResult {
    LiveStep step = LiveStep::Open;
    LiveState state = LiveState::NotTried;
    QString reason;    // a code, where it is not Ok: "route-is-new", "signature-differs"...
    QJsonObject facts; // status, answered_by, consumer, milliseconds...
    std::optional<base::Error> error;

    bool operator==(const LiveResult &) const = default;
};

// "open", "plan", "apply", "closed", "token", "local-verification", "passes"
QString nameOf(LiveStep step);
// "ok", "failed", "not-tried"
QString nameOf(LiveState state);

} // namespace setup
