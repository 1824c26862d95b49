// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "contract/servers.h"

namespace contract {
namespace {

bool isNamed(const char *variable)
{
    return !qEnvironmentVariableIsEmpty(variable);
}

} // namespace

Servers::Servers(Half half)
{
    const bool liveKong = isNamed("LATCHKEY_LIVE_KONG_ADMIN");
    const bool liveFusionAuth = isNamed("LATCHKEY_LIVE_FUSIONAUTH");
    if (half == Half::Kong && liveKong) {
        m_addresses.kongAdmin = qEnvironmentVariable("LATCHKEY_LIVE_KONG_ADMIN");
        m_addresses.kongProxy = qEnvironmentVariable("LATCHKEY_LIVE_KONG_PROXY");
        m_addresses.upstream = qEnvironmentVariable("LATCHKEY_LIVE_UPSTREAM");
    } else if (half == Half::FusionAuth && liveFusionAuth) {
        m_addresses.fusionauth = qEnvironmentVariable("LATCHKEY_LIVE_FUSIONAUTH");
        m_addresses.apiKey = base::Secret(qgetenv("LATCHKEY_LIVE_FUSIONAUTH_API_KEY"));
        if (m_addresses.apiKey.isEmpty())
            m_missing = QStringLiteral("LATCHKEY_LIVE_FUSIONAUTH_API_KEY is not set");
    } else if (liveKong || liveFusionAuth) {
        m_missing = QStringLiteral("only the other half is live");
    } else {
        m_sandbox = std::make_unique<sandbox::Sandbox>();
        if (const auto started = m_sandbox->start())
            m_addresses = *started;
        else
            m_missing = QStringLiteral("no sandbox: ") + started.error().evidence;
    }
}

fusionauth::Client Servers::fusionauth(const base::Secret &apiKey)
{
    return {m_http, {QUrl(m_addresses.fusionauth), apiKey, {}, {}}};
}

} // namespace contract
