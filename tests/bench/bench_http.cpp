// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What one call of http::Client costs beside the least that a GET on an open connection can cost, and beside
// QNetworkAccessManager as it comes. Wall time: three threads have a part in every call.
#include "plain_server.h"
#include "ratio.h"

#include "http/client.h"
#include "http/exchange_log.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>

#include <cstdio>
#include <cstdlib>

namespace {

void require(bool condition)
{
    if (!condition) {
        std::fputs("a call failed\n", stderr);
        std::abort();
    }
}

void getRaw(QTcpSocket &socket, int times)
{
    const QByteArray body = bench::PlainServer::body();
    for (int i = 0; i < times; ++i) {
        socket.write("GET /services HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QByteArray answer;
        while (!answer.endsWith(body)) {
            require(socket.bytesAvailable() > 0 || socket.waitForReadyRead(5'000));
            answer += socket.readAll();
        }
    }
}

void getByManager(QNetworkAccessManager &manager, const QUrl &url, int times)
{
    for (int i = 0; i < times; ++i) {
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
        bench::runUntil([&reply] { return reply->isFinished(); });
        require(reply->readAll() == bench::PlainServer::body());
    }
}

http::Task<> getMany(http::Client *client, http::Outgoing outgoing, int times, bool *done)
{
    for (int i = 0; i < times; ++i) {
        const auto answer = co_await client->send(outgoing);
        require(answer && answer->body == bench::PlainServer::body());
    }
    *done = true;
}

void getOurs(http::Client &client, const http::Outgoing &outgoing, int times)
{
    bool done = false;
    http::TaskScope scope;
    scope.launch(getMany(&client, outgoing, times, &done));
    bench::runUntil([&done] { return done; });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bench::PlainServer server;
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(server.port()) + "/services";

    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
    require(socket.waitForConnected(5'000));
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QNetworkAccessManager manager;
    http::ExchangeLog log;
    http::Client client(&log);
    http::Outgoing outgoing;
    outgoing.request = {"GET", url, {}, {}};
    outgoing.system = QStringLiteral("kong");
    outgoing.reason = QStringLiteral("bench");

    const bench::Work raw = [&](int times) { getRaw(socket, times); };
    const bench::Work byManager = [&](int times) { getByManager(manager, QUrl(QString::fromLatin1(url)), times); };
    const bench::Work ours = [&](int times) { getOurs(client, outgoing, times); };

    std::puts("One GET on an open loopback connection, wall time");
    const bench::Ratio overRaw = bench::ratioOf(ours, raw, 200, 15, bench::Clock::Wall);
    bench::print("ours : QTcpSocket", overRaw);
    std::printf("%-34s %7.1f us a call\n", "overhead over QTcpSocket", overRaw.first - overRaw.second);
    const bench::Ratio overManager = bench::ratioOf(ours, byManager, 200, 15, bench::Clock::Wall);
    bench::print("ours : QNetworkAccessManager", overManager);
    std::printf("%-34s %7.1f us a call\n", "overhead over the manager", overManager.first - overManager.second);
    return 0;
}
