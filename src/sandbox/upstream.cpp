// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/upstream.h"

#include "sandbox/wire.h"

#include "base/json.h"

#include <QUrl>

namespace sandbox {
namespace {

using twins::KongTwin;
constexpr int kongsPatience = 60'000; // Kong's default time limits

// Headers of one hop (RFC 9110 section 7.6.1) and what is written anew.
bool belongsToHop(const QByteArray &name)
{
    static const QByteArrayList names{"connection", "keep-alive", "transfer-encoding", "content-length", "date"};
    return names.contains(name.toLower());
}

model::Headers forNextHop(const model::Headers &headers)
{
    model::Headers kept;
    for (const model::Header &header : headers) {
        if (!belongsToHop(header.name) || header.name.toLower() == "date")
            kept.append(header);
    }
    return kept;
}

KongTwin::UpstreamFault faultOf(ConnectFault fault)
{
    switch (fault) {
    case ConnectFault::NoName: return KongTwin::UpstreamFault::NoName;
    case ConnectFault::NoConnection: return KongTwin::UpstreamFault::NoConnection;
    case ConnectFault::TimedOut: return KongTwin::UpstreamFault::TimedOut;
    }
    Q_UNREACHABLE();
}

void add(QJsonObject &members, const QString &name, const QString &value)
{
    const QJsonValue before = members.value(name);
    if (before.isUndefined()) {
        members.insert(name, value);
        return;
    }
    QJsonArray values = before.isArray() ? before.toArray() : QJsonArray{before};
    values.append(value);
    members.insert(name, values);
}

} // namespace

tl::expected<model::Answer, KongTwin::UpstreamFault> sendUpstream(const model::Request &request, const Wake &wake)
{
    const qsizetype authority = request.url.indexOf("://") + 3;
    const qsizetype slash = request.url.indexOf('/', authority);
    const QUrl url = QUrl::fromEncoded(request.url.left(slash));
    if (slash < 0 || url.scheme() != QLatin1String("http"))
        return tl::unexpected(KongTwin::UpstreamFault::NoConnection);
    const auto socket = connectTo(url.host().toUtf8(), quint16(url.port(80)), wake, kongsPatience);
    if (!socket)
        return tl::unexpected(faultOf(socket.error()));
    model::Headers headers = forNextHop(request.headers);
    headers.append(model::Header{"Connection", "close"});
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH")
        headers.append({"Content-Length", QByteArray::number(request.body.size())});
    Wire wire(*socket, wake);
    if (!wire.write(requestBytes(request.method, request.url.mid(slash), headers, request.body)))
        return tl::unexpected(KongTwin::UpstreamFault::NoConnection);
    auto answer = wire.readAnswer(request.method, kongsPatience);
    if (!answer)
        return tl::unexpected(KongTwin::UpstreamFault::NoConnection);
    const auto length = model::headerValue(answer->headers, "content-length");
    answer->headers.removeIf([](const model::Header &header) { return belongsToHop(header.name); });
    if (request.method == "HEAD" && length)
        answer->headers.append({"Content-Length", *length});
    return *answer;
}

model::Answer echoed(const model::Request &request)
{
    QJsonObject headers;
    for (const model::Header &header : request.headers)
        add(headers, QString::fromLatin1(header.name.toLower()), QString::fromUtf8(header.value));
    const qsizetype mark = request.url.indexOf('?');
    const QByteArray path = mark < 0 ? request.url : request.url.left(mark);
    const QJsonObject body{
        {QStringLiteral("upstream"), QStringLiteral("latchkey-echo")},
        {QStringLiteral("method"), QString::fromLatin1(request.method)},
        {QStringLiteral("path"), QString::fromUtf8(path)},
        {QStringLiteral("query"), mark < 0 ? QString() : QString::fromUtf8(request.url.mid(mark + 1))},
        {QStringLiteral("headers"), headers},
    };
    return {200, {{"Content-Type", "application/json"}}, base::toBytes(body)};
}

} // namespace sandbox
