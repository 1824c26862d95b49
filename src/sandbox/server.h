// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// An HTTP/1.1 server on loopback: a thread that accepts, a thread a connection, all of them joined by stop().
#pragma once

#include "sandbox/wire.h"

#include <atomic>
#include <functional>
#include <list>
#include <thread>

namespace sandbox {

class Server {
public:
    // No answer: the connection is dropped without one. Called from many threads at once.
    using Handler = std::function<std::optional<model::Answer>(const model::Request &, const Wake &)>;

    explicit Server(Handler handler);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Port 0: any. Error: Locked about the port.
    base::Outcome start(quint16 port);
    void stop();

    bool isRunning() const { return m_acceptor.joinable(); }
    quint16 port() const { return m_port; } // stays after stop()

private:
    struct Connection {
        Socket socket;
        std::thread thread;
        std::atomic<bool> done = false;
    };

    void acceptAll();
    void serve(const Socket &socket) const;
    void forgetDone();

    Handler m_handler;
    std::atomic<quint16> m_port = 0;
    Socket m_listening;
    std::unique_ptr<Wake> m_wake;
    std::thread m_acceptor;
    std::list<Connection> m_connections; // the acceptor's own; stop() takes them over when it is gone
};

} // namespace sandbox
