// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The Admin API as a whole: which path means what, which methods it has, and what the node says about itself.
#include "twins/kong_entity_admin.h"

namespace twins {
namespace {

class Admin {
public:
    Admin(KongNode &node, const model::Request &request, const World &world)
        : m_node(node)
        , m_request(request)
        , m_world(world)
        , m_address(KongAddress::parse(request.url))
    {}

    model::Answer answer();

private:
    model::Answer answerAt(const KongEndpoint &endpoint, const QByteArray &method);
    model::Answer options(const QList<QByteArray> &methods) const;
    model::Answer schemaOf(const KongEndpoint &endpoint) const;
    model::Answer validate(const KongEndpoint &endpoint, const KongArguments &arguments) const;
    model::Answer config(const QByteArray &method);

    KongNode &m_node;
    const model::Request &m_request;
    const World &m_world;
    KongAddress m_address;
};

model::Answer Admin::answer()
{
    const auto endpoint = endpointAt(m_address.segments, m_node.schemas);
    if (!m_address.wellFormed || !endpoint)
        return adminAnswer(m_node, notFound());
    const QList<QByteArray> methods = methodsOf(*endpoint);
    if (m_request.method == "OPTIONS")
        return options(methods);
    if (!methods.contains(m_request.method))
        return adminAnswer(m_node, plainRefusal(405, QStringLiteral("Method not allowed")));
    model::Answer answer = answerAt(*endpoint, m_request.method == "HEAD" ? QByteArray("GET") : m_request.method);
    if (m_request.method == "HEAD")
        answer.body.clear(); // its Content-Length stays what GET would send
    return answer;
}

model::Answer Admin::options(const QList<QByteArray> &methods) const
{
    model::Answer answer = emptyAdminAnswer(m_node, 204);
    const QByteArray allowed = methods.join(", ");
    answer.headers.append(model::Header{"Allow", allowed});
    answer.headers.append(model::Header{"Access-Control-Allow-Methods", allowed});
    answer.headers.append(model::Header{"Access-Control-Allow-Headers", "Content-Type"});
    if (const auto origin = model::headerValue(m_request.headers, "origin"))
        answer.headers.first().value = *origin;
    return answer;
}

model::Answer Admin::answerAt(const KongEndpoint &endpoint, const QByteArray &method)
{
    using Shape = KongEndpoint::Shape;
    if (endpoint.shape == Shape::Config)
        return config(method);
    KongArguments arguments;
    if (method == "POST" || method == "PUT" || method == "PATCH") {
        auto read = argumentsOf(m_request);
        if (const auto *unreadable = std::get_if<UnreadableBody>(&read))
            return unreadableBodyAnswer(m_node, *unreadable);
        arguments = std::get<KongArguments>(read);
    }
    switch (endpoint.shape) {
    case Shape::Root: return adminAnswer(m_node, 200, rootOf(m_node));
    case Shape::Status: return adminAnswer(m_node, 200, statusOf(m_node));
    case Shape::Timers: return adminAnswer(m_node, 200, timersOf(m_node));
    case Shape::Endpoints: return adminAnswer(m_node, 200, endpointsOf(m_node));
    case Shape::EnabledPlugins: return adminAnswer(m_node, 200, enabledPluginsOf(m_node));
    case Shape::Tags: {
        const auto rows = tagRowsOf(m_node, m_address.query, endpoint.key);
        return rows ? adminAnswer(m_node, 200, *rows) : adminAnswer(m_node, rows.error());
    }
    case Shape::Clustering:
        return adminAnswer(m_node, plainRefusal(400, QStringLiteral("this endpoint is only available when Kong is "
                                                                    "configured to run as Control Plane for the "
                                                                    "cluster")));
    case Shape::EntitySchema:
    case Shape::PluginSchema: return schemaOf(endpoint);
    case Shape::ValidateEntity:
    case Shape::ValidatePlugin: return validate(endpoint, arguments);
    default: break;
    }
    const auto answer = EntityAdmin(m_node, m_address.query, m_world).answer(endpoint, method, arguments);
    return answer ? *answer : adminAnswer(m_node, answer.error());
}

model::Answer Admin::schemaOf(const KongEndpoint &endpoint) const
{
    const bool plugin = endpoint.shape == KongEndpoint::Shape::PluginSchema;
    const Schema *schema = plugin ? m_node.schemas.plugin(endpoint.key) : m_node.schemas.entity(endpoint.key);
    if (schema)
        return adminAnswer(m_node, 200, schema->shown);
    const QString text = plugin ? QStringLiteral("No plugin named '%1'") : QStringLiteral("No entity named '%1'");
    return adminAnswer(m_node, plainRefusal(404, text.arg(endpoint.key)));
}

model::Answer Admin::validate(const KongEndpoint &endpoint, const KongArguments &arguments) const
{
    const bool plugin = endpoint.shape == KongEndpoint::Shape::ValidatePlugin;
    const QString kind = plugin ? QStringLiteral("plugins") : endpoint.key;
    if (!m_node.schemas.entity(kind))
        return adminAnswer(m_node, plainRefusal(404, QStringLiteral("No entity named '%1'").arg(kind)));
    const auto checked = m_node.rows.checkOnly(kind, arguments.values, m_world);
    if (!checked)
        return adminAnswer(m_node, checked.error());
    return adminAnswer(m_node, 200,
                       QJsonObject{{QStringLiteral("message"), QStringLiteral("schema validation successful")}});
}

model::Answer Admin::config(const QByteArray &method)
{
    if (!m_node.dbless) {
        return adminAnswer(m_node, plainRefusal(400, QStringLiteral("this endpoint is only available when Kong is "
                                                                    "configured to not use a database")));
    }
    if (method == "GET") {
        const QByteArray text = m_node.declaration.isEmpty() ? QByteArray("_format_version: '3.0'\n_transform: false\n")
                                                             : m_node.declaration;
        return adminAnswer(m_node, 200, QJsonObject{{QStringLiteral("config"), QString::fromUtf8(text)}});
    }
    const QString flatten = m_address.query.value(QStringLiteral("flatten_errors"));
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("true"), QStringLiteral("on"),
                                 QStringLiteral("yes")};
    return loadDeclaration(m_node, m_request, yes.contains(flatten), m_world);
}

} // namespace

model::Answer answerOfAdmin(KongNode &node, const model::Request &request, const World &world)
{
    return Admin(node, request, world).answer();
}

} // namespace twins
