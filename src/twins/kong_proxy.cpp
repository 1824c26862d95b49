// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_proxy.h"

namespace twins {
namespace {

bool hasRequestId(const KongNode &node)
{
    return node.version >= KongVersion{3, 5, 0};
}

QByteArray viaOf(const KongNode &node)
{
    return (node.version >= KongVersion{3, 9, 0} ? "1.1 kong/" : "kong/") + node.text.toUtf8();
}

// The gateway model leaves the id out of Kong's own error bodies, because it is another one each time.
QByteArray withRequestId(QByteArray body, const QByteArray &type, const QByteArray &id)
{
    if (body.isEmpty()) // an answer to HEAD
        return body;
    if (type.startsWith("application/json"))
        return body.chopped(2) + ",\n  \"request_id\":\"" + id + "\"\n}";
    if (type.startsWith("text/html"))
        return body.replace("  </body>", "    <p>request_id: " + id + "</p>\n  </body>");
    return body + "request_id: " + id + '\n';
}

void addNodeHeaders(const KongNode &node, const QByteArray &id, bool idInBody, model::Answer &answer)
{
    if (idInBody) {
        const QByteArray type = model::headerValue(answer.headers, "content-type").value_or(QByteArray());
        answer.body = withRequestId(answer.body, type, id);
    }
    answer.headers.append(model::Header{"Content-Length", QByteArray::number(answer.body.size())});
    answer.headers.append(model::Header{"X-Kong-Response-Latency", "1"});
    answer.headers.append(model::Header{"Server", "kong/" + node.text.toUtf8()});
    if (hasRequestId(node))
        answer.headers.append(model::Header{"X-Kong-Request-Id", id});
}

// What nginx adds on the way to the upstream. The twin's clients are all on this machine.
void addForwardingHeaders(const KongNode &node, const QByteArray &id, model::Headers &headers)
{
    const QByteArray client("127.0.0.1");
    const auto before = model::headerValue(headers, "x-forwarded-for");
    headers.removeIf([](const model::Header &header) {
        for (const char *name : {"x-forwarded-for", "x-real-ip", "x-kong-request-id"}) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    });
    headers.append(model::Header{"X-Forwarded-For", before ? *before + ", " + client : client});
    headers.append(model::Header{"X-Real-IP", client});
    if (hasRequestId(node))
        headers.append(model::Header{"X-Kong-Request-Id", id});
    if (node.version >= KongVersion{3, 9, 0})
        headers.append(model::Header{"Via", "1.1 kong/" + node.text.toUtf8()});
}

QByteArray idOf(const model::Request &upstream)
{
    return model::headerValue(upstream.headers, "x-kong-request-id").value_or(QByteArray());
}

} // namespace

KongTwin::Proxied KongProxy::proxied(const KongNode &node, const model::Request &request, const World &world)
{
    if (!m_gateway || m_revision != node.store.revision()) {
        m_gateway.emplace(stateOf(node));
        m_revision = node.store.revision();
    }
    const gateway::Decision decision = m_gateway->decide(request, world.nowMs / 1000);
    const QByteArray id = world.randomBytes(16).toHex();
    KongTwin::Proxied proxied;
    if (!decision.answeredByGateway) {
        proxied.upstream = decision.upstream;
        proxied.onAnswer = decision.headers;
        addForwardingHeaders(node, id, proxied.upstream.headers);
        return proxied;
    }
    model::Answer answer{decision.status, decision.headers, decision.body};
    addNodeHeaders(node, id, decision.carriesRequestId, answer);
    proxied.answer = answer;
    return proxied;
}

model::Answer passedOn(const KongNode &node, model::Answer answer, const KongTwin::Proxied &proxied)
{
    answer.headers += proxied.onAnswer;
    if (!model::headerValue(answer.headers, "server"))
        answer.headers.append(model::Header{"Server", "kong/" + node.text.toUtf8()});
    answer.headers.append(model::Header{"X-Kong-Upstream-Latency", "1"});
    answer.headers.append(model::Header{"X-Kong-Proxy-Latency", "1"});
    answer.headers.append(model::Header{"Via", viaOf(node)});
    if (hasRequestId(node))
        answer.headers.append(model::Header{"X-Kong-Request-Id", idOf(proxied.upstream)});
    return answer;
}

model::Answer upstreamFailure(const KongNode &node, KongTwin::UpstreamFault fault, const KongTwin::Proxied &proxied)
{
    struct Row {
        int status;
        const char *message;
    };
    const Row row = fault == KongTwin::UpstreamFault::NoName ? Row{503, "name resolution failed"}
                    : fault == KongTwin::UpstreamFault::TimedOut
                        ? Row{504, "The upstream server is timing out"}
                        : Row{502, "An invalid response was received from the upstream server"};
    const bool longForm = node.version >= KongVersion{3, 3, 0};
    const QByteArray message = '"' + QByteArray(row.message) + '"';
    model::Answer answer;
    answer.status = row.status;
    answer.headers.append(model::Header{"Content-Type", "application/json; charset=utf-8"});
    answer.body = longForm ? "{\n  \"message\":" + message + "\n}" : "{\"message\":" + message + '}';
    addNodeHeaders(node, idOf(proxied.upstream), hasRequestId(node), answer);
    return answer;
}

} // namespace twins
