// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Requests through the gateway, as its callers make them.
#pragma once

#include "api/product.h"
#include "http/client.h"
#include "kong/connection.h"

namespace kong {

// Cheap to copy. The http::Client has to outlive what is sent.
class Proxy {
public:
    Proxy(http::Client &transport, ProxyConnection connection);

    const ProxyConnection &connection() const { return m_connection; }

    // GET with "Authorization: Bearer <token>" where there is one, on a connection of its own: keep-alive would pin one
    // worker, and each has to learn of a change by itself. path: "/mock/requests", percent-encoded, with query.
    http::Task<base::Result<model::Answer>> get(QByteArray path, std::optional<base::Secret> token,
                                                QString reason) const;

    // Any request; its url is a path below the proxy's address. What is secret goes into secretHeaders.
    http::Task<base::Result<model::Answer>> send(model::Request request, QList<http::SecretHeader> secretHeaders,
                                                 http::Connection connection, QString reason) const;

    // Who answers there. Kong's proxy marks its answers, unless its setting `headers` is off: then OtherApi or
    // OtherPage.
    http::Task<base::Result<api::Product>> identify() const;

private:
    http::Client *m_transport;
    ProxyConnection m_connection;
};

// WrongProduct where an answer shows that it is not a proxy that gave it, but the Admin API itself.
std::optional<base::Error> strangenessOf(const model::Answer &answer);

} // namespace kong
