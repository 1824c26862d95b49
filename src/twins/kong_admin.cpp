// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The Admin API's endpoints: which path means what, which methods it has, and what is done.
#include "twins/kong_endpoint.h"
#include "twins/kong_node.h"
#include "twins/kong_pages.h"

namespace twins {
namespace {

constexpr QLatin1String idField("id");

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

    KongResult<std::optional<QJsonObject>> find(const EntityKind &kind, const QString &key) const;
    KongResult<std::optional<KongParent>> parentOf(const KongEndpoint &endpoint) const;
    bool belongs(const QJsonObject &row, const std::optional<KongParent> &parent) const;

    KongResult<model::Answer> list(const KongEndpoint &endpoint) const;
    KongResult<model::Answer> create(const KongEndpoint &endpoint, const KongArguments &arguments);
    KongResult<model::Answer> read(const KongEndpoint &endpoint) const;
    KongResult<model::Answer> upsert(const KongEndpoint &endpoint, const KongArguments &arguments);
    KongResult<model::Answer> update(const KongEndpoint &endpoint, const KongArguments &arguments);
    KongResult<model::Answer> remove(const KongEndpoint &endpoint);
    KongResult<model::Answer> referenced(const KongEndpoint &endpoint, const QByteArray &method,
                                         const KongArguments &arguments);
    KongResult<model::Answer> onEntities(const KongEndpoint &endpoint, const QByteArray &method,
                                         const KongArguments &arguments);

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
    const auto answer = onEntities(endpoint, method, arguments);
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

KongResult<std::optional<QJsonObject>> Admin::find(const EntityKind &kind, const QString &key) const
{
    if (isUuid(key))
        return m_node.store.withId(kind.name, key);
    const SchemaField *field = m_node.schemas.entity(kind.name)->field(kind.endpointKey);
    if (!field)
        return std::nullopt;
    const QJsonValue complaint = violationOf(*field, key, m_node.version);
    if (!complaint.isUndefined())
        return tl::unexpected(invalidUnique(kind.endpointKey, complaint.toString()));
    return m_node.store.withValue(kind.name, kind.endpointKey, key);
}

// None for a collection at the top; refused where the parent does not exist.
KongResult<std::optional<KongParent>> Admin::parentOf(const KongEndpoint &endpoint) const
{
    if (!endpoint.parent)
        return std::nullopt;
    const auto row = find(*endpoint.parent, endpoint.parentKey);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return tl::unexpected(notFound());
    return KongParent{endpoint.field, (*row)->value(idField).toString()};
}

bool Admin::belongs(const QJsonObject &row, const std::optional<KongParent> &parent) const
{
    return !parent || idIn(row.value(parent->field)) == parent->id;
}

KongResult<model::Answer> Admin::list(const KongEndpoint &endpoint) const
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    // The only filter by a field that Kong has.
    const QString customId = endpoint.kind->name == QLatin1String("consumers")
                                 ? m_address.query.value(QStringLiteral("custom_id"))
                                 : QString();
    QList<QJsonObject> rows;
    for (const QJsonObject &row : m_node.store.rows(endpoint.kind->name)) {
        if (belongs(row, *parent) &&
            (customId.isEmpty() || row.value(QLatin1String("custom_id")) == QJsonValue(customId)))
            rows.append(row);
    }
    const QString path =
        *parent ? QStringLiteral("/%1/%2/%3").arg(endpoint.parent->path, (*parent)->id, endpoint.kind->nestedPath)
                : QLatin1Char('/') + endpoint.kind->path;
    const auto body = page(rows, m_address.query, path, parent->has_value(), m_node.version);
    if (!body)
        return tl::unexpected(body.error());
    return adminAnswer(m_node, 200, *body);
}

KongResult<model::Answer> Admin::create(const KongEndpoint &endpoint, const KongArguments &arguments)
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    const auto row = m_node.rows.fresh(*endpoint.kind, arguments, *parent, {}, m_world);
    if (!row)
        return tl::unexpected(row.error());
    if (m_node.dbless)
        return tl::unexpected(notWithoutDatabase(QStringLiteral("create"), endpoint.kind->name, {}));
    const QString id = row->value(idField).toString();
    if (m_node.store.withId(endpoint.kind->name, id))
        return tl::unexpected(primaryKeyViolation(id));
    if (const auto stored = m_node.store.put(endpoint.kind->name, *row); !stored)
        return tl::unexpected(stored.error());
    return adminAnswer(m_node, 201, *row);
}

KongResult<model::Answer> Admin::read(const KongEndpoint &endpoint) const
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    const auto row = find(*endpoint.kind, endpoint.key);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || !belongs(**row, *parent))
        return tl::unexpected(notFound());
    return adminAnswer(m_node, 200, **row);
}

