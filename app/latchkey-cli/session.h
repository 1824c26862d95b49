// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The connections of one command: from a saved environment or from addresses, with their secrets.
#pragma once

#include "command.h"

#include "flow/connections.h"
#include "flow/passwords.h"
#include "http/exchange_log.h"
#include "storage/journal.h"

namespace cli {

// --environment, --fusionauth, --kong-admin, --kong-proxy and the files that secrets may come from.
options::Group connectionOptions();
// --test-password-file
options::Option testPasswordOption();

class Session {
public:
    Session(const storage::Environment &environment, const flow::ConnectionSecrets &secrets);

    flow::Systems systems() { return m_connections.systems(); }
    const flow::Connections &connections() const { return m_connections; }
    // One that exists only as addresses has no name, and an id made of them.
    const storage::Environment &environment() const { return m_environment; }
    const flow::ConnectionSecrets &secrets() const { return m_secrets; }
    // A head for a new journal about this blueprint.
    storage::JournalHead journalHead(const setup::Blueprint &blueprint) const;
    http::ExchangeLog &log() { return m_log; }

private:
    storage::Environment m_environment;
    flow::ConnectionSecrets m_secrets;
    http::ExchangeLog m_log;
    flow::Connections m_connections;
};

// The session that the options ask for. Errors: Missing where no system is named or a key is, Malformed addresses,
// Connections::problem().
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
