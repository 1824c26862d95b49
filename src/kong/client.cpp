// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "kong/client.h"

#include "api/answers.h"
#include "api/kong_calls.h"
#include "api/placeholders.h"
#include "base/json.h"
#include "http/address.h"
#include "http/busy.h"
#include "http/delay.h"
#include "http/elsewhere.h"
#include "kong/paging.h"

#include <QDateTime>

namespace kong {
namespace {

using base::Error;
using base::fail;
using Answer = base::Result<model::Answer>;

constexpr qint64 pageLimit = 64 * 1024 * 1024;

http::Outgoing outgoingFor(const Connection &connection, const api::Call &call, const QString &reason)
{
    http::Outgoing outgoing;
    outgoing.request.method = api::nameOf(call.method);
    outgoing.request.url = http::addressOf(connection.admin, call.path);
    if (!call.body.isUndefined()) {
        outgoing.request.body = base::toBytes(call.body);
        outgoing.request.headers += model::Header{"Content-Type", "application/json"};
    }
    outgoing.secretHeaders = connection.secretHeaders;
    outgoing.system = model::nameOf(call.system);
    outgoing.reason = reason;
    outgoing.tls = connection.tls;
    outgoing.proxy = connection.proxy;
    if (!api::isWrite(call))
        outgoing.limits.bodyBytes = pageLimit;
    return outgoing;
}

http::Task<Answer> sendPatiently(http::Client *transport, Connection connection, Patience patience, api::Call call,
                                 QString reason)
{
    if (!api::valuesNeeded(call).isEmpty() || !api::secretsNeeded(call).isEmpty())
        co_return fail(Error::Kind::Malformed, QStringLiteral("call"), QStringLiteral("a placeholder was not filled"));
    int pauseMs = patience.firstPauseMs;
    for (int tries = 1;; ++tries) {
        http::Outgoing outgoing = outgoingFor(connection, call, reason);
        auto answer = co_await transport->send(std::move(outgoing));
        if (!answer || api::isWrite(call) || !http::isBusy(*answer) || tries > patience.busyReads)
            co_return answer;
        const int pause = http::retryAfterMs(*answer, QDateTime::currentMSecsSinceEpoch()).value_or(pauseMs);
        if (pause > patience.longestPauseMs)
            co_return answer;
        http::Delay delay(pause);
        co_await delay;
        pauseMs *= 2;
    }
}

// A page may hold a thousand entities: it is read where nobody waits.
http::Task<base::Outcome> addPage(Pages *pages, model::Answer answer, QString path)
{
    http::Elsewhere<base::Outcome> reading([&]() -> base::Outcome {
        const auto body = api::bodyOf(model::System::Kong, answer, path);
        return body ? pages->add(*body) : fail(body.error());
    });
    const base::Outcome added = co_await reading;
    co_return added;
}

http::Task<base::Result<QList<QJsonObject>>> readPages(Client client, QString path, QString reason)
{
    Pages pages(path);
    do {
        api::Call call = api::kong::list(path, pages.offset());
        const auto answer = co_await client.send(std::move(call), reason);
        if (!answer)
            co_return fail(answer.error());
        const base::Outcome added = co_await addPage(&pages, *answer, path);
        if (!added)
            co_return fail(added.error());
    } while (!pages.offset().isEmpty());
    co_return pages.items();
}

} // namespace

Client::Client(http::Client &transport, Connection connection, Patience patience)
    : m_transport(&transport)
    , m_connection(std::move(connection))
    , m_patience(patience)
{}

Client Client::withConnection(Connection connection) const
{
    return {*m_transport, std::move(connection), m_patience};
}

http::Task<Answer> Client::send(api::Call call, QString reason) const
{
    return sendPatiently(m_transport, m_connection, m_patience, std::move(call), std::move(reason));
}

http::Task<base::Result<QList<QJsonObject>>> Client::list(QString path, QString reason) const
{
    return readPages(*this, std::move(path), std::move(reason));
}

} // namespace kong
