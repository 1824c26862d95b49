// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "kong/capabilities.h"

#include <QJsonArray>

namespace kong {
namespace {

QJsonObject objectIn(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toObject();
}

QString textIn(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

// "3.9.1.2", "2.8.4.1-enterprise-edition", or an edition of its own from 3.6 on.
bool isEnterprise(const QJsonObject &node)
{
    const QString version = textIn(node, "version");
    return textIn(node, "edition") == QLatin1String("enterprise") || version.count(QLatin1Char('.')) >= 3 ||
           version.contains(QLatin1String("enterprise"));
}

// Contract G: what a change has to pass before every worker obeys it, and five seconds for rebuilding.
qint64 propagationFrom(const QJsonObject &configuration)
{
    if (textIn(configuration, "role") == QLatin1String("control_plane"))
        return 30;
    const auto seconds = [&](const char *name, double otherwise) {
        return configuration.value(QLatin1String(name)).toDouble(otherwise);
    };
    const double sum = seconds("worker_state_update_frequency", 5) + seconds("db_update_frequency", 5) +
                       seconds("db_update_propagation", 0) + 5;
    return std::clamp<qint64>(qint64(sum + 0.999), 5, 300);
}

// A schema lists its fields as objects of one member each.
QJsonObject fieldIn(const QJsonObject &schema, const QString &name)
{
    for (const QJsonValue &field : schema.value(QStringLiteral("fields")).toArray()) {
        if (const QJsonValue found = field.toObject().value(name); found.isObject())
            return found.toObject();
    }
    return {};
}

QString ownerIn(const QStringList &tags)
{
    for (const QString &tag : tags) {
        if (tag == QLatin1String("managed-by-ingress-controller") || tag.startsWith(QLatin1String("k8s-")))
            return QStringLiteral("kic");
        if (tag == QLatin1String("managed-by-deck") || tag == QLatin1String("deck"))
            return QStringLiteral("deck");
        if (tag == QLatin1String("managed-by-terraform") || tag == QLatin1String("terraform"))
            return QStringLiteral("terraform");
    }
    return {};
}

template <class Entity> QString ownerAmong(const QList<Entity> &entities)
{
    for (const Entity &entity : entities) {
        if (const QString owner = ownerIn(entity.tags); !owner.isEmpty())
            return owner;
    }
    return {};
}

} // namespace

model::KongCapabilities capabilitiesFrom(const QJsonObject &node)
{
    const QJsonObject configuration = objectIn(node, "configuration");
    model::KongCapabilities capabilities;
    capabilities.database = textIn(configuration, "database");
    capabilities.enterprise = isEnterprise(node);
    capabilities.propagationSeconds = propagationFrom(configuration);
    capabilities.workers = objectIn(node, "pids").value(QStringLiteral("workers")).toArray().size();
    if (textIn(configuration, "role") == QLatin1String("data_plane")) {
        capabilities.writable = false;
        capabilities.notWritableBecause = QStringLiteral("data-plane");
    } else if (capabilities.database == QLatin1String("off")) {
        capabilities.writable = false;
        capabilities.notWritableBecause = QStringLiteral("db-less");
    }
    const QJsonObject plugins = objectIn(objectIn(node, "plugins"), "available_on_server");
    if (!plugins.isEmpty())
        capabilities.jwtPluginAvailable = plugins.contains(QStringLiteral("jwt"));
    return capabilities;
}

QStringList credentialAlgorithmsFrom(const QJsonObject &schema)
{
    QStringList algorithms;
    const QJsonObject field = fieldIn(schema, QStringLiteral("algorithm"));
    for (const QJsonValue &name : field.value(QStringLiteral("one_of")).toArray())
        algorithms += name.toString();
    return algorithms;
}

QStringList pluginFieldsFrom(const QJsonObject &schema)
{
    QStringList names;
    const QJsonObject config = fieldIn(schema, QStringLiteral("config"));
    for (const QJsonValue &field : config.value(QStringLiteral("fields")).toArray())
        names += field.toObject().keys();
    return names;
}

void addOwner(model::KongCapabilities &capabilities, const model::KongState &state)
{
    for (const QString &owner : {ownerAmong(state.services), ownerAmong(state.routes), ownerAmong(state.plugins),
                                 ownerAmong(state.consumers), ownerAmong(state.credentials)}) {
        if (capabilities.managedBy.isEmpty())
            capabilities.managedBy = owner;
    }
    const bool ownsAll = !state.services.isEmpty() &&
                         std::all_of(state.services.begin(), state.services.end(),
                                     [](const model::Service &service) { return !ownerIn(service.tags).isEmpty(); });
    if (ownsAll && capabilities.writable) {
        capabilities.writable = false;
        capabilities.notWritableBecause = QStringLiteral("managed-by");
    }
}

} // namespace kong
