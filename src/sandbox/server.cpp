// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/server.h"

#include <QDateTime>

namespace sandbox {

Server::Server(Handler handler)
    : m_handler(std::move(handler))
{}

Server::~Server()
{
    stop();
}

base::Outcome Server::start(quint16 port)
{
    stop();
    auto listening = listenOnLoopback(port);
    if (!listening)
        return base::fail(listening.error());
    m_listening = std::move(listening->socket);
    m_port = listening->port;
    m_wake = std::make_unique<Wake>();
    m_acceptor = std::thread([this] { acceptAll(); });
    return {};
}

void Server::stop()
{
    if (!isRunning())
        return;
    m_wake->wake();
    m_acceptor.join();
    m_listening.close();
    for (Connection &connection : m_connections)
        connection.thread.join();
    m_connections.clear();
}

void Server::acceptAll()
{
    for (;;) {
        Socket socket = m_listening.accept(*m_wake);
        if (!socket.isOpen())
            return;
        forgetDone();
        Connection &connection = m_connections.emplace_back();
        connection.socket = std::move(socket);
        connection.thread = std::thread([this, &connection] {
            serve(connection.socket);
            connection.socket.close();
            connection.done = true;
        });
    }
}

void Server::forgetDone()
{
    m_connections.remove_if([](Connection &connection) {
        if (connection.done)
            connection.thread.join();
        return connection.done.load();
    });
}

void Server::serve(const Socket &socket) const
{
    Wire wire(socket, *m_wake);
    for (bool open = true; open;) {
        const auto request = wire.readRequest();
        if (!request) {
            if (request.error() != 0)
                wire.write(answerBytes({request.error(), {}, {}}, "GET", false, QDateTime::currentMSecsSinceEpoch()));
            return;
        }
        const auto answer = m_handler(*request, *m_wake);
        if (!answer)
            return;
        open = wantsKeepAlive(*request);
        if (!wire.write(answerBytes(*answer, request->method, open, QDateTime::currentMSecsSinceEpoch())))
            return;
    }
}

} // namespace sandbox
