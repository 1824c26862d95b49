// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "plain_server.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>
#include <cstdlib>

namespace bench {
namespace {

void serve(QTcpSocket *socket)
{
    auto received = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, received] {
        received->append(socket->readAll());
        qsizetype end = 0;
        while ((end = received->indexOf("\r\n\r\n")) >= 0) {
            received->remove(0, end + 4);
            const QByteArray body = PlainServer::body();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

} // namespace

PlainServer::PlainServer()
    : m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
    const auto listen = [this] {
        auto *server = new QTcpServer(m_context);
        QObject::connect(server, &QTcpServer::newConnection, server,
                         [server] { serve(server->nextPendingConnection()); });
        if (server->listen(QHostAddress::LocalHost))
            m_port = server->serverPort();
    };
    QMetaObject::invokeMethod(m_context, listen, Qt::BlockingQueuedConnection);
    if (m_port == 0) {
        std::fputs("no port to listen on\n", stderr);
        std::abort();
    }
}

PlainServer::~PlainServer()
{
    m_thread.quit();
    m_thread.wait();
}

QByteArray PlainServer::body()
{
    return R"({"data":[],"next":null})";
}

void runUntil(const std::function<bool()> &done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace bench
