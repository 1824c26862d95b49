// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The servers that the contract is held to: a sandbox of this process, or live ones that the environment names.
//
//   LATCHKEY_LIVE_KONG_ADMIN  and for requests through the gateway LATCHKEY_LIVE_KONG_PROXY, LATCHKEY_LIVE_UPSTREAM
//   LATCHKEY_LIVE_FUSIONAUTH  with LATCHKEY_LIVE_FUSIONAUTH_API_KEY, best a key manager's
//
// Where only one half is named, the tests of the other are skipped: whoever names a server asks about that one, and a
// run that names none holds both halves to the sandbox. While the tests run, FusionAuth has tenants of theirs, too: do
// not name an instance whose other clients leave the tenant header out.
#pragma once

#include "sandbox/sandbox.h"

#include "fusionauth/client.h"
#include "kong/client.h"
#include "kong/proxy.h"

namespace contract {

enum class Half { Kong, FusionAuth };

class Servers {
public:
    explicit Servers(Half half);

    // Why this half cannot be tested here; empty: it can.
    const QString &missing() const { return m_missing; }
    bool isLive() const { return !m_sandbox; }

    // Addresses that were not given are empty.
    const sandbox::Addresses &addresses() const { return m_addresses; }
    kong::Client kong() { return {m_http, {QUrl(m_addresses.kongAdmin), {}, {}, {}}}; }
    kong::Proxy proxy() { return {m_http, {QUrl(m_addresses.kongProxy), {}, {}}}; }
    fusionauth::Client fusionauth() { return fusionauth(m_addresses.apiKey); }
    fusionauth::Client fusionauth(const base::Secret &apiKey);

private:
    QString m_missing;
    sandbox::Addresses m_addresses;
    std::unique_ptr<sandbox::Sandbox> m_sandbox; // none: live
    http::Client m_http;
};

} // namespace contract
