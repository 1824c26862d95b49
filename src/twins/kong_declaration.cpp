// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// POST /config of a node without database: a whole configuration in one document. Documents in JSON are read; a
// document in YAML is answered as one that cannot be parsed.
#include "twins/kong_node.h"

#include "base/json.h"

#include <QUuid>

namespace twins {
namespace {

constexpr QLatin1String idField("id");
constexpr QLatin1String formatVersion("_format_version");

// What others point to comes first.
const QStringList &loadingOrder()
{
    static const QStringList order{
        QStringLiteral("services"),    QStringLiteral("consumers"),           QStringLiteral("routes"),
        QStringLiteral("jwt_secrets"), QStringLiteral("keyauth_credentials"), QStringLiteral("acls"),
        QStringLiteral("plugins")};
    return order;
}

class Loader {
public:
    Loader(const KongNode &node, const World &world)
        : m_node(node)
        , m_world(world)
        , m_store(node.schemas)
        , m_rows(node.schemas, node.version, m_store)
    {}

    void load(const QJsonObject &document);

    const KongStore &store() const { return m_store; }
    const QJsonObject &fields() const { return m_fields; }
    const QJsonArray &flattened() const { return m_flattened; }

private:
    QJsonArray loadAll(const EntityKind &kind, const QJsonArray &items, const std::optional<KongParent> &parent);
    QJsonObject loadOne(const EntityKind &kind, QJsonObject item, const std::optional<KongParent> &parent);
    QJsonObject loadChildren(const EntityKind &kind, const QMap<QString, QJsonArray> &children, const QString &id);
    QString idFor(const EntityKind &kind, const QJsonObject &item, const std::optional<KongParent> &parent) const;
    QJsonObject withReferences(const EntityKind &kind, QJsonObject item) const;
    void noteRefusal(const EntityKind &kind, const QJsonObject &item, const QJsonObject &fields);
    void noteRepetition(const EntityKind &kind, const QJsonObject &fields);

    const KongNode &m_node;
    const World &m_world;
    KongStore m_store;
    KongRows m_rows;
    QMap<QString, int> m_seen; // how many of a kind were read
    QJsonObject m_fields;
    QJsonArray m_flattened;
};

// The same entity gets the same id whenever it is declared, where it has a key of its own the one that Kong makes of
// it. A credential gets another one each time.
QString Loader::idFor(const EntityKind &kind, const QJsonObject &item, const std::optional<KongParent> &parent) const
{
    const SchemaField *consumer = m_node.schemas.entity(kind.name)->field(QStringLiteral("consumer"));
    if (consumer && consumer->required)
        return randomUuid(m_world);
    static const QUuid entities(QStringLiteral("fd02801f-0957-4a15-a55a-c8d9606f30b5")); // Kong's name space for these
    QString key = item.value(kind.endpointKey).toString();
    if (key.isEmpty()) {
        QJsonObject identity{{QStringLiteral("parent"), parent ? parent->id : QString()}};
        for (const char *member : {"name", "custom_id", "paths", "service", "route", "consumer"})
            identity.insert(QLatin1String(member), item.value(QLatin1String(member)));
        key = QString::fromUtf8(base::toBytes(identity));
    }
    return QUuid::createUuidV5(QUuid::createUuidV5(entities, kind.name), key).toString(QUuid::WithoutBraces);
}

// A text names what it points to by id or by name.
QJsonObject Loader::withReferences(const EntityKind &kind, QJsonObject item) const
{
    for (const SchemaField &field : m_node.schemas.entity(kind.name)->fields) {
        const EntityKind *target =
            field.type == FieldType::Foreign ? m_node.schemas.kindNamed(field.reference) : nullptr;
        const QJsonValue value = item.value(field.name);
        if (target && value.isString()) {
            const QString member = isUuid(value.toString()) ? QString(idField) : target->endpointKey;
            item.insert(field.name, QJsonObject{{member, value}});
        }
    }
    return item;
}

void Loader::noteRefusal(const EntityKind &kind, const QJsonObject &item, const QJsonObject &fields)
{
    QJsonArray errors;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const bool whole = it.key() == QLatin1String("@entity");
        const QJsonArray texts = whole ? it.value().toArray() : QJsonArray{it.value()};
        for (const QJsonValue &text : texts) {
            QJsonObject error{{QStringLiteral("type"), whole ? QStringLiteral("entity") : QStringLiteral("field")},
                              {QStringLiteral("message"), text}};
            if (!whole)
                error.insert(QLatin1String("field"), it.key());
            errors.append(error);
        }
    }
    QJsonObject flattened{{QStringLiteral("entity_type"), kind.name.chopped(1)},
                          {QStringLiteral("entity"), item},
                          {QStringLiteral("errors"), errors}};
    if (item.value(QLatin1String("name")).isString())
        flattened.insert(QLatin1String("entity_name"), item.value(QLatin1String("name")));
    if (item.contains(idField))
        flattened.insert(QLatin1String("entity_id"), item.value(idField));
    m_flattened.append(flattened);
}

void Loader::noteRepetition(const EntityKind &kind, const QJsonObject &fields)
{
    QJsonArray complaints = m_fields.value(kind.name).toArray();
    while (complaints.size() < m_seen.value(kind.name) - 1)
        complaints.append(QJsonValue::Null);
    complaints.append(QStringLiteral("uniqueness violation: '%1' entity with %2 set to '%3' already declared")
                          .arg(kind.name, fields.begin().key(), fields.begin().value().toString()));
    m_fields.insert(kind.name, complaints);
}

QJsonObject Loader::loadChildren(const EntityKind &kind, const QMap<QString, QJsonArray> &children, const QString &id)
{
    QJsonObject complaints;
    for (const QString &childName : loadingOrder()) {
        if (!children.contains(childName))
            continue;
        const EntityKind &child = *m_node.schemas.kindNamed(childName);
        for (const SchemaField &field : m_node.schemas.entity(childName)->fields) {
            if (field.reference != kind.name)
                continue;
            const QJsonArray found = loadAll(child, children.value(childName), KongParent{field.name, id});
            if (!found.isEmpty())
                complaints.insert(childName, found);
        }
    }
    return complaints;
}

// What is wrong with this one and with what stands inside it.
QJsonObject Loader::loadOne(const EntityKind &kind, QJsonObject item, const std::optional<KongParent> &parent)
{
    ++m_seen[kind.name];
    const QJsonObject asDeclared = item;
    QMap<QString, QJsonArray> children;
    for (const EntityKind &child : m_node.schemas.kinds()) {
        if (item.value(child.name).isArray())
            children.insert(child.name, item.take(child.name).toArray());
    }
    item.remove(QLatin1String("_comment"));
    item.remove(QLatin1String("_ignore"));
    item = withReferences(kind, item);
    if (!item.contains(idField))
        item.insert(idField, idFor(kind, item, parent));
    const QString id = item.value(idField).toString();

    KongArguments arguments;
    arguments.values = item;
    const auto row = m_rows.fresh(kind, arguments, parent, {}, m_world);
    QJsonObject complaints;
    if (!row) {
        complaints = row.error().body.value(QLatin1String("fields")).toObject();
        noteRefusal(kind, asDeclared, complaints);
    } else if (m_store.withId(kind.name, id)) {
        noteRepetition(kind, {{kind.endpointKey, row->value(kind.endpointKey)}});
    } else if (const auto stored = m_store.put(kind.name, *row); !stored) {
        noteRepetition(kind, stored.error().body.value(QLatin1String("fields")).toObject());
    }
    const QJsonObject inside = loadChildren(kind, children, id);
    for (auto it = inside.begin(); it != inside.end(); ++it)
        complaints.insert(it.key(), it.value());
    return complaints;
}

QJsonArray Loader::loadAll(const EntityKind &kind, const QJsonArray &items, const std::optional<KongParent> &parent)
{
    QJsonArray complaints;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject found = loadOne(kind, items.at(i).toObject(), parent);
        if (found.isEmpty())
            continue;
        while (complaints.size() < i)
            complaints.append(QJsonValue::Null);
        complaints.append(found);
    }
    return complaints;
}

