// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Every exchange of this program run, redacted, and a signal for each new one.
#pragma once

#include <QObject>

#include "http/exchange_log.h"

namespace console {

class Exchanges : public QObject {
    Q_OBJECT

public:
    explicit Exchanges(QObject *parent = nullptr);

    http::ExchangeLog &log() { return m_log; }
    const QList<model::Exchange> &all() const { return m_log.exchanges(); } // oldest first
    void clear();

signals:
    void added(const model::Exchange &exchange);
    void cleared();

private:
    http::ExchangeLog m_log;
    http::ExchangeLog::Subscription m_subscription;
};

} // namespace console
