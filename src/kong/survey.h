// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a look at Kong brings.
#pragma once

#include "base/result.h"
#include "model/snapshot.h"

namespace kong {

struct Survey {
    std::optional<model::KongState> state; // none: see `failure`
    std::optional<model::ClockReading> clock;
    QList<model::Unreadable> unreadable; // "kong.plugins": parts that could not be read, and why
    std::optional<base::Error> failure;  // nothing could be read at all
    qint64 latencyMs = 0;                // of the first call
};

} // namespace kong
