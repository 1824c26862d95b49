// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Sending one request from a test and waiting for its outcome.
#pragma once

#include "http/client.h"
#include "http/task.h"

namespace rude {

using Outcome = base::Result<model::Answer>;

http::Outgoing get(const QByteArray &address);
http::Outgoing write(const QByteArray &method, const QByteArray &address, const QByteArray &body);

// One request in flight whose outcome a test waits for.
class Fetch {
public:
    Fetch(http::Client &client, http::Outgoing outgoing);
    bool isDone() const { return m_outcome.has_value(); }
    // Runs the event loop until it is there (10 s at most; then an Error with the kind Missing).
    Outcome wait();
    void cancel() { m_scope.cancel(); }

private:
    http::Task<> run(http::Client *client, http::Outgoing outgoing);

    std::optional<Outcome> m_outcome;
    http::TaskScope m_scope;
};

// Sends and waits.
Outcome fetch(http::Client &client, http::Outgoing outgoing);

// "200 body", or the error kind's name.
QByteArray shortly(const Outcome &outcome);

} // namespace rude
