// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "rude/rude_server.h"

#include <QDeadlineTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <future>

#include <sys/socket.h>

namespace rude {
namespace {

constexpr int slice = 10; // milliseconds between looks at the stop flag

class Listener : public QTcpServer {
public:
    QList<qintptr> waiting;

protected:
    void incomingConnection(qintptr descriptor) override { waiting += descriptor; }
};

qsizetype bodyLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.sliced(15).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

QByteArray Peer::readRequest()
{
    while (!isStopping()) {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        const qsizetype whole = end < 0 ? 0 : end + 4 + bodyLength(m_buffer.first(end));
        if (end >= 0 && m_buffer.size() >= whole) {
            const QByteArray request = m_buffer.first(whole);
            m_buffer.remove(0, whole);
            m_server.keep(request);
            return request;
        }
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(slice) &&
            m_socket.state() != QAbstractSocket::ConnectedState)
            break;
        m_buffer += m_socket.readAll();
    }
    return {};
}

bool Peer::send(const QByteArray &bytes)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState || m_socket.write(bytes) != bytes.size())
        return false;
    while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0) {
        if (isStopping())
            return false;
        if (!m_socket.waitForBytesWritten(slice) && m_socket.state() != QAbstractSocket::ConnectedState)
            return false;
    }
    m_server.m_sentBytes += bytes.size();
    return true;
}

bool Peer::answer(const QByteArray &body, const QByteArray &status, const QByteArray &headers)
{
    return send("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void Peer::pause(int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    while (!end.hasExpired() && !isStopping() && m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.waitForReadyRead(int(std::min<qint64>(slice, end.remainingTime() + 1)));
}

void Peer::waitUntilClosed()
{
    while (!isStopping() && m_socket.state() == QAbstractSocket::ConnectedState) {
        m_socket.waitForReadyRead(slice);
        m_socket.readAll();
    }
}

void Peer::reset()
{
    const linger hard{1, 0};
    setsockopt(int(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    m_socket.abort();
}

bool Peer::isStopping() const
{
    return m_server.m_stopping;
}

QSslCertificate Peer::certificate() const
{
    return m_socket.peerCertificate();
}

RudeServer::RudeServer(Script script, std::optional<Identity> identity, quint16 port)
    : m_script(std::move(script))
    , m_identity(std::move(identity))
{
    std::promise<void> listening;
    m_listener = std::thread([this, &listening, port] {
        Listener listener;
        listener.listen(QHostAddress::LocalHost, port);
        m_port = listener.serverPort();
        listening.set_value();
        while (!m_stopping) {
            listener.waitForNewConnection(slice);
            for (const qintptr descriptor : std::exchange(listener.waiting, {}))
                m_peers.emplace_back([this, descriptor, number = ++m_connections] { serve(descriptor, number); });
        }
        for (std::thread &peer : m_peers)
            peer.join();
    });
    listening.get_future().wait();
}

RudeServer::~RudeServer()
{
    m_stopping = true;
    m_listener.join();
}

void RudeServer::serve(qintptr descriptor, int number)
{
    QSslSocket socket;
    socket.setSocketDescriptor(descriptor);
    if (m_identity) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(m_identity->chain);
        configuration.setPrivateKey(m_identity->key);
        configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
        socket.setSslConfiguration(configuration);
        socket.ignoreSslErrors();
        socket.startServerEncryption();
        if (!socket.waitForEncrypted(5000))
            return;
    }
    Peer peer(*this, socket, number);
    m_script(peer);
    if (socket.state() != QAbstractSocket::ConnectedState)
        return;
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(200);
}

void RudeServer::keep(const QByteArray &request)
{
    const std::lock_guard lock(m_mutex);
    m_requests += request;
}

QList<QByteArray> RudeServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QByteArray RudeServer::address(const QByteArray &path) const
{
    return (m_identity ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(port()) + path;
}

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace rude
