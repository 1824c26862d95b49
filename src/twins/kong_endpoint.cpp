// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_endpoint.h"

#include "twins/kong_body.h"

namespace twins {
namespace {

using Shape = KongEndpoint::Shape;

const EntityKind *kindAt(const Schemas &schemas, const QString &path)
{
    for (const EntityKind &kind : schemas.kinds()) {
        if (kind.path == path)
            return &kind;
    }
    return nullptr;
}

KongEndpoint simple(Shape shape, const QString &key = {})
{
    KongEndpoint endpoint;
    endpoint.shape = shape;
    endpoint.key = key;
    return endpoint;
}

std::optional<KongEndpoint> aboutNode(const QStringList &segments)
{
    static const QMap<QString, Shape> names{
        {QString(), Shape::Root},
        {QStringLiteral("status"), Shape::Status},
        {QStringLiteral("timers"), Shape::Timers},
        {QStringLiteral("endpoints"), Shape::Endpoints},
        {QStringLiteral("plugins/enabled"), Shape::EnabledPlugins},
        {QStringLiteral("tags"), Shape::Tags},
        {QStringLiteral("config"), Shape::Config},
        {QStringLiteral("clustering/data-planes"), Shape::Clustering},
        {QStringLiteral("clustering/status"), Shape::Clustering},
    };
    const auto found = names.find(segments.join(QLatin1Char('/')));
    if (found != names.end())
        return simple(*found);
    if (segments.size() == 2 && segments.first() == QLatin1String("tags"))
        return simple(Shape::Tags, segments.at(1));
    return std::nullopt;
}

std::optional<KongEndpoint> aboutSchemas(const QStringList &segments)
{
    if (segments.first() != QLatin1String("schemas") || segments.size() < 2 || segments.size() > 3)
        return std::nullopt;
    if (segments.size() == 2)
        return simple(Shape::EntitySchema, segments.at(1));
    const bool plugins = segments.at(1) == QLatin1String("plugins");
    if (segments.at(2) == QLatin1String("validate"))
        return simple(plugins ? Shape::ValidatePlugin : Shape::ValidateEntity, segments.at(1));
    if (plugins)
        return simple(Shape::PluginSchema, segments.at(2));
    return std::nullopt;
}

// /services/{X}/routes[/{Y}] and /routes/{X}/service.
std::optional<KongEndpoint> nested(const EntityKind &parent, const QStringList &segments, const Schemas &schemas)
{
    KongEndpoint endpoint;
    endpoint.parent = &parent;
    endpoint.parentKey = segments.at(1);
    for (const EntityKind &kind : schemas.kinds()) {
        if (kind.nestedPath.isEmpty() || kind.nestedPath != segments.at(2))
            continue;
        for (const SchemaField &field : schemas.entity(kind.name)->fields) {
            if (field.reference != parent.name)
                continue;
            endpoint.kind = &kind;
            endpoint.field = field.name;
            endpoint.shape = segments.size() == 3 ? Shape::Collection : Shape::Item;
            endpoint.key = segments.value(3);
            return endpoint;
        }
    }
    const SchemaField *field = schemas.entity(parent.name)->field(segments.at(2));
    endpoint.kind = field ? schemas.kindNamed(field->reference) : nullptr;
    if (!endpoint.kind || segments.size() != 3)
        return std::nullopt;
    endpoint.shape = Shape::Referenced;
    endpoint.field = field->name;
    return endpoint;
}

} // namespace

KongAddress KongAddress::parse(const QByteArray &target)
{
    KongAddress address;
    QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    if (!path.startsWith('/') && path.contains("://")) // an absolute address: what stands behind the host
        path = path.mid(path.indexOf('/', path.indexOf("://") + 3));
    if (target.contains('?')) {
        for (const auto &[name, value] : formPairs(target.mid(target.indexOf('?') + 1)))
            address.query.insert(name, value);
    }
    if (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    if (path == "/" || path.isEmpty())
        return address;
    for (const QByteArray &segment : path.mid(1).split('/')) {
        address.wellFormed = address.wellFormed && !segment.isEmpty();
        address.segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
    }
    return address;
}

std::optional<KongEndpoint> endpointAt(const QStringList &segments, const Schemas &schemas)
{
    if (auto endpoint = aboutNode(segments))
        return endpoint;
    if (segments.isEmpty())
        return std::nullopt;
    if (auto endpoint = aboutSchemas(segments))
        return endpoint;
    const EntityKind *kind = kindAt(schemas, segments.first());
    if (!kind || segments.size() > 4)
        return std::nullopt;
    if (segments.size() >= 3)
        return nested(*kind, segments, schemas);
    KongEndpoint endpoint;
    endpoint.kind = kind;
    endpoint.shape = segments.size() == 1 ? Shape::Collection : Shape::Item;
    endpoint.key = segments.value(1);
    return endpoint;
}

QList<QByteArray> methodsOf(const KongEndpoint &endpoint)
{
    switch (endpoint.shape) {
    case Shape::Collection:
    case Shape::Config: return {"GET", "HEAD", "OPTIONS", "POST"};
    case Shape::Item:
    case Shape::Referenced: return {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "PUT"};
    case Shape::ValidateEntity:
    case Shape::ValidatePlugin: return {"OPTIONS", "POST"};
    default: return {"GET", "HEAD", "OPTIONS"};
    }
}

} // namespace twins
