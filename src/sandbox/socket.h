// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// TCP sockets on this machine, with waits that can be ended from another thread.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace sandbox {

// Ends the waits of all threads that watch it, at once and for good.
class Wake {
public:
    Wake();
    ~Wake();
    Wake(const Wake &) = delete;
    Wake &operator=(const Wake &) = delete;

    void wake() const;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

class Socket {
public:
    Socket() = default;
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    {}
    Socket(Socket &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    Socket &operator=(Socket &&other) noexcept;
    ~Socket() { close(); }

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    void close();

    // What is there, at least one byte; empty at the end, after `milliseconds` (-1: never) and once woken.
    QByteArray read(const Wake &wake, int milliseconds) const;
    // False where the other side is gone or the wait was ended.
    bool write(QByteArrayView bytes, const Wake &wake) const;
    // The next connection; a closed socket once woken.
    Socket accept(const Wake &wake) const;

private:
    int m_descriptor = -1;
};

// Listens on 127.0.0.1. Port 0: any; which one it became is in `port`. Error: Locked about "port 8001" where somebody
// else listens there.
struct Listening {
    Socket socket;
    quint16 port = 0;
};
base::Result<Listening> listenOnLoopback(quint16 port);

enum class ConnectFault { NoName, NoConnection, TimedOut };
tl::expected<Socket, ConnectFault> connectTo(const QByteArray &host, quint16 port, const Wake &wake, int milliseconds);

} // namespace sandbox
