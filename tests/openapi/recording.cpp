// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "recording.h"

#include "base/json.h"

namespace openapi {

using namespace Qt::StringLiterals;

void Recording::watch(tests::Server &server, const QString &source)
{
    server.watch = [this, source](const model::Request &request, const model::Answer &answer) {
        write(request, answer, source);
    };
}

tests::Server::Reply Recording::send(tests::Server &server, const api::Call &call, const QString &name)
{
    m_callName = name;
    server.forTenant(call.tenantId);
    auto reply = server.call(api::nameOf(call.method), call.path, call.body);
    server.forTenant({});
    m_callName.clear();
    return reply;
}

void Recording::write(const model::Request &request, const model::Answer &answer, const QString &source)
{
    const auto body = base::readJson(request.body, u"body"_s);
    const QJsonObject line{
        {u"source"_s, source},
        {u"call"_s, m_callName},
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"path"_s, QString::fromUtf8(request.url)},
        {u"media"_s, QString::fromLatin1(model::headerValue(request.headers, "Content-Type").value_or(QByteArray()))},
        {u"body"_s, body ? *body : QJsonValue(QJsonValue::Null)},
        {u"status"_s, answer.status},
        {u"answer"_s, QString::fromUtf8(answer.body)}};
    m_lines += base::toBytes(line) + '\n';
}

} // namespace openapi
