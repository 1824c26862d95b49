// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "tls_front.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace tests {

TlsFront::TlsFront(const rude::Identity &identity, quint16 target)
    : m_target(target)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(identity.chain);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(configuration);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the TLS server does not listen");
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (auto *client = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
            pipe(client);
    });
}

QString TlsFront::address() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort());
}

void TlsFront::pipe(QSslSocket *client)
{
    auto *server = new QTcpSocket(client);
    connect(client, &QIODevice::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QIODevice::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(client, &QAbstractSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QAbstractSocket::disconnected, client, &QAbstractSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_target);
    server->write(client->readAll());
}

} // namespace tests
