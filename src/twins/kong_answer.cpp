// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_node.h"

#include "base/json.h"

namespace twins {
namespace {

model::Headers commonHeaders(const KongNode &node)
{
    return {{"Access-Control-Allow-Origin", "*"},
            {"Access-Control-Allow-Credentials", "true"},
            {"X-Kong-Admin-Latency", "5"},
            {"Server", "kong/" + node.text.toUtf8()}};
}

model::Answer withBody(const KongNode &node, int status, const QByteArray &type, const QByteArray &body)
{
    model::Answer answer{status, {{"Content-Type", type}}, body};
    answer.headers += commonHeaders(node);
    answer.headers.append(model::Header{"Content-Length", QByteArray::number(body.size())});
    return answer;
}

} // namespace

model::Answer adminAnswer(const KongNode &node, int status, const QJsonValue &body)
{
    return withBody(node, status, "application/json; charset=utf-8", base::toBytes(body));
}

model::Answer adminAnswer(const KongNode &node, const KongRefusal &refusal)
{
    return adminAnswer(node, refusal.status, refusal.body);
}

model::Answer emptyAdminAnswer(const KongNode &node, int status)
{
    return {status, commonHeaders(node), {}};
}

model::Answer unreadableBodyAnswer(const KongNode &node, UnreadableBody why)
{
    switch (why) {
    case UnreadableBody::NotJson: return adminAnswer(node, plainRefusal(400, QStringLiteral("Cannot parse JSON body")));
    case UnreadableBody::TooMany: return adminAnswer(node, plainRefusal(400, QStringLiteral("Too many arguments")));
    case UnreadableBody::NotAnObject:
        return adminAnswer(node, plainRefusal(500, QStringLiteral("An unexpected error occurred")));
    case UnreadableBody::UnsupportedType:
        return withBody(node, 415, "text/html; charset=UTF-8",
                        "<html>\r\n<head><title>415 Unsupported Media Type</title></head>\r\n<body>\r\n"
                        "<center><h1>415 Unsupported Media Type</h1></center>\r\n</body>\r\n</html>\r\n");
    }
    Q_UNREACHABLE();
}

} // namespace twins
