// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One HTTP exchange as the activity log keeps it: redacted before it becomes this value.
#pragma once

#include "model/http_message.h"
#include "model/system.h"

#include <QString>

namespace model {

// Stands where something was taken out.
inline constexpr char redactedMark[] = "[redacted]";
// Stands for a token's signature: header and payload remain.
inline constexpr char cutSignatureMark[] = "[cut]";

struct Exchange {
    qint64 number = 0;    // counts up within one log
    qint64 startedAt = 0; // milliseconds since 1970, UTC
    qint64 durationMs = 0;
    QString system;               // "fusionauth", "kong", "proxy"
    QString reason;               // why it was made: a step's or a reader's name
    Request request;              // redacted
    std::optional<Answer> answer; // redacted; none where no answer came
    QString failure;              // the error kind's name where no answer came
    bool truncated = false;       // bodies are kept up to a limit

    bool operator==(const Exchange &) const = default;
};

} // namespace model
