// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "kong/proxy.h"

#include "http/address.h"

namespace kong {
namespace {

http::SecretHeader bearer(const base::Secret &token)
{
    QByteArray value("Bearer ");
    value += token.reveal();
    http::SecretHeader header{"Authorization", base::Secret(value)};
    base::wipe(value.data(), std::size_t(value.size()));
    return header;
}

} // namespace

Proxy::Proxy(http::Client &transport, ProxyConnection connection)
    : m_transport(&transport)
    , m_connection(std::move(connection))
{}

http::Task<base::Result<model::Answer>> Proxy::get(QByteArray path, std::optional<base::Secret> token,
                                                   QString reason) const
{
    QList<http::SecretHeader> secretHeaders;
    if (token)
        secretHeaders += bearer(*token);
    model::Request request{"GET", std::move(path), {}, {}};
    return send(std::move(request), std::move(secretHeaders), http::Connection::Fresh, std::move(reason));
}

http::Task<base::Result<model::Answer>> Proxy::send(model::Request request, QList<http::SecretHeader> secretHeaders,
                                                    http::Connection connection, QString reason) const
{
    http::Outgoing outgoing;
    outgoing.request = std::move(request);
    outgoing.request.url = http::addressOf(m_connection.url, QString::fromLatin1(outgoing.request.url));
    outgoing.secretHeaders = std::move(secretHeaders);
    outgoing.system = QStringLiteral("proxy");
    outgoing.reason = std::move(reason);
    outgoing.tls = m_connection.tls;
    outgoing.proxy = m_connection.proxy;
    outgoing.peer = http::Peer::Anyone;
    outgoing.connection = connection;
    return m_transport->send(std::move(outgoing));
}

} // namespace kong
