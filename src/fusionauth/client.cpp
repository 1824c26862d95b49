// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth/client.h"

#include "api/placeholders.h"
#include "base/json.h"
#include "http/address.h"
#include "http/busy.h"
#include "http/delay.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace fusionauth {
namespace {

using base::Error;
using base::fail;
using Answer = base::Result<model::Answer>;

constexpr qint64 listLimit = 64 * 1024 * 1024;

// Answered without a key; what does not need the key does not get it.
bool isPublic(const QString &path)
{
    return path.startsWith(QLatin1String("/.well-known/")) || path.startsWith(QLatin1String("/api/jwt/public-key")) ||
           path == QLatin1String("/api/health");
}

http::Outgoing outgoingFor(const Connection &connection, const api::Call &call, const QString &reason)
{
    http::Outgoing outgoing;
    outgoing.request.method = api::nameOf(call.method);
    outgoing.request.url = http::addressOf(connection.url, call.path);
    if (!call.body.isUndefined()) {
        outgoing.request.body = base::toBytes(call.body);
        outgoing.request.headers += model::Header{"Content-Type", "application/json"};
    }
    if (!call.tenantId.isEmpty())
        outgoing.request.headers += model::Header{"X-FusionAuth-TenantId", call.tenantId.toUtf8()};
    if (!connection.apiKey.isEmpty() && !isPublic(call.path))
        outgoing.secretHeaders += http::SecretHeader{"Authorization", connection.apiKey};
    outgoing.system = model::nameOf(call.system);
    outgoing.reason = reason;
    outgoing.tls = connection.tls;
    outgoing.proxy = connection.proxy;
    if (!api::isWrite(call))
        outgoing.limits.bodyBytes = listLimit;
    return outgoing;
}

http::Task<Answer> sendPatiently(http::Client *transport, Connection connection, Patience patience, api::Call call,
                                 QString reason, Retry retry)
{
    if (!api::valuesNeeded(call).isEmpty() || !api::secretsNeeded(call).isEmpty())
        co_return fail(Error::Kind::Malformed, QStringLiteral("call"), QStringLiteral("a placeholder was not filled"));
    QElapsedTimer clock;
    clock.start();
    int pauseMs = patience.firstPauseMs;
    for (int tries = 1;; ++tries) {
        http::Outgoing outgoing = outgoingFor(connection, call, reason);
        auto answer = co_await transport->send(std::move(outgoing));
        if (!answer)
            co_return answer;
        const bool unknownKey =
            retry == Retry::FreshKey && answer->status == 401 && clock.elapsed() + pauseMs <= patience.freshKeyMs;
        int pause = pauseMs;
        if (!unknownKey) {
            pause = http::retryAfterMs(*answer, QDateTime::currentMSecsSinceEpoch()).value_or(pauseMs);
            if (api::isWrite(call) || !http::isBusy(*answer) || tries > patience.busyReads ||
                pause > patience.longestPauseMs)
                co_return answer;
        }
        http::Delay delay(pause);
        co_await delay;
        pauseMs = std::min(pauseMs * 2, 10'000);
    }
}

} // namespace

Client::Client(http::Client &transport, Connection connection, Patience patience)
    : m_transport(&transport)
    , m_connection(std::move(connection))
    , m_patience(patience)
{}

Client Client::withApiKey(base::Secret apiKey) const
{
    Client other(*this);
    other.m_connection.apiKey = std::move(apiKey);
    return other;
}

Client Client::withConnection(Connection connection) const
{
    return {*m_transport, std::move(connection), m_patience};
}

http::Task<Answer> Client::send(api::Call call, QString reason, Retry retry) const
{
    return sendPatiently(m_transport, m_connection, m_patience, std::move(call), std::move(reason), retry);
}

} // namespace fusionauth
