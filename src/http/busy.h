// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Servers, and the proxies in front of them, that ask for patience.
#pragma once

#include "model/http_message.h"

#include <optional>

namespace http {

// 429, 502, 503, 504: whoever only reads may ask again.
bool isBusy(const model::Answer &answer);

// The Retry-After header as milliseconds from now; `nowMs` (since 1970, UTC) is for its date form. None where there is
// none or it is neither. At most an hour.
std::optional<int> retryAfterMs(const model::Answer &answer, qint64 nowMs);

// The Date header (RFC 9110 5.6.7, IMF-fixdate), milliseconds since 1970, UTC.
std::optional<qint64> serverClock(const model::Answer &answer);

} // namespace http
