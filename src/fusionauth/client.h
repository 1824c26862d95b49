// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// FusionAuth's API over HTTP.
#pragma once

#include "api/call.h"
#include "fusionauth/connection.h"
#include "fusionauth/survey.h"
#include "fusionauth/unauthorized.h"
#include "http/client.h"

namespace fusionauth {

enum class Retry {
    No,
    FreshKey, // the API key is new: a 401 is asked again until every cache must know it
};

// Cheap to copy. The http::Client has to outlive what is sent.
class Client {
public:
    Client(http::Client &transport, Connection connection, Patience patience = {});

    const Connection &connection() const { return m_connection; }
    // The same connection with another key: one that may only log in.
    Client withApiKey(base::Secret apiKey) const;
    Client withConnection(Connection connection) const;

    // The answer as it came, whatever its status; api::bodyOf reads it. Reads that are answered 429, 502, 503 or 504
    // are tried again; writes never are. Errors: http::Client's, and Malformed for a placeholder that was not filled.
    http::Task<base::Result<model::Answer>> send(api::Call call, QString reason, Retry retry = Retry::No) const;

    // Reads everything at once. Never writes.
    http::Task<Survey> survey(SurveyWish wish) const;

    // Climbs the probe ladder after a 401: the causes that remain. Sends an empty login, which touches nobody.
    http::Task<QStringList> explainUnauthorized(api::Call refused) const;

private:
    http::Client *m_transport;
    Connection m_connection;
    Patience m_patience;
};

} // namespace fusionauth
