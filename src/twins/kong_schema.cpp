// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_schema.h"

#include <QJsonDocument>

namespace twins {
namespace {

FieldType typeNamed(const QString &name)
{
    static const std::map<QString, FieldType> types{
        {QStringLiteral("string"), FieldType::String},   {QStringLiteral("integer"), FieldType::Integer},
        {QStringLiteral("number"), FieldType::Number},   {QStringLiteral("boolean"), FieldType::Boolean},
        {QStringLiteral("array"), FieldType::Array},     {QStringLiteral("set"), FieldType::Set},
        {QStringLiteral("map"), FieldType::Map},         {QStringLiteral("record"), FieldType::Record},
        {QStringLiteral("foreign"), FieldType::Foreign},
    };
    return types.at(name);
}

bool existsIn(const KongVersion &version, const QJsonObject &attributes)
{
    const QJsonValue since = attributes.value(QLatin1String("_since"));
    const QJsonValue until = attributes.value(QLatin1String("_until"));
    return (!since.isString() || version >= KongVersion::parse(since.toString())) &&
           (!until.isString() || version < KongVersion::parse(until.toString()));
}

// Takes what another version has out of a table, at any depth. A list of fields is [{"name": {attributes}}...].
QJsonValue forVersion(const QJsonValue &table, const KongVersion &version)
{
    if (table.isArray()) {
        QJsonArray kept;
        for (const QJsonValue &item : table.toArray()) {
            const QJsonObject object = item.toObject();
            const QJsonObject inner = object.size() == 1 ? object.begin().value().toObject() : QJsonObject();
            if (existsIn(version, inner) && existsIn(version, object))
                kept.append(forVersion(item, version));
        }
        return kept;
    }
    if (!table.isObject())
        return table;
    QJsonObject kept;
    const QJsonObject object = table.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        kept.insert(it.key(), forVersion(it.value(), version));
    return kept;
}

QJsonValue withoutOurs(const QJsonValue &table)
{
    if (table.isArray()) {
        QJsonArray shown;
        for (const QJsonValue &item : table.toArray())
            shown.append(withoutOurs(item));
        return shown;
    }
    if (!table.isObject())
        return table;
    QJsonObject shown;
    const QJsonObject object = table.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.key().startsWith(QLatin1Char('_')))
            shown.insert(it.key(), withoutOurs(it.value()));
    }
    return shown;
}

std::vector<SchemaField> fieldsFrom(const QJsonArray &list);

SchemaField fieldFrom(const QString &name, const QJsonObject &attributes)
{
    const auto flag = [&](const char *attribute) { return attributes.value(QLatin1String(attribute)).toBool(); };
    SchemaField field;
    field.name = name;
    field.type = typeNamed(attributes.value(QLatin1String("type")).toString());
    field.required = flag("required");
    field.automatic = flag("auto");
    field.uuid = flag("uuid");
    field.timestamp = flag("timestamp");
    field.unique = flag("unique");
    field.mustBeNull = attributes.value(QLatin1String("eq")).isNull();
    field.cascades = attributes.value(QLatin1String("on_delete")) == QJsonValue(QStringLiteral("cascade"));
    field.byDefault = attributes.value(QLatin1String("default"));
    field.oneOf = attributes.value(QLatin1String("one_of")).toArray();
    if (const QJsonArray range = attributes.value(QLatin1String("between")).toArray(); range.size() == 2)
        field.range = {range.at(0).toDouble(), range.at(1).toDouble()};
    field.reference = attributes.value(QLatin1String("reference")).toString();
    field.rule = attributes.value(QLatin1String("_rule")).toString();
    if (attributes.contains(QLatin1String("elements")))
        field.elements.push_back(fieldFrom({}, attributes.value(QLatin1String("elements")).toObject()));
    if (attributes.contains(QLatin1String("values")))
        field.elements.push_back(fieldFrom({}, attributes.value(QLatin1String("values")).toObject()));
    if (attributes.contains(QLatin1String("keys")))
        field.keys.push_back(fieldFrom({}, attributes.value(QLatin1String("keys")).toObject()));
    field.fields = fieldsFrom(attributes.value(QLatin1String("fields")).toArray());
    return field;
}

