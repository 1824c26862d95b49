// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's Admin API over HTTP.
#pragma once

#include "api/call.h"
#include "http/client.h"
#include "kong/connection.h"
#include "kong/survey.h"

namespace kong {

// Cheap to copy. The http::Client has to outlive what is sent.
class Client {
public:
    Client(http::Client &transport, Connection connection, Patience patience = {});

    const Connection &connection() const { return m_connection; }
    Client withConnection(Connection connection) const;

    // The answer as it came, whatever its status; api::bodyOf reads it. Reads that are answered 429, 502, 503 or 504
    // are tried again; writes never are. Errors: http::Client's, and Malformed for a placeholder that was not filled.
    http::Task<base::Result<model::Answer>> send(api::Call call, QString reason) const;

    // One whole list ("/services"), page by page; an item appears once.
    http::Task<base::Result<QList<QJsonObject>>> list(QString path, QString reason) const;

    // Reads everything at once. Never writes.
    http::Task<Survey> survey() const;

private:
    http::Client *m_transport;
    Connection m_connection;
    Patience m_patience;
};

} // namespace kong
