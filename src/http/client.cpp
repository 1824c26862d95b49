// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"

#include "http/exchange_log.h"
#include "http/in_flight.h"
#include "http/request_check.h"

#include <QElapsedTimer>

namespace http {
namespace {

using base::Error;
using base::fail;

constexpr int mostRedirects = 3;

bool isRedirect(const model::Answer &answer)
{
    return answer.status >= 300 && answer.status <= 399 && answer.status != 304 &&
           model::headerValue(answer.headers, "Location").has_value();
}

QUrl targetOf(const model::Answer &answer, const QUrl &from)
{
    const QByteArray location = model::headerValue(answer.headers, "Location").value_or(QByteArray());
    QUrl target = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    target.setFragment({});
    return target;
}

// Where to, without anything that could be a secret.
QString shown(const QUrl &target)
{
    return target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded)
        .left(300);
}

} // namespace

struct Client::Shared {
    std::shared_ptr<Lanes> lanes = std::make_shared<Lanes>();
    ExchangeLog *log = nullptr;
};

Client::Client(ExchangeLog *log)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->log = log;
}

Client::~Client()
{
    cancel();
    m_shared->log = nullptr;
}

void Client::cancel()
{
    for (InFlight *request : m_shared->lanes->inFlight())
        request->cancel();
}

Task<base::Result<model::Answer>> Client::send(Outgoing outgoing)
{
    return follow(m_shared, std::move(outgoing));
}

Task<base::Result<model::Answer>> Client::follow(std::shared_ptr<Shared> shared, Outgoing outgoing)
{
    for (int redirects = 0;; ++redirects) {
        const auto url = checkedUrl(outgoing);
        if (!url)
            co_return fail(url.error());
        Outgoing copy = outgoing;
        auto answer = co_await sendOnce(shared, *url, std::move(copy));
        if (!answer || outgoing.peer == Peer::Anyone || !isRedirect(*answer))
            co_return answer;
        const QUrl target = targetOf(*answer, *url);
        const bool followed = isSafe(outgoing.request.method) && originOf(target) == originOf(*url) &&
                              target.userInfo().isEmpty() && redirects < mostRedirects;
        if (!followed)
            co_return fail(Error::Kind::Redirected, outgoing.system, shown(target), answer->status);
        outgoing.request.url = target.toEncoded();
    }
}

Task<base::Result<model::Answer>> Client::sendOnce(std::shared_ptr<Shared> shared, QUrl url, Outgoing outgoing)
{
    auto lane = shared->lanes->laneFor(url, outgoing);
    if (!lane)
        co_return fail(lane.error());
    const qint64 startedAt = QDateTime::currentMSecsSinceEpoch();
    QElapsedTimer clock;
    clock.start();
    InFlight request(shared->lanes, *lane, url, outgoing);
    auto answer = co_await request;
    if (shared->log)
        shared->log->add(outgoing, answer, startedAt, clock.elapsed());
    // A refusal may quote what it was sent, and becomes an error that is shown and kept.
    if (shared->log && answer && answer->status >= 400)
        answer->body = shared->log->withoutSecrets(answer->body);
    co_return answer;
}

} // namespace http
