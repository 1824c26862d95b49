// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A connection test under way, and what it has found so far.
#pragma once

#include <QObject>

#include "flow/connection_test.h"

namespace console {

class ConnectionCheck : public QObject {
    Q_OBJECT

public:
    // log: outlives this object.
    explicit ConnectionCheck(http::ExchangeLog *log, QObject *parent = nullptr);

    // Gives up the one that goes on. Never writes to either system.
    void start(const storage::Environment &environment, const flow::ConnectionSecrets &secrets);
    void stop();
    void clear();

    bool isRunning() const { return m_running; }
    // One for each address, in their order, with the layers that were reached so far.
    const QList<model::SystemTest> &tests() const { return m_tests; }

signals:
    void changed();

private:
    http::Task<> running(storage::Environment environment, flow::ConnectionSecrets secrets);
    void took(const model::SystemTest &test);

    http::ExchangeLog *m_log;
    QList<model::SystemTest> m_tests;
    bool m_running = false;
    http::TaskScope m_scope;
};

} // namespace console
