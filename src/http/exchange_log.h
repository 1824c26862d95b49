// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The last exchanges with the servers, redacted before they are kept.
#pragma once

#include "base/result.h"
#include "http/outgoing.h"
#include "http/redaction.h"
#include "model/exchange.h"

#include <functional>
#include <map>
#include <memory>

namespace http {

class ExchangeLog {
public:
    using Listener = std::function<void(const model::Exchange &)>;

    // Ends the subscription with its life; may outlive the log.
    class Subscription {
    public:
        Subscription() = default;
        Subscription(Subscription &&other) noexcept = default;
        Subscription &operator=(Subscription &&other) noexcept;
        ~Subscription() { end(); }
        void end();

    private:
        friend class ExchangeLog;
        std::weak_ptr<std::map<int, Listener>> m_listeners;
        int m_number = 0;
    };

    // `most`: older exchanges are dropped.
    explicit ExchangeLog(qsizetype most = 10'000);

    // From now on this text is replaced wherever it occurs, in every encoding. Short ones (under 4 bytes) are not
    // looked for: they would occur by chance.
    void hide(const base::Secret &secret);

    // The text without what is hidden, without tokens' signatures and private keys.
    QByteArray withoutSecrets(const QByteArray &text) const { return m_redaction.text(text); }

    // The listener is called for every exchange from now on, from the event loop of whoever sends.
    [[nodiscard]] Subscription subscribe(Listener listener);

    // Redacts, numbers and keeps it. startedAt: milliseconds since 1970, UTC.
    void add(const Outgoing &outgoing, const base::Result<model::Answer> &answer, qint64 startedAt, qint64 durationMs);

    const QList<model::Exchange> &exchanges() const { return m_exchanges; } // oldest first
    qint64 count() const { return m_count; }                                // of all that ever were
    void clear() { m_exchanges.clear(); }

private:
    qsizetype m_most;
    qint64 m_count = 0;
    Redaction m_redaction;
    QList<model::Exchange> m_exchanges;
    std::shared_ptr<std::map<int, Listener>> m_listeners = std::make_shared<std::map<int, Listener>>();
    int m_nextListener = 1;
};

} // namespace http
