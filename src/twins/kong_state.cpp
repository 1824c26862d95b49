// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_node.h"

namespace twins {
namespace {

template <class Entity>
QList<Entity> read(const KongNode &node, const char *kind, base::Result<Entity> (*from)(const QJsonObject &))
{
    QList<Entity> entities;
    for (const QJsonObject &row : node.store.rows(QLatin1String(kind))) {
        if (auto entity = from(row))
            entities.append(*std::move(entity));
    }
    return entities;
}

void load(KongNode &node, const char *kindName, QJsonObject row)
{
    const QString kind = QLatin1String(kindName);
    const Schema *schema = node.schemas.entity(kind);
    if (kind == QLatin1String("plugins")) {
        if (const Schema *own = node.schemas.pluginRow(row.value(QLatin1String("name")).toString()))
            schema = own;
    }
    if (schema->field(QStringLiteral("updated_at")) && !row.contains(QLatin1String("updated_at")))
        row.insert(QLatin1String("updated_at"), row.value(QLatin1String("created_at")));
    node.store.load(kind, withDefaults(*schema, row));
}

QStringList jwtFields(const KongNode &node)
{
    const SchemaField *config = node.schemas.plugin(QStringLiteral("jwt"))->field(QStringLiteral("config"));
    QStringList names;
    for (const SchemaField &field : config->fields)
        names.append(field.name);
    return names;
}

model::KongCapabilities capabilitiesOf(const KongNode &node)
{
    model::KongCapabilities capabilities;
    capabilities.writable = !node.dbless;
    if (node.dbless)
        capabilities.notWritableBecause = QStringLiteral("db-less");
    capabilities.jwtPluginFields = jwtFields(node);
    capabilities.jwtPluginHasRealm = capabilities.jwtPluginFields.contains(QStringLiteral("realm"));
    const SchemaField *algorithm =
        node.schemas.entity(QStringLiteral("jwt_secrets"))->field(QStringLiteral("algorithm"));
    for (const QJsonValue &name : algorithm->oneOf)
        capabilities.credentialAlgorithms.append(name.toString());
    capabilities.database = node.dbless ? QStringLiteral("off") : QStringLiteral("postgres");
    return capabilities;
}

} // namespace

model::KongState stateOf(const KongNode &node)
{
    model::KongState state;
    state.version = node.text;
    state.services = read(node, "services", model::serviceFrom);
    state.routes = read(node, "routes", model::routeFrom);
    state.plugins = read(node, "plugins", model::pluginFrom);
    state.consumers = read(node, "consumers", model::consumerFrom);
    state.credentials = read(node, "jwt_secrets", model::credentialFrom);
    state.keyAuths = read(node, "keyauth_credentials", model::keyAuthFrom);
    state.aclGroups = read(node, "acls", model::aclGroupFrom);
    state.capabilities = capabilitiesOf(node);
    return state;
}

void loadState(KongNode &node, const model::KongState &state)
{
    node.dbless = state.capabilities.database == QLatin1String("off");
    for (const model::Service &service : state.services)
        load(node, "services", toJson(service));
    for (const model::Route &route : state.routes)
        load(node, "routes", toJson(route));
    for (const model::Plugin &plugin : state.plugins)
        load(node, "plugins", toJson(plugin));
    for (const model::Consumer &consumer : state.consumers)
        load(node, "consumers", toJson(consumer));
    for (const model::Credential &credential : state.credentials)
        load(node, "jwt_secrets", toJson(credential, model::Secrets::Include));
    for (const model::KeyAuth &credential : state.keyAuths)
        load(node, "keyauth_credentials", toJson(credential, model::Secrets::Include));
    for (const model::AclGroup &membership : state.aclGroups)
        load(node, "acls", toJson(membership));
}

} // namespace twins
