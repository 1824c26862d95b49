// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/exchange_log.h"

namespace http {
namespace {

constexpr qsizetype keptBody = 64 * 1024;
// Redacted before it is cut, with room behind the cut: half a secret is one too.
constexpr qsizetype lookedAt = keptBody + 16 * 1024;

} // namespace

ExchangeLog::Subscription &ExchangeLog::Subscription::operator=(Subscription &&other) noexcept
{
    end();
    m_listeners = std::move(other.m_listeners);
    m_number = other.m_number;
    return *this;
}

void ExchangeLog::Subscription::end()
{
    if (const auto listeners = m_listeners.lock())
        listeners->erase(m_number);
    m_listeners.reset();
}

ExchangeLog::ExchangeLog(qsizetype most)
    : m_most(most)
{}

void ExchangeLog::hide(const base::Secret &secret)
{
    m_redaction.hide(secret);
}

ExchangeLog::Subscription ExchangeLog::subscribe(Listener listener)
{
    Subscription subscription;
    subscription.m_listeners = m_listeners;
    subscription.m_number = m_nextListener++;
    m_listeners->emplace(subscription.m_number, std::move(listener));
    return subscription;
}

void ExchangeLog::add(const Outgoing &outgoing, const base::Result<model::Answer> &answer, qint64 startedAt,
                      qint64 durationMs)
{
    QList<QByteArray> secretHeaders;
    for (const SecretHeader &header : outgoing.secretHeaders) {
        hide(header.value);
        secretHeaders += header.name;
    }
    model::Request request = outgoing.request;
    const bool longRequest = request.body.size() > keptBody;
    request.body.truncate(lookedAt);

    model::Exchange exchange;
    exchange.number = ++m_count;
    exchange.startedAt = startedAt;
    exchange.durationMs = durationMs;
    exchange.system = outgoing.system;
    exchange.reason = outgoing.reason;
    exchange.request = m_redaction.request(request, secretHeaders);
    exchange.request.body.truncate(keptBody);
    exchange.truncated = longRequest;
    if (answer) {
        model::Answer kept = *answer;
        exchange.truncated = exchange.truncated || kept.body.size() > keptBody;
        kept.body.truncate(lookedAt);
        exchange.answer = m_redaction.answer(kept, request.url);
        exchange.answer->body.truncate(keptBody);
    } else {
        exchange.failure = base::nameOf(answer.error().kind);
    }
    m_exchanges += exchange;
    if (m_exchanges.size() > m_most)
        m_exchanges.removeFirst();
    const auto listeners = *m_listeners; // one may end its subscription
    for (const auto &[number, listener] : listeners)
        listener(exchange);
}

} // namespace http
