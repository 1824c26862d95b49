// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a look at FusionAuth brings.
#pragma once

#include "base/result.h"
#include "model/snapshot.h"

namespace fusionauth {

// API keys cannot be listed, and nobody wants a list of all users: these are looked up one by one.
struct SurveyWish {
    QStringList apiKeyIds;
    QStringList userIds;
    QStringList emails; // in every tenant
};

struct Survey {
    std::optional<model::FusionAuthState> state; // none: see `failure`
    std::optional<model::ClockReading> clock;
    QList<model::Unreadable> unreadable; // "fusionauth.keys": parts that could not be read, and why
    std::optional<base::Error> failure;  // nothing could be read at all
    qint64 latencyMs = 0;                // of the first call
};

} // namespace fusionauth
