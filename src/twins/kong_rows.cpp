// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_rows.h"

#include "twins/kong_service_url.h"

namespace twins {
namespace {

constexpr QLatin1String idField("id");

// 32 letters and digits, as Kong makes keys and secrets.
QString randomText(const World &world)
{
    static const QByteArray alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString text;
    while (text.size() < 32) {
        for (const char byte : world.randomBytes(32)) {
            // The top of the range would favour the first letters.
            if (uchar(byte) < 4 * alphabet.size() && text.size() < 32)
                text.append(QLatin1Char(alphabet.at(uchar(byte) % alphabet.size())));
        }
    }
    return text;
}

// Records merge member by member; everything else is replaced as a whole.
QJsonObject mergedInto(const std::vector<SchemaField> &fields, QJsonObject row, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const SchemaField &candidate) { return candidate.name == it.key(); });
        const bool deep = field != fields.end() && field->type == FieldType::Record && it.value().isObject();
        row.insert(it.key(),
                   deep ? QJsonValue(mergedInto(field->fields, row.value(it.key()).toObject(), it.value().toObject()))
                        : it.value());
    }
    return row;
}

} // namespace

KongResult<const Schema *> KongRows::schemaOf(const QString &kind, const QJsonValue &pluginName) const
{
    if (kind != QLatin1String("plugins"))
        return m_schemas.entity(kind);
    if (pluginName.isNull() || pluginName.isUndefined())
        return tl::unexpected(schemaViolation({{QStringLiteral("name"), QStringLiteral("required field missing")}}));
    if (!pluginName.isString())
        return tl::unexpected(schemaViolation({{QStringLiteral("name"), QStringLiteral("expected a string")}}));
    if (const Schema *schema = m_schemas.pluginRow(pluginName.toString()))
        return schema;
    const QString text = QStringLiteral("plugin '%1' not enabled; add it to the 'plugins' configuration property");
    return tl::unexpected(schemaViolation({{QStringLiteral("name"), text.arg(pluginName.toString())}}));
}

KongResult<QJsonObject> KongRows::readArguments(const Schema &schema, const KongArguments &arguments) const
{
    QJsonObject values = arguments.typed ? arguments.values : typedBySchema(schema, arguments.values);
    if (schema.name == QLatin1String("services")) {
        auto expanded = withUrlExpanded(values);
        if (!expanded)
            return tl::unexpected(schemaViolation(expanded.error()));
        values = *expanded;
    }
    return resolved(schema, std::move(values));
}

// {"consumer": {"username": "x"}} becomes {"consumer": {"id": ...}}.
KongResult<QJsonObject> KongRows::resolved(const Schema &schema, QJsonObject values) const
{
    for (const SchemaField &field : schema.fields) {
        const EntityKind *target = field.type == FieldType::Foreign ? m_schemas.kindNamed(field.reference) : nullptr;
        const QJsonObject reference = values.value(field.name).toObject();
        if (!target || target->endpointKey.isEmpty() || reference.contains(idField))
            continue;
        const QJsonValue key = reference.value(target->endpointKey);
        if (!key.isString())
            continue;
        const auto row = m_store.withValue(target->name, target->endpointKey, key.toString());
        if (!row)
            return tl::unexpected(unresolvedReference(field.name, target->name, target->endpointKey, key.toString()));
        values.insert(field.name, QJsonObject{{idField, row->value(idField)}});
    }
    // An id beside other members is enough.
    for (const SchemaField &field : schema.fields) {
        const QJsonObject reference = values.value(field.name).toObject();
        if (field.type == FieldType::Foreign && reference.contains(idField)) {
            QJsonValue id = reference.value(idField);
            if (id.isString())
                id = id.toString().toLower();
            values.insert(field.name, QJsonObject{{idField, id}});
        }
    }
    return values;
}

QJsonObject KongRows::withAutomatic(const Schema &schema, QJsonObject values, const World &world) const
{
    for (const SchemaField &field : schema.fields) {
        const QJsonValue value = values.value(field.name);
        // null stays null for key and secret, but no row is without its id and times.
        const bool wanted =
            field.automatic && (value.isUndefined() || (value.isNull() && (field.uuid || field.timestamp)));
        if (!wanted)
            continue;
        if (field.uuid)
            values.insert(field.name, randomUuid(world));
        else if (field.timestamp)
            values.insert(field.name, world.nowMs / 1000);
        else
            values.insert(field.name, randomText(world));
    }
    return values;
}