std::vector<SchemaField> fieldsFrom(const QJsonArray &list)
{
    std::vector<SchemaField> fields;
    for (const QJsonValue &item : list) {
        const QJsonObject object = item.toObject();
        fields.push_back(fieldFrom(object.begin().key(), object.begin().value().toObject()));
    }
    return fields;
}

Schema schemaFrom(const QString &name, const QJsonObject &table, const KongVersion &version)
{
    Schema schema;
    schema.name = name;
    schema.fields = fieldsFrom(table.value(QLatin1String("fields")).toArray());
    schema.checks = table.value(QLatin1String("entity_checks")).toArray();
    schema.shown.insert(QLatin1String("fields"), withoutOurs(table.value(QLatin1String("fields"))));
    if (version >= KongVersion{3, 4, 0})
        schema.shown.insert(QLatin1String("entity_checks"), withoutOurs(schema.checks));
    return schema;
}

// The fields of all plugins, with those that this one has its own way replaced.
Schema rowOf(const Schema &plugins, const Schema &plugin)
{
    Schema row = plugins;
    row.checks = plugin.checks;
    for (SchemaField &field : row.fields) {
        if (const SchemaField *own = plugin.field(field.name))
            field = *own;
    }
    return row;
}

} // namespace

KongVersion KongVersion::parse(const QString &text)
{
    const QStringList parts = text.section(QLatin1Char('-'), 0, 0).split(QLatin1Char('.'));
    return {parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toInt()};
}

const SchemaField *Schema::field(const QString &fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const SchemaField &candidate) { return candidate.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

Schemas::Schemas(const KongVersion &version)
{
    const QJsonArray entities = forVersion(QJsonDocument::fromJson(entityTables()).array(), version).toArray();
    for (const QJsonValue &item : entities) {
        const QJsonObject table = item.toObject();
        const QString name = table.value(QLatin1String("_name")).toString();
        m_entities.emplace(name, schemaFrom(name, table, version));
        m_kinds.push_back({name, table.value(QLatin1String("_path")).toString(),
                           table.value(QLatin1String("_nested")).toString(),
                           table.value(QLatin1String("_key")).toString()});
        // instance_name came with 3.2; before, a plugin could only be named by its id.
        if (!m_entities.at(name).field(m_kinds.back().endpointKey))
            m_kinds.back().endpointKey.clear();
    }
    const QJsonArray plugins = forVersion(QJsonDocument::fromJson(pluginTables()).array(), version).toArray();
    for (const QJsonValue &item : plugins) {
        const QJsonObject table = item.toObject();
        const QString name = table.value(QLatin1String("_name")).toString();
        const auto &added = m_plugins.emplace(name, schemaFrom(name, table, version)).first->second;
        m_pluginRows.emplace(name, rowOf(m_entities.at(QStringLiteral("plugins")), added));
        const QLatin1String priority(version.major < 3 ? "_priority2" : "_priority");
        m_priorities.emplace(name, table.value(priority).toInt());
    }
}

const EntityKind *Schemas::kindNamed(const QString &name) const
{
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const EntityKind &kind) { return kind.name == name; });
    return found == m_kinds.end() ? nullptr : &*found;
}

namespace {

const Schema *lookedUp(const std::map<QString, Schema> &schemas, const QString &name)
{
    const auto found = schemas.find(name);
    return found == schemas.end() ? nullptr : &found->second;
}

} // namespace

const Schema *Schemas::entity(const QString &name) const
{
    return lookedUp(m_entities, name);
}

const Schema *Schemas::plugin(const QString &pluginName) const
{
    return lookedUp(m_plugins, pluginName);
}

const Schema *Schemas::pluginRow(const QString &pluginName) const
{
    return lookedUp(m_pluginRows, pluginName);
}

QStringList Schemas::pluginNames() const
{
    QStringList names;
    for (const auto &[name, schema] : m_plugins)
        names.append(name);
    return names;
}

int Schemas::priorityOf(const QString &pluginName) const
{
    const auto found = m_priorities.find(pluginName);
    return found == m_priorities.end() ? 0 : found->second;
}

} // namespace twins
