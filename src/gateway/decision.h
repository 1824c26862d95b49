// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What Kong answers to a request, computed: the route, the plugins that apply, and what the jwt plugin decides.
// Held to recordings of real gateways in tests/oracle.
#pragma once

#include "model/http_message.h"
#include "model/snapshot.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>

namespace gateway {

// The places where Kong can decide, in its order.
enum class Gate {
    Request, // nginx itself: two Authorization lines, header too large
    Route,
    Protocol, // https only
    Plugin,   // which jwt plugin applies, or none; neighbours that answer before it
    TokenFound,
    Single,
    Decodes,
    KeyClaim,
    Credential,
    Algorithm,
    Key,
    Signature,
    Claims,
    MaximumExpiration,
    Consumer,
    AfterJwt, // acl, key-auth and others that run behind it
    Upstream,
};
QString nameOf(Gate gate);

// One step of the walk with what was expected there and what was found.
struct GateResult {
    Gate gate;
    bool passed = true;
    QString expected;
    QString found;
    QString where; // "header authorization", "credential 4e03d7ed-..."
};

struct Decision {
    int status = 200;               // 200: let through to the upstream
    model::Headers headers;         // that the gateway puts on the answer, its own or the upstream's: WWW-Authenticate
    QByteArray body;                // of the gateway's own answer, without the id of the request
    bool carriesRequestId = false;  // the real answer also names the request: member or line "request_id", 32 hex
    bool answeredByGateway = false; // false: the upstream answers
    model::Request upstream;        // where it was let through: what the upstream receives, with the identity headers
    QString serviceId;              // of the matched route; empty where there is none
    QString routeId;
    QString consumerId;
    QString credentialId;
    bool anonymous = false;
    bool certain = true; // false: a plugin or a version that the model does not know in full
    QList<GateResult> trace;
};

// A gateway's configuration made ready: routes ordered, keys parsed once. Shared and immutable; decide() is const.
class Gateway {
public:
    explicit Gateway(const model::KongState &state);
    ~Gateway();
    Gateway(Gateway &&) noexcept;
    Gateway &operator=(Gateway &&) noexcept;

    // `request.url` is absolute, or a path where a Host header names the host. `now`: Unix seconds of the gateway.
    Decision decide(const model::Request &request, qint64 now) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace gateway
