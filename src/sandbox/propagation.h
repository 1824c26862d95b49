// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A gateway obeys a new service, route or plugin only after a while: which configuration its proxy has by now.
#pragma once

#include "twins/kong_twin.h"

#include <deque>

namespace sandbox {

class Propagation {
public:
    explicit Propagation(qint64 delayMs)
        : m_delayMs(delayMs)
    {}

    bool isImmediate() const { return m_delayMs <= 0; }

    // The configuration as it is from `nowMs` on. Noted after every write, and once at the start.
    void note(const model::KongState &state, qint64 nowMs);
    // The gateway as its proxy sees it at `nowMs`. Something must have been noted.
    const twins::KongTwin &visible(qint64 nowMs);

private:
    struct Noted {
        qint64 at;
        model::KongState state;
    };

    qint64 m_delayMs;
    std::deque<Noted> m_noted; // the first is in effect or will be, the last is the newest
    std::unique_ptr<twins::KongTwin> m_visible;
};

} // namespace sandbox