// A nested PUT does not ask to whom the row belonged: it belongs to the named parent afterwards.
KongResult<model::Answer> Admin::upsert(const KongEndpoint &endpoint, const KongArguments &arguments)
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    const auto before = find(*endpoint.kind, endpoint.key);
    if (!before)
        return tl::unexpected(before.error());
    const bool byId = isUuid(endpoint.key);
    if (!byId && endpoint.kind->endpointKey.isEmpty())
        return tl::unexpected(notFound());
    const QString id = byId ? endpoint.key.toLower() : *before ? (*before)->value(idField).toString() : QString();
    const auto row =
        m_node.rows.fresh(*endpoint.kind, arguments, *parent, {id, byId ? QString() : endpoint.key}, m_world);
    if (!row)
        return tl::unexpected(row.error());
    if (m_node.dbless) {
        return tl::unexpected(notWithoutDatabase(QStringLiteral("create or update"), endpoint.kind->name,
                                                 byId ? QString() : endpoint.kind->endpointKey));
    }
    if (const auto stored = m_node.store.put(endpoint.kind->name, *row); !stored)
        return tl::unexpected(stored.error());
    return adminAnswer(m_node, 200, *row);
}

KongResult<model::Answer> Admin::update(const KongEndpoint &endpoint, const KongArguments &arguments)
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    const auto before = find(*endpoint.kind, endpoint.key);
    if (!before)
        return tl::unexpected(before.error());
    const bool byId = isUuid(endpoint.key);
    if (!*before || !belongs(**before, *parent)) {
        const bool plain = *parent || endpoint.kind->name == QLatin1String("plugins");
        return tl::unexpected(
            plain ? notFound() : noSuchEntity(byId ? QStringLiteral("id") : endpoint.kind->endpointKey, endpoint.key));
    }
    const auto row = m_node.rows.merged(*endpoint.kind, **before, arguments, m_world);
    if (!row)
        return tl::unexpected(row.error());
    if (m_node.dbless) {
        return tl::unexpected(notWithoutDatabase(QStringLiteral("update"), endpoint.kind->name,
                                                 byId ? QString() : endpoint.kind->endpointKey));
    }
    if (const auto stored = m_node.store.put(endpoint.kind->name, *row); !stored)
        return tl::unexpected(stored.error());
    return adminAnswer(m_node, 200, *row);
}

KongResult<model::Answer> Admin::remove(const KongEndpoint &endpoint)
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    const auto row = find(*endpoint.kind, endpoint.key);
    if (!row)
        return tl::unexpected(row.error());
    if (*parent && (!*row || !belongs(**row, *parent)))
        return tl::unexpected(notFound());
    if (!*row)
        return emptyAdminAnswer(m_node, 204); // what is not there needs no removing
    if (m_node.dbless) {
        return tl::unexpected(notWithoutDatabase(QStringLiteral("remove"), endpoint.kind->name,
                                                 isUuid(endpoint.key) ? QString() : endpoint.kind->endpointKey));
    }
    if (const auto removed = m_node.store.remove(endpoint.kind->name, (*row)->value(idField).toString()); !removed)
        return tl::unexpected(removed.error());
    return emptyAdminAnswer(m_node, 204);
}

// /routes/{X}/service and its like: the entity that X points to.
KongResult<model::Answer> Admin::referenced(const KongEndpoint &endpoint, const QByteArray &method,
                                            const KongArguments &arguments)
{
    const auto row = find(*endpoint.parent, endpoint.parentKey);
    if (!row)
        return tl::unexpected(row.error());
    const QString id = *row ? idIn((*row)->value(endpoint.field)) : QString();
    if (id.isEmpty())
        return tl::unexpected(notFound());
    if (method == "DELETE")
        return tl::unexpected(plainRefusal(405, QStringLiteral("Method not allowed")));
    KongEndpoint direct{KongEndpoint::Shape::Item, endpoint.kind, nullptr, {}, {}, id};
    return onEntities(direct, method, arguments);
}

KongResult<model::Answer> Admin::onEntities(const KongEndpoint &endpoint, const QByteArray &method,
                                            const KongArguments &arguments)
{
    switch (endpoint.shape) {
    case KongEndpoint::Shape::Collection: return method == "GET" ? list(endpoint) : create(endpoint, arguments);
    case KongEndpoint::Shape::Referenced: return referenced(endpoint, method, arguments);
    default: break;
    }
    if (method == "GET")
        return read(endpoint);
    if (method == "PUT")
        return upsert(endpoint, arguments);
    return method == "PATCH" ? update(endpoint, arguments) : remove(endpoint);
}

} // namespace

model::Answer answerOfAdmin(KongNode &node, const model::Request &request, const World &world)
{
    return Admin(node, request, world).answer();
}

} // namespace twins
