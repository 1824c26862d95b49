// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/traffic.h"

namespace sandbox {
namespace {

constexpr qsizetype mostSeen = 10'000;

} // namespace

bool isWrite(Half half, const model::Request &request)
{
    if (half != Half::FusionAuth && half != Half::KongAdmin)
        return false;
    if (request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS")
        return false;
    const QByteArray path = request.url.split('?').first();
    const bool question = path == "/api/login" || path.startsWith("/api/jwt/") || path.endsWith("/search") ||
                          (path.startsWith("/schemas/") && path.endsWith("/validate"));
    return !question;
}

std::optional<Disturbance> Traffic::disturbanceFor(Half half, const model::Request &request)
{
    {
        const std::scoped_lock lock(m_hookMutex);
        if (m_hook) {
            if (auto disturbance = m_hook(half, request))
                return disturbance;
        }
    }
    const std::scoped_lock lock(m_mutex);
    if (!isWrite(half, request))
        return std::nullopt;
    std::optional<Disturbance> due;
    for (Planned &planned : m_planned) {
        if (planned.half == half && --planned.left == 0 && !due)
            due = planned.disturbance;
    }
    std::erase_if(m_planned, [](const Planned &planned) { return planned.left <= 0; });
    return due;
}

void Traffic::note(const Seen &seen)
{
    const std::scoped_lock lock(m_mutex);
    if (m_seen.size() >= mostSeen)
        m_seen.removeFirst();
    m_seen.append(seen);
}

QList<Seen> Traffic::seen() const
{
    const std::scoped_lock lock(m_mutex);
    return m_seen;
}

void Traffic::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_seen.clear();
}

void Traffic::setHook(Sandbox::Hook hook)
{
    const std::scoped_lock lock(m_hookMutex);
    m_hook = std::move(hook);
}

void Traffic::disturbWrite(Half half, int n, Disturbance disturbance)
{
    const std::scoped_lock lock(m_mutex);
    m_planned.push_back({half, n, std::move(disturbance)});
}

} // namespace sandbox
