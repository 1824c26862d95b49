// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The connections of one command: from a saved environment or from addresses, with their secrets.
#pragma once

#include "command.h"

#include "flow/passwords.h"
#include "flow/systems.h"
#include "fusionauth/client.h"
#include "http/client.h"
#include "http/exchange_log.h"
#include "kong/client.h"
#include "kong/proxy.h"
#include "storage/environment.h"
#include "storage/journal.h"

namespace cli {

// --environment, --fusionauth, --kong-admin, --kong-proxy and the files that secrets may come from.
options::Group connectionOptions();
// --test-password-file
options::Option testPasswordOption();

// Addresses of the two systems; empty ones are not asked.
struct Addresses {
    QString environmentId; // empty: made of the addresses
    QString environmentName;
    QString fusionauth;
    QString kongAdmin;
    QString kongProxy;
    QString kongAdminHeader = QStringLiteral("Kong-Admin-Token");
    http::TlsOptions tls;
    bool readOnly = false;
};

class Session {
public:
    Session(const Addresses &addresses, const base::Secret &apiKey, const base::Secret &adminToken);

    flow::Systems systems();
    const Addresses &addresses() const { return m_addresses; }
    // A head for a new journal about this blueprint.
    storage::JournalHead journalHead(const setup::Blueprint &blueprint) const;
    http::ExchangeLog &log() { return m_log; }

private:
    Addresses m_addresses;
    http::ExchangeLog m_log;
    http::Client m_http;
    std::optional<fusionauth::Client> m_fusionauth;
    std::optional<kong::Client> m_kong;
    std::optional<kong::Proxy> m_proxy;
};

// The session that the options ask for. Errors: Missing where no system is named or a key is, Malformed addresses.
http::Task<base::Result<std::unique_ptr<Session>>> openSession(const Invocation *invocation);

// A session for the systems of a journal; options that are given go before what it says.
http::Task<base::Result<std::unique_ptr<Session>>> openSessionOf(const Invocation *invocation,
                                                                 storage::JournalHead head);

// The path of the journal for this blueprint in this session; its folder is made.
base::Result<QString> journalPath(const Session &session, const setup::Blueprint &blueprint);

// Where the test user's password comes from for this command: the variable, the file, the keychain. `store` keeps the
// keychain open and has to outlive the source's use.
base::Result<flow::PasswordSource> passwordSource(const Invocation *invocation, const setup::Blueprint &blueprint,
                                                  std::unique_ptr<storage::SecretStore> *store);

} // namespace cli
