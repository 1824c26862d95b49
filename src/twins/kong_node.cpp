// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a Kong node tells about itself.
#include "twins/kong_node.h"

#include "twins/kong_pages.h"

#include <QUuid>

namespace twins {
namespace {

QJsonArray listener(int port)
{
    return {QJsonObject{{QStringLiteral("ip"), QStringLiteral("127.0.0.1")},
                        {QStringLiteral("port"), port},
                        {QStringLiteral("ssl"), false},
                        {QStringLiteral("http2"), false},
                        {QStringLiteral("proxy_protocol"), false},
                        {QStringLiteral("listener"), QStringLiteral("127.0.0.1:%1").arg(port)}}};
}

QJsonObject configurationOf(const KongNode &node)
{
    QJsonObject configuration{
        {QStringLiteral("database"), node.dbless ? QStringLiteral("off") : QStringLiteral("postgres")},
        {QStringLiteral("role"), QStringLiteral("traditional")},
        {QStringLiteral("worker_consistency"), QStringLiteral("strict")},
        {QStringLiteral("worker_state_update_frequency"), 5},
        {QStringLiteral("db_update_frequency"), 5},
        {QStringLiteral("db_update_propagation"), 0},
        {QStringLiteral("db_cache_ttl"), 0},
        {QStringLiteral("nginx_worker_processes"), QStringLiteral("2")},
        {QStringLiteral("proxy_listeners"), listener(node.proxyPort)},
        {QStringLiteral("admin_listeners"), listener(node.adminPort)},
        {QStringLiteral("headers"),
         node.version >= KongVersion{3, 5, 0}
             ? QJsonArray{QStringLiteral("server_tokens"), QStringLiteral("latency_tokens"),
                          QStringLiteral("x-kong-request-id")}
             : QJsonArray{QStringLiteral("server_tokens"), QStringLiteral("latency_tokens")}},
        {QStringLiteral("plugins"), QJsonArray{QStringLiteral("bundled")}},
        {QStringLiteral("log_level"), QStringLiteral("notice")},
        {QStringLiteral("pg_password"), QStringLiteral("******")},
    };
    if (node.version >= KongVersion{3, 0, 0})
        configuration.insert(QLatin1String("router_flavor"), QStringLiteral("traditional_compatible"));
    if (node.version >= KongVersion{3, 2, 0})
        configuration.insert(QLatin1String("allow_debug_header"), false);
    return configuration;
}

QJsonObject availablePlugins(const KongNode &node)
{
    QJsonObject available;
    for (const QString &name : node.schemas.pluginNames()) {
        const QJsonObject about{{QStringLiteral("version"), node.text},
                                {QStringLiteral("priority"), node.schemas.priorityOf(name)}};
        available.insert(name, node.version.major < 3 ? QJsonValue(true) : QJsonValue(about));
    }
    return available;
}

} // namespace

QJsonObject rootOf(const KongNode &node)
{
    QStringList inCluster;
    for (const QJsonObject &row : node.store.rows(QStringLiteral("plugins")))
        inCluster.append(row.value(QLatin1String("name")).toString());
    inCluster.removeDuplicates();
    // The same node after a restart keeps its id; the text of its version is all that it is made of.
    const QUuid nodeId = QUuid::createUuidV5(QUuid(), QStringLiteral("kong node ") + node.text);
    QJsonObject root{
        {QStringLiteral("version"), node.text},
        {QStringLiteral("tagline"), QStringLiteral("Welcome to kong")},
        {QStringLiteral("hostname"), QStringLiteral("localhost")},
        {QStringLiteral("node_id"), nodeId.toString(QUuid::WithoutBraces)},
        {QStringLiteral("lua_version"), QStringLiteral("LuaJIT 2.1.0-20231117")},
        {QStringLiteral("pids"),
         QJsonObject{{QStringLiteral("master"), 1}, {QStringLiteral("workers"), QJsonArray{2, 3}}}},
        {QStringLiteral("timers"), QJsonObject{{QStringLiteral("running"), 0}, {QStringLiteral("pending"), 1}}},
        {QStringLiteral("plugins"),
         QJsonObject{{QStringLiteral("available_on_server"), availablePlugins(node)},
                     {QStringLiteral("enabled_in_cluster"), QJsonArray::fromStringList(inCluster)}}},
        {QStringLiteral("configuration"), configurationOf(node)},
    };
    if (node.version >= KongVersion{3, 6, 0})
        root.insert(QLatin1String("edition"), QStringLiteral("community"));
    return root;
}

QJsonObject statusOf(const KongNode &node)
{
    const QJsonObject worker{{QStringLiteral("pid"), 2},
                             {QStringLiteral("http_allocated_gc"), QStringLiteral("46.00 MiB")}};
    QJsonObject status{{QStringLiteral("memory"), QJsonObject{{QStringLiteral("workers_lua_vms"), QJsonArray{worker}},
                                                              {QStringLiteral("lua_shared_dicts"), QJsonObject()}}},
                       {QStringLiteral("server"), QJsonObject{{QStringLiteral("connections_active"), 1},
                                                              {QStringLiteral("connections_accepted"), 1},
                                                              {QStringLiteral("connections_handled"), 1},
                                                              {QStringLiteral("connections_reading"), 0},
                                                              {QStringLiteral("connections_writing"), 1},
                                                              {QStringLiteral("connections_waiting"), 0},
                                                              {QStringLiteral("total_requests"), 1}}}};
    if (!node.dbless || node.version < KongVersion{3, 4, 0})
        status.insert(QLatin1String("database"), QJsonObject{{QStringLiteral("reachable"), true}});
    if (node.dbless) {
        const QString hash = node.declaration.isEmpty()
                                 ? QString(32, QLatin1Char('0'))
                                 : QUuid::createUuidV5(QUuid(), node.declaration).toString(QUuid::Id128);
        status.insert(QLatin1String("configuration_hash"), hash);
    }
    return status;
}

QJsonObject timersOf(const KongNode &)
{
    return {{QStringLiteral("worker"), QJsonObject{{QStringLiteral("id"), 1}, {QStringLiteral("count"), 2}}},
            {QStringLiteral("stats"),
             QJsonObject{{QStringLiteral("flamegraph"), QJsonObject()}, {QStringLiteral("timers"), QJsonObject()}}}};
}

QJsonObject endpointsOf(const KongNode &node)
{
    QStringList paths{QStringLiteral("/"),
                      QStringLiteral("/config"),
                      QStringLiteral("/endpoints"),
                      QStringLiteral("/status"),
                      QStringLiteral("/tags"),
                      QStringLiteral("/tags/{tags}"),
                      QStringLiteral("/timers"),
                      QStringLiteral("/plugins/enabled"),
                      QStringLiteral("/schemas/{db_entity_name}/validate"),
                      QStringLiteral("/schemas/plugins/validate"),
                      QStringLiteral("/schemas/plugins/{name}"),
                      QStringLiteral("/schemas/{name}")};
    for (const EntityKind &kind : node.schemas.kinds()) {
        const QString item = QStringLiteral("/%1/{%1}").arg(kind.path);
        paths << QLatin1Char('/') + kind.path << item;
        for (const SchemaField &field : node.schemas.entity(kind.name)->fields) {
            const EntityKind *parent = node.schemas.kindNamed(field.reference);
            if (!parent)
                continue;
            paths << item + QLatin1Char('/') + field.name
                  << QStringLiteral("/%1/{%1}/%2").arg(parent->path, kind.nestedPath)
                  << QStringLiteral("/%1/{%1}/%2/{%3}").arg(parent->path, kind.nestedPath, kind.path);
        }
    }
    paths.sort();
    return {{QStringLiteral("data"), QJsonArray::fromStringList(paths)}};
}

QJsonObject enabledPluginsOf(const KongNode &node)
{
    return {{QStringLiteral("enabled_plugins"), QJsonArray::fromStringList(node.schemas.pluginNames())}};
}

KongResult<QJsonObject> tagRowsOf(const KongNode &node, const QMap<QString, QString> &query, const QString &onlyTag)
{
    QMap<QString, QList<QJsonObject>> byEntity; // by the entity's id, which is the order of the list
    for (const EntityKind &kind : node.schemas.kinds()) {
        const auto &rows = node.store.rows(kind.name);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            for (const QJsonValue &tag : row->value(QLatin1String("tags")).toArray()) {
                if (!onlyTag.isNull() && tag != QJsonValue(onlyTag))
                    continue;
                byEntity[row.key()].append({{QStringLiteral("entity_name"), kind.name},
                                            {QStringLiteral("entity_id"), row.key()},
                                            {QStringLiteral("tag"), tag}});
            }
        }
    }
    QList<QJsonObject> all;
    for (const auto &rows : byEntity)
        all += rows;
    KongQuery sizeOnly;
    if (query.contains(QStringLiteral("size")))
        sizeOnly.insert(QStringLiteral("size"), query.value(QStringLiteral("size")));
    return page(all, sizeOnly, QStringLiteral("/tags"), true, node.version);
}

} // namespace twins
