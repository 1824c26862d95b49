// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The least HTTP server there is, in a thread of its own: one answer to everything, connections kept.
#pragma once

#include <QThread>

#include <functional>
#include <memory>

namespace bench {

class PlainServer {
public:
    PlainServer();
    ~PlainServer();
    PlainServer(const PlainServer &) = delete;
    PlainServer &operator=(const PlainServer &) = delete;

    quint16 port() const { return m_port; }
    static QByteArray body();

private:
    QThread m_thread;
    QObject *m_context; // lives in the thread
    quint16 m_port = 0;
};

// Runs the event loop until it is so.
void runUntil(const std::function<bool()> &done);

} // namespace bench
