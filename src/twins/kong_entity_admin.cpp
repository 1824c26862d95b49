// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_entity_admin.h"

namespace twins {
namespace {

constexpr QLatin1String idField("id");

bool belongs(const QJsonObject &row, const std::optional<KongParent> &parent)
{
    return !parent || idIn(row.value(parent->field)) == parent->id;
}

} // namespace

KongResult<std::optional<QJsonObject>> EntityAdmin::find(const EntityKind &kind, const QString &key) const
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
KongResult<std::optional<KongParent>> EntityAdmin::parentOf(const KongEndpoint &endpoint) const
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

KongResult<model::Answer> EntityAdmin::list(const KongEndpoint &endpoint) const
{
    const auto parent = parentOf(endpoint);
    if (!parent)
        return tl::unexpected(parent.error());
    // The only filter by a field that Kong has.
    const QString customId =
        endpoint.kind->name == QLatin1String("consumers") ? m_query.value(QStringLiteral("custom_id")) : QString();
    QList<QJsonObject> rows;
    for (const QJsonObject &row : m_node.store.rows(endpoint.kind->name)) {
        if (belongs(row, *parent) &&
            (customId.isEmpty() || row.value(QLatin1String("custom_id")) == QJsonValue(customId)))
            rows.append(row);
    }
    const QString path =
        *parent ? QStringLiteral("/%1/%2/%3").arg(endpoint.parent->path, (*parent)->id, endpoint.kind->nestedPath)
                : QLatin1Char('/') + endpoint.kind->path;
    const auto body = page(rows, m_query, path, parent->has_value(), m_node.version);
    if (!body)
        return tl::unexpected(body.error());
    return adminAnswer(m_node, 200, *body);
}

KongResult<model::Answer> EntityAdmin::create(const KongEndpoint &endpoint, const KongArguments &arguments)
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

KongResult<model::Answer> EntityAdmin::read(const KongEndpoint &endpoint) const
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
KongResult<model::Answer> EntityAdmin::upsert(const KongEndpoint &endpoint, const KongArguments &arguments)
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

KongResult<model::Answer> EntityAdmin::update(const KongEndpoint &endpoint, const KongArguments &arguments)
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

KongResult<model::Answer> EntityAdmin::remove(const KongEndpoint &endpoint)
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
KongResult<model::Answer> EntityAdmin::referenced(const KongEndpoint &endpoint, const QByteArray &method,
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
    return answer(direct, method, arguments);
}

KongResult<model::Answer> EntityAdmin::answer(const KongEndpoint &endpoint, const QByteArray &method,
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

} // namespace twins
