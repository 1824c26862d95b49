// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/kong_yml.h"

#include <yaml-cpp/yaml.h>

namespace formats {
namespace {

using setup::Change;
using setup::Kind;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

// A placeholder as ${name}, so that nobody takes it for a value.
std::optional<QString> placeholderIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (const char *member : {"$from", "$secret"}) {
        if (object.size() == 1 && object.value(QLatin1String(member)).isString())
            return QStringLiteral("${%1}").arg(object.value(QLatin1String(member)).toString());
    }
    return std::nullopt;
}

void emitText(YAML::Emitter &yaml, const QString &text)
{
    if (text.contains(QLatin1Char('\n')))
        yaml << YAML::Literal << utf8(text);
    else
        yaml << YAML::DoubleQuoted << utf8(text);
}

void emitValue(YAML::Emitter &yaml, const QJsonValue &value)
{
    if (const auto placeholder = placeholderIn(value)) {
        emitText(yaml, *placeholder);
    } else if (value.isObject()) {
        yaml << YAML::BeginMap;
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            yaml << YAML::Key << utf8(it.key()) << YAML::Value;
            emitValue(yaml, it.value());
        }
        yaml << YAML::EndMap;
    } else if (value.isArray()) {
        yaml << YAML::BeginSeq;
        for (const QJsonValue &item : value.toArray())
            emitValue(yaml, item);
        yaml << YAML::EndSeq;
    } else if (value.isString()) {
        emitText(yaml, value.toString());
    } else if (value.isBool()) {
        yaml << value.toBool();
    } else if (value.isDouble()) {
        yaml << value.toInteger();
    } else {
        yaml << YAML::Null;
    }
}

// The names that references become, for objects that are there and for those that the plan makes.
class Names {
public:
    Names(const QList<Change> &changes, const model::Snapshot &snapshot)
    {
        if (snapshot.kong) {
            for (const model::Service &service : snapshot.kong->services)
                m_names.insert(service.id, service.name);
            for (const model::Route &route : snapshot.kong->routes)
                m_names.insert(route.id, route.name);
            for (const model::Consumer &consumer : snapshot.kong->consumers)
                m_names.insert(consumer.id, consumer.username);
        }
        for (const Change &change : changes)
            m_names.insert(change.target.id, change.object);
    }

    QString of(const QString &id) const
    {
        const QString name = m_names.value(id);
        return name.isEmpty() ? id : name;
    }

private:
    QMap<QString, QString> m_names;
};

QJsonObject withNames(QJsonObject entity, const Names &names)
{
    for (const QString &reference : {QStringLiteral("service"), QStringLiteral("route"), QStringLiteral("consumer")}) {
        const QString id = entity.value(reference).toObject().value(QStringLiteral("id")).toString();
        if (!id.isEmpty())
            entity.insert(reference, names.of(id));
    }
    return entity;
}

// The guard of a route that is still to be opened has no place in a file that is loaded as a whole.
QJsonObject unguarded(QJsonObject route)
{
    route.remove(QStringLiteral("headers"));
    return route;
}

// An update names the object that it changes.
QJsonObject identified(QJsonObject entity, const Change &change, const model::Snapshot &snapshot, const Names &names)
{
    if (change.verb == setup::Verb::Create || !snapshot.kong)
        return entity;
    if (change.target.kind == Kind::Plugin) {
        if (const model::Plugin *plugin = model::withId(snapshot.kong->plugins, change.target.id)) {
            entity.insert(QStringLiteral("name"), plugin->name);
            if (!plugin->serviceId.isEmpty())
                entity.insert(QStringLiteral("service"), names.of(plugin->serviceId));
            if (!plugin->routeId.isEmpty())
                entity.insert(QStringLiteral("route"), names.of(plugin->routeId));
        }
    } else if (change.target.kind == Kind::Credential) {
        if (const model::Credential *credential = model::withId(snapshot.kong->credentials, change.target.id))
            entity.insert(QStringLiteral("key"), credential->key);
    }
    return entity;
}

struct Lists {
    QJsonArray services;
    QJsonArray routes;
    QJsonArray plugins;
    QMap<QString, QJsonObject> consumers; // by username: credentials nest in them
};

void addCredential(Lists &lists, const QString &username, QJsonObject credential)
{
    // decK wants a secret for every algorithm; an asymmetric credential never uses it.
    credential.insert(QStringLiteral("secret"), QStringLiteral("unused"));
    QJsonObject &consumer = lists.consumers[username];
    consumer.insert(QStringLiteral("username"), username);
    QJsonArray credentials = consumer.value(QStringLiteral("jwt_secrets")).toArray();
    credentials.append(credential);
    consumer.insert(QStringLiteral("jwt_secrets"), credentials);
}

Lists listsOf(const QList<Change> &changes, const model::Snapshot &snapshot)
{
    const Names names(changes, snapshot);
    Lists lists;
    for (const Change &change : changes) {
        const QJsonObject body = identified(withNames(change.call.body.toObject(), names), change, snapshot, names);
        switch (change.target.kind) {
        case Kind::Service: lists.services.append(body); break;
        case Kind::Route:
            if (change.verb == setup::Verb::Create)
                lists.routes.append(unguarded(body));
            break;
        case Kind::Plugin: lists.plugins.append(body); break;
        case Kind::Consumer: lists.consumers[change.object].insert(QStringLiteral("username"), change.object); break;
        case Kind::Credential: addCredential(lists, names.of(change.target.parentId), body); break;
        default: break;
        }
    }
    return lists;
}

void emitList(YAML::Emitter &yaml, const char *name, const QJsonArray &list)
{
    if (list.isEmpty())
        return;
    yaml << YAML::Key << name << YAML::Value;
    emitValue(yaml, list);
}

} // namespace

QByteArray kongYmlFor(const setup::Plan &plan, const model::Snapshot &snapshot)
{
    QList<Change> changes;
    for (const setup::PlannedStep &planned : plan.steps) {
        const auto *impossible = std::get_if<setup::Impossible>(&planned.gap);
        if (impossible && impossible->instead && impossible->instead->call.system == model::System::Kong)
            changes.append(*impossible->instead);
    }
    for (const Change &change : setup::changesOf(plan)) {
        if (change.call.system == model::System::Kong)
            changes.append(change);
    }
    const Lists lists = listsOf(changes, snapshot);
    const bool old = snapshot.kong && snapshot.kong->version.startsWith(QLatin1String("2."));

    YAML::Emitter yaml;
    yaml << YAML::BeginMap;
    yaml << YAML::Key << "_format_version" << YAML::Value << YAML::DoubleQuoted << (old ? "1.1" : "3.0");
    emitList(yaml, "services", lists.services);
    emitList(yaml, "routes", lists.routes);
    QJsonArray consumers;
    for (const QJsonObject &consumer : lists.consumers)
        consumers.append(consumer);
    emitList(yaml, "consumers", consumers);
    emitList(yaml, "plugins", lists.plugins);
    yaml << YAML::EndMap;
    return QByteArray(yaml.c_str(), qsizetype(yaml.size())) + '\n';
}

} // namespace formats
