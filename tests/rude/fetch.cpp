// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "rude/fetch.h"

#include <QTest>

namespace rude {

http::Outgoing get(const QByteArray &address)
{
    return write("GET", address, {});
}

http::Outgoing write(const QByteArray &method, const QByteArray &address, const QByteArray &body)
{
    http::Outgoing outgoing;
    outgoing.request = model::Request{method, address, {}, body};
    if (!body.isEmpty())
        outgoing.request.headers += model::Header{"Content-Type", "application/json"};
    outgoing.system = QStringLiteral("kong");
    outgoing.reason = QStringLiteral("test");
    return outgoing;
}

Fetch::Fetch(http::Client &client, http::Outgoing outgoing)
{
    m_scope.launch(run(&client, std::move(outgoing)));
}

http::Task<> Fetch::run(http::Client *client, http::Outgoing outgoing)
{
    auto outcome = co_await client->send(std::move(outgoing));
    m_outcome = std::move(outcome);
}

Outcome Fetch::wait()
{
    if (!QTest::qWaitFor([this] { return isDone(); }, 10'000))
        return base::fail(base::Error::Kind::Missing, QStringLiteral("outcome"));
    return *m_outcome;
}

Outcome fetch(http::Client &client, http::Outgoing outgoing)
{
    Fetch running(client, std::move(outgoing));
    return running.wait();
}

QByteArray shortly(const Outcome &outcome)
{
    if (!outcome)
        return base::nameOf(outcome.error().kind).toUtf8();
    return QByteArray::number(outcome->status) + ' ' + outcome->body;
}

} // namespace rude
