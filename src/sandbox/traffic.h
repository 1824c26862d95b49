// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the sandbox remembers of the requests that came in, and which of them it disturbs.
#pragma once

#include "sandbox/sandbox.h"

#include <mutex>

namespace sandbox {

bool isWrite(Half half, const model::Request &request);

class Traffic {
public:
    // What to do to this request, if anything; it counts towards disturbWrite().
    std::optional<Disturbance> disturbanceFor(Half half, const model::Request &request);
    void note(const Seen &seen);

    QList<Seen> seen() const;
    void forget();
    void setHook(Sandbox::Hook hook);
    void disturbWrite(Half half, int n, Disturbance disturbance);

private:
    struct Planned {
        Half half;
        int left; // writes until it is due
        Disturbance disturbance;
    };

    mutable std::mutex m_mutex;
    std::mutex m_hookMutex; // a hook may ask for what was seen
    QList<Seen> m_seen;
    std::vector<Planned> m_planned;
    Sandbox::Hook m_hook;
};

} // namespace sandbox
