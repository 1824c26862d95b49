// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "kong/proxy.h"

#include "api/fusionauth_calls.h"
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

// What is forwarded is the upstream's, whatever it looks like.
api::Product productOf(const model::Answer &answer)
{
    return api::isForwarded(answer) ? api::Product::KongProxy : api::productBehind(answer);
}

http::Task<base::Result<api::Product>> ask(Proxy proxy)
{
    const QString reason = QStringLiteral("survey: who answers");
    const auto root = co_await proxy.get("/", std::nullopt, reason);
    if (!root)
        co_return base::fail(root.error());
    const api::Product product = productOf(*root);
    if (api::isNamed(product))
        co_return product;
    QByteArray path = api::fusionauth::discovery().path.toLatin1();
    const auto discovery = co_await proxy.get(std::move(path), std::nullopt, reason);
    if (!discovery)
        co_return base::fail(discovery.error());
    co_return productOf(*discovery) == api::Product::FusionAuth ? api::Product::FusionAuth : product;
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

http::Task<base::Result<api::Product>> Proxy::identify() const
{
    return ask(*this);
}

std::optional<base::Error> strangenessOf(const model::Answer &answer)
{
    if (productOf(answer) != api::Product::KongAdmin)
        return std::nullopt;
    return base::Error{base::Error::Kind::WrongProduct,
                       QStringLiteral("proxy"),
                       api::nameOf(api::Product::KongAdmin),
                       answer.status,
                       {}};
}

} // namespace kong
