// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "visitor.h"

#include "jose_making/private_key.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QtTest>
#include <QUrl>

#include <httplib.h>

namespace visitor {

QByteArray Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Reply ask(const QString &server, const QByteArray &method, const QByteArray &path, const Headers &headers,
          const QByteArray &body)
{
    httplib::Client client(server.toStdString());
    client.set_url_encode(false);
    client.set_read_timeout(10);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.body = body.toStdString();
    for (const auto &[name, value] : headers)
        request.headers.emplace(name.toStdString(), value.toStdString());
    const auto result = client.send(request);
    Reply reply;
    if (!result)
        return reply;
    reply.status = result->status;
    reply.json = QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object();
    for (const auto &[name, value] : result->headers)
        reply.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
    return reply;
}

Reply post(const QString &server, const QByteArray &path, const QByteArray &json, const Headers &headers)
{
    return ask(server, "POST", path, Headers{{"Content-Type", "application/json"}} + headers, json);
}

QByteArray askRaw(const QString &server, const QByteArray &bytes, int answers)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(server).port()));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(bytes);
    QByteArray received;
    while (received.count("HTTP/1.1 ") < answers || !received.endsWith('}')) {
        if (!socket.waitForReadyRead(5000))
            break;
        received += socket.readAll();
    }
    return received;
}

void protectWithSecret(const QString &kongAdmin)
{
    QCOMPARE(post(kongAdmin, "/consumers", R"({"username":"fusionauth"})").status, 201);
    QCOMPARE(post(kongAdmin, "/consumers/fusionauth/jwt", R"({"key":"issuer","secret":"topsecret"})").status, 201);
    QCOMPARE(
        post(kongAdmin, "/services/example_service/plugins", R"({"name":"jwt","config":{"claims_to_verify":["exp"]}})")
            .status,
        201);
}

QByteArray tokenOf(const QByteArray &issuer, const QByteArray &secret)
{
    const qint64 expires = QDateTime::currentSecsSinceEpoch() + 3600;
    const QByteArray claims = R"({"iss":")" + issuer + R"(","exp":)" + QByteArray::number(expires) + '}';
    return jose::makeCompactJws(R"({"alg":"HS256","typ":"JWT"})", claims, base::Secret(secret), jose::Algorithm::HS256);
}

} // namespace visitor