KongResult<void> KongRows::checkPluginProtocols(const QJsonObject &row) const
{
    const QJsonArray protocols = row.value(QLatin1String("protocols")).toArray();
    const auto shares = [&](const QJsonObject &route) {
        const QJsonArray others = route.value(QLatin1String("protocols")).toArray();
        return std::any_of(protocols.begin(), protocols.end(),
                           [&](const QJsonValue &protocol) { return others.contains(protocol); });
    };
    const auto refused = [](const char *text) {
        return tl::unexpected(schemaViolation({{QStringLiteral("protocols"), QLatin1String(text)}}));
    };
    const QString routeId = idIn(row.value(QLatin1String("route")));
    const auto route = m_store.withId(QStringLiteral("routes"), routeId);
    if (route && !shares(*route))
        return refused("must match the associated route's protocols");
    const QString serviceId = idIn(row.value(QLatin1String("service")));
    if (serviceId.isEmpty() || !routeId.isEmpty())
        return {};
    bool hasRoutes = false;
    for (const QJsonObject &candidate : m_store.rows(QStringLiteral("routes"))) {
        if (idIn(candidate.value(QLatin1String("service"))) != serviceId)
            continue;
        hasRoutes = true;
        if (shares(candidate))
            return {};
    }
    if (hasRoutes)
        return refused("must match the protocols of at least one route pointing to this Plugin's service");
    return {};
}

KongResult<QJsonObject> KongRows::fresh(const EntityKind &kind, const KongArguments &arguments,
                                        const std::optional<KongParent> &parent, const Path &path,
                                        const World &world) const
{
    const auto schema = schemaOf(kind.name, arguments.values.value(QLatin1String("name")));
    if (!schema)
        return tl::unexpected(schema.error());
    auto values = readArguments(**schema, arguments);
    if (!values)
        return values;
    if (parent)
        values->insert(parent->field, QJsonObject{{idField, parent->id}});
    if (!path.id.isEmpty())
        values->insert(idField, path.id);
    if (!path.key.isEmpty())
        values->insert(kind.endpointKey, path.key);
    const bool ownProtocols = values->value(QLatin1String("protocols")).isArray();
    QJsonObject row = withDefaults(**schema, withAutomatic(**schema, *values, world));
    if (const QJsonObject violations = violationsOf(**schema, row, Moment::Insert, m_version); !violations.isEmpty())
        return tl::unexpected(schemaViolation(violations));
    row.insert(idField, row.value(idField).toString().toLower());
    if (kind.name == QLatin1String("plugins") && ownProtocols) {
        if (const auto fits = checkPluginProtocols(row); !fits)
            return tl::unexpected(fits.error());
    }
    return row;
}

KongResult<QJsonObject> KongRows::merged(const EntityKind &kind, const QJsonObject &row, const KongArguments &arguments,
                                         const World &world) const
{
    const QJsonValue sentName = arguments.values.value(QLatin1String("name"));
    const auto schema = schemaOf(kind.name, sentName.isUndefined() ? row.value(QLatin1String("name")) : sentName);
    if (!schema)
        return tl::unexpected(schema.error());
    const auto values = readArguments(**schema, arguments);
    if (!values)
        return values;
    QJsonObject changed = withDefaults(**schema, mergedInto((*schema)->fields, row, *values));
    changed.insert(idField, row.value(idField)); // an id in the body is ignored
    if ((*schema)->field(QStringLiteral("updated_at")))
        changed.insert(QLatin1String("updated_at"), world.nowMs / 1000);
    if (const QJsonObject violations = violationsOf(**schema, changed, Moment::Update, m_version);
        !violations.isEmpty())
        return tl::unexpected(schemaViolation(violations));
    if (kind.name == QLatin1String("plugins") && values->contains(QLatin1String("protocols"))) {
        if (const auto fits = checkPluginProtocols(changed); !fits)
            return tl::unexpected(fits.error());
    }
    return changed;
}

KongResult<void> KongRows::checkOnly(const QString &kind, const QJsonObject &values, const World &world) const
{
    const auto schema = schemaOf(kind, values.value(QLatin1String("name")));
    if (!schema)
        return tl::unexpected(schema.error());
    const auto expanded = kind == QLatin1String("services") ? withUrlExpanded(values) : values;
    if (!expanded)
        return tl::unexpected(schemaViolation(expanded.error()));
    const QJsonObject row = withDefaults(**schema, withAutomatic(**schema, *expanded, world));
    if (const QJsonObject violations = violationsOf(**schema, row, Moment::Insert, m_version); !violations.isEmpty())
        return tl::unexpected(schemaViolation(violations));
    return {};
}

} // namespace twins
