// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/propagation.h"

namespace sandbox {

void Propagation::note(const model::KongState &state, qint64 nowMs)
{
    m_noted.push_back({nowMs, state});
    m_visible.reset(); // credentials and consumers of the newest state count at once
}

const twins::KongTwin &Propagation::visible(qint64 nowMs)
{
    while (m_noted.size() > 1 && m_noted.at(1).at + m_delayMs <= nowMs) {
        m_noted.pop_front();
        m_visible.reset();
    }
    if (!m_visible) {
        model::KongState state = m_noted.back().state;
        state.services = m_noted.front().state.services;
        state.routes = m_noted.front().state.routes;
        state.plugins = m_noted.front().state.plugins;
        m_visible = std::make_unique<twins::KongTwin>(state);
    }
    return *m_visible;
}

} // namespace sandbox
