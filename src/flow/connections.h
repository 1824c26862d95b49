// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// From an environment and its secrets to connections that can be used.
#pragma once

#include "flow/systems.h"
#include "fusionauth/client.h"
#include "http/client.h"
#include "kong/client.h"
#include "kong/proxy.h"
#include "storage/environment.h"

namespace flow {

struct ConnectionSecrets {
    base::Secret apiKey;        // FusionAuth's; empty: none
    base::Secret adminToken;    // Kong's; empty: none
    base::Secret clientKey;     // PEM; used where the environment names no file
    base::Secret proxyPassword; // of the way out

    bool operator==(const ConnectionSecrets &) const = default;
};

// How to reach what an environment names.
struct Ways {
    std::optional<fusionauth::Connection> fusionauth;
    std::optional<kong::Connection> kong;
    QList<kong::ProxyConnection> proxies; // the first is the live test's
};

// Reads the files that the environment names. Errors: of reading them; Unsupported with the evidence "plain-http" about
// an address where a secret would travel in the clear to a host that the user has not agreed to.
base::Result<Ways> waysOf(const storage::Environment &environment, const ConnectionSecrets &secrets);
// Without what is about TLS: nothing is read, nothing can be sent with trust.
http::Proxy outboundProxyOf(const storage::Environment &environment, const ConnectionSecrets &secrets);

// Owns the connections of one environment. The log has to outlive them; nullptr: none. It is told the secrets.
class Connections {
public:
    Connections(const storage::Environment &environment, const ConnectionSecrets &secrets, http::ExchangeLog *log);
    Connections(const Connections &) = delete;
    Connections &operator=(const Connections &) = delete;

    Systems systems();
    // Why nothing can be sent: every request is then refused as Malformed before it leaves.
    const std::optional<base::Error> &problem() const { return m_problem; }
    http::Client &transport() { return m_http; }

private:
    std::optional<base::Error> m_problem;
    http::ExchangeLog *m_log;
    bool m_readOnly;
    http::Client m_http;
    std::optional<fusionauth::Client> m_fusionauth;
    std::optional<kong::Client> m_kong;
    std::optional<kong::Proxy> m_proxy;
};

} // namespace flow
