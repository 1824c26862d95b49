// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A server that misbehaves on purpose: raw sockets on loopback, a script for each connection, everything it heard kept.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

class QSslSocket;

namespace rude {

struct Identity {
    QList<QSslCertificate> chain; // leaf first
    QSslKey key;
};

class RudeServer;

// One connection, seen from the server. All calls block until done, the other side has gone, or the server stops.
class Peer {
public:
    Peer(RudeServer &server, QSslSocket &socket, int number)
        : m_server(server)
        , m_socket(socket)
        , m_number(number)
    {}

    // The next whole request with its body; empty where the other side closed. Kept by the server, too.
    QByteArray readRequest();
    bool send(const QByteArray &bytes);
    // "200 OK" and a JSON body with the right length, connection kept.
    bool answer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &headers = {});
    void pause(int milliseconds);
    void waitUntilClosed();
    // RST instead of FIN.
    void reset();
    bool isStopping() const;
    QSslCertificate certificate() const;    // the client's
    int number() const { return m_number; } // of the connection, from 1

private:
    RudeServer &m_server;
    QSslSocket &m_socket;
    int m_number;
    QByteArray m_buffer;
};

class RudeServer {
public:
    using Script = std::function<void(Peer &)>;

    // identity: speaks TLS. port 0: any.
    explicit RudeServer(Script script, std::optional<Identity> identity = std::nullopt, quint16 port = 0);
    RudeServer(const RudeServer &) = delete;
    RudeServer &operator=(const RudeServer &) = delete;
    ~RudeServer();

    quint16 port() const { return m_port; }
    // "http://127.0.0.1:port" + path; https with an identity.
    QByteArray address(const QByteArray &path = "/") const;

    int connections() const { return m_connections; }
    QList<QByteArray> requests() const;
    // Bytes that were accepted by the socket for sending.
    qint64 sentBytes() const { return m_sentBytes; }

private:
    friend class Peer;
    void serve(qintptr descriptor, int number);
    void keep(const QByteArray &request);

    Script m_script;
    std::optional<Identity> m_identity;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<qint64> m_sentBytes = 0;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    QList<QByteArray> m_requests;
    std::vector<std::thread> m_peers; // of the listening thread
    std::thread m_listener;
};

// A port on which nothing listens.
quint16 closedPort();

} // namespace rude