void Loader::load(const QJsonObject &document)
{
    const QJsonValue version = document.value(formatVersion);
    if (!version.isString())
        m_fields.insert(formatVersion, version.isUndefined() || version.isNull()
                                           ? QStringLiteral("required field missing")
                                           : QStringLiteral("expected a string"));
    for (auto it = document.begin(); it != document.end(); ++it) {
        const bool ours = it.key() == formatVersion || it.key() == QLatin1String("_transform") ||
                          it.key() == QLatin1String("_comment") || it.key() == QLatin1String("_ignore");
        if (!ours && !m_node.schemas.kindNamed(it.key()))
            m_fields.insert(it.key(), QStringLiteral("unknown field"));
    }
    if (!m_fields.isEmpty())
        return;
    for (const QString &name : loadingOrder()) {
        const QJsonArray found = loadAll(*m_node.schemas.kindNamed(name), document.value(name).toArray(), std::nullopt);
        if (!found.isEmpty())
            m_fields.insert(name, found);
    }
}

model::Answer refusedDeclaration(const KongNode &node, const Loader &loader, bool flattenErrors)
{
    KongRefusal refusal = invalidDeclaration(flattenErrors ? QJsonObject() : loader.fields());
    if (flattenErrors)
        refusal.body.insert(QLatin1String("flattened_errors"), loader.flattened());
    return adminAnswer(node, refusal);
}

// The document itself, whether it is the body or the field "config" of the body.
KongResult<QJsonObject> documentIn(const KongArguments &arguments)
{
    const QJsonValue text = arguments.values.value(QLatin1String("config"));
    if (!text.isString())
        return arguments.values;
    const auto document = base::readJsonObject(text.toString().toUtf8(), QStringLiteral("config"));
    if (document)
        return *document;
    return tl::unexpected(
        invalidDeclaration({{QStringLiteral("error"), QStringLiteral("failed parsing declarative configuration")}}));
}

} // namespace

model::Answer loadDeclaration(KongNode &node, const model::Request &request, bool flattenErrors, const World &world)
{
    const auto read = argumentsOf(request);
    const auto *unreadable = std::get_if<UnreadableBody>(&read);
    if (request.body.isEmpty())
        return adminAnswer(node, plainRefusal(400, QStringLiteral("expected a declarative configuration")));
    if (unreadable)
        return unreadableBodyAnswer(node, *unreadable);
    const auto &arguments = std::get<KongArguments>(read);
    if (arguments.values.contains(QStringLiteral("1"))) // a list
        return unreadableBodyAnswer(node, UnreadableBody::NotAnObject);
    const auto document = documentIn(arguments);
    if (!document)
        return adminAnswer(node, document.error());

    Loader loader(node, world);
    loader.load(*document);
    if (!loader.fields().isEmpty())
        return refusedDeclaration(node, loader, flattenErrors);
    node.store.clear();
    QJsonObject loaded;
    for (const EntityKind &kind : node.schemas.kinds()) {
        QJsonObject byId;
        const auto &rows = loader.store().rows(kind.name);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            node.store.load(kind.name, *row);
            byId.insert(row.key(), *row);
        }
        if (!byId.isEmpty())
            loaded.insert(kind.name, byId);
    }
    node.declaration = base::toBytes(*document);
    return adminAnswer(node, 201, loaded);
}

} // namespace twins
