// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/snapshot.h"

#include "model/fields.h"

#include <QDateTime>

namespace model {
namespace {

using base::Error;

template <class Entity, class Read>
base::Outcome readList(QJsonObject &json, const QString &name, Read read, QList<Entity> &into)
{
    const QJsonValue value = json.take(name);
    if (!value.isUndefined() && !value.isNull() && !value.isArray())
        return base::fail(Error::Kind::Malformed, name, QStringLiteral("expected a list"));
    for (const QJsonValue &item : value.toArray()) {
        auto entity = read(item.toObject());
        if (!entity)
            return base::fail(entity.error());
        into.append(std::move(*entity));
    }
    return {};
}

template <class Entity, class Write> QJsonArray writeList(const QList<Entity> &entities, Write write)
{
    QJsonArray array;
    for (const Entity &entity : entities)
        array.append(write(entity));
    return array;
}

QString rightName(Right right)
{
    switch (right) {
    case Right::Unknown: return QStringLiteral("unknown");
    case Right::Yes: return QStringLiteral("yes");
    case Right::No: return QStringLiteral("no");
    }
    Q_UNREACHABLE();
}

Right rightFrom(const QString &name)
{
    if (name == QLatin1String("yes"))
        return Right::Yes;
    return name == QLatin1String("no") ? Right::No : Right::Unknown;
}

QJsonObject toJson(const KongCapabilities &can)
{
    return {{QStringLiteral("writable"), can.writable},
            {QStringLiteral("not_writable_because"), can.notWritableBecause},
            {QStringLiteral("managed_by"), can.managedBy},
            {QStringLiteral("patch"), can.hasPatch},
            {QStringLiteral("jwt_plugin"), can.jwtPluginAvailable},
            {QStringLiteral("realm"), can.jwtPluginHasRealm},
            {QStringLiteral("algorithms"), QJsonArray::fromStringList(can.credentialAlgorithms)},
            {QStringLiteral("jwt_plugin_fields"), QJsonArray::fromStringList(can.jwtPluginFields)},
            {QStringLiteral("enterprise"), can.enterprise},
            {QStringLiteral("database"), can.database},
            {QStringLiteral("propagation_seconds"), can.propagationSeconds},
            {QStringLiteral("workers"), can.workers}};
}

KongCapabilities kongCapabilitiesFrom(const QJsonObject &json, std::optional<Error> &error)
{
    Fields fields(json, QStringLiteral("capabilities"));
    KongCapabilities can;
    can.writable = fields.flag(QStringLiteral("writable"), true);
    can.notWritableBecause = fields.text(QStringLiteral("not_writable_because"));
    can.managedBy = fields.text(QStringLiteral("managed_by"));
    can.hasPatch = fields.flag(QStringLiteral("patch"), true);
    can.jwtPluginAvailable = fields.flag(QStringLiteral("jwt_plugin"), true);
    can.jwtPluginHasRealm = fields.flag(QStringLiteral("realm"), true);
    can.credentialAlgorithms = fields.texts(QStringLiteral("algorithms"));
    can.jwtPluginFields = fields.texts(QStringLiteral("jwt_plugin_fields"));
    can.enterprise = fields.flag(QStringLiteral("enterprise"), false);
    can.database = fields.text(QStringLiteral("database"));
    can.propagationSeconds = fields.integer(QStringLiteral("propagation_seconds"), 15);
    can.workers = fields.integer(QStringLiteral("workers"));
    error = fields.error();
    return can;
}

QJsonObject toJson(const FusionAuthCapabilities &can)
{
    return {{QStringLiteral("key_manager"), rightName(can.keyManager)},
            {QStringLiteral("read_keys"), rightName(can.readKeys)},
            {QStringLiteral("read_applications"), rightName(can.readApplications)},
            {QStringLiteral("writable"), can.writable},
            {QStringLiteral("key_algorithms"), QJsonArray::fromStringList(can.keyAlgorithms)},
            {QStringLiteral("tenant_header_on_global_endpoints_refused"), can.tenantHeaderOnGlobalEndpointsRefused},
            {QStringLiteral("api_key_has_name"), can.apiKeyHasName}};
}

FusionAuthCapabilities fusionAuthCapabilitiesFrom(const QJsonObject &json, std::optional<Error> &error)
{
    Fields fields(json, QStringLiteral("capabilities"));
    FusionAuthCapabilities can;
    can.keyManager = rightFrom(fields.text(QStringLiteral("key_manager")));
    can.readKeys = rightFrom(fields.text(QStringLiteral("read_keys")));
    can.readApplications = rightFrom(fields.text(QStringLiteral("read_applications")));
    can.writable = fields.flag(QStringLiteral("writable"), true);
    if (const QStringList algorithms = fields.texts(QStringLiteral("key_algorithms")); !algorithms.isEmpty())
        can.keyAlgorithms = algorithms;
    can.tenantHeaderOnGlobalEndpointsRefused =
        fields.flag(QStringLiteral("tenant_header_on_global_endpoints_refused"), true);
    can.apiKeyHasName = fields.flag(QStringLiteral("api_key_has_name"), true);
    error = fields.error();
    return can;
}

QJsonObject toJson(const ClockReading &clock)
{
    return {{QStringLiteral("server"), clock.server}, {QStringLiteral("local"), clock.local}};
}

std::optional<ClockReading> clockFrom(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    const QJsonObject object = json.toObject();
    return ClockReading{object.value(QStringLiteral("server")).toInteger(),
                        object.value(QStringLiteral("local")).toInteger()};
}

} // namespace

bool isUnreadable(const Snapshot &snapshot, const QString &what)
{
    return std::any_of(snapshot.unreadable.begin(), snapshot.unreadable.end(),
                       [&](const Unreadable &entry) { return entry.what == what; });
}

QJsonObject toJson(const KongState &kong, Secrets secrets)
{
    const auto plain = [](const auto &entity) { return toJson(entity); };
    const auto guarded = [secrets](const auto &entity) { return toJson(entity, secrets); };
    QJsonObject json = kong.others;
    json.insert(QStringLiteral("version"), kong.version);
    json.insert(QStringLiteral("services"), writeList(kong.services, plain));
    json.insert(QStringLiteral("routes"), writeList(kong.routes, plain));
    json.insert(QStringLiteral("plugins"), writeList(kong.plugins, plain));
    json.insert(QStringLiteral("consumers"), writeList(kong.consumers, plain));
    json.insert(QStringLiteral("jwts"), writeList(kong.credentials, guarded));
    json.insert(QStringLiteral("key_auths"), writeList(kong.keyAuths, guarded));
    json.insert(QStringLiteral("acls"), writeList(kong.aclGroups, plain));
    json.insert(QStringLiteral("capabilities"), toJson(kong.capabilities));
    return json;
}

base::Result<KongState> kongStateFrom(const QJsonObject &json)
{
    QJsonObject rest = json;
    KongState kong;
    kong.version = rest.take(QStringLiteral("version")).toString();
    std::optional<Error> error;
    kong.capabilities = kongCapabilitiesFrom(rest.take(QStringLiteral("capabilities")).toObject(), error);
    if (error)
        return base::fail(*error);
    for (const base::Outcome &read : {readList(rest, QStringLiteral("services"), serviceFrom, kong.services),
                                      readList(rest, QStringLiteral("routes"), routeFrom, kong.routes),
                                      readList(rest, QStringLiteral("plugins"), pluginFrom, kong.plugins),
                                      readList(rest, QStringLiteral("consumers"), consumerFrom, kong.consumers),
                                      readList(rest, QStringLiteral("jwts"), credentialFrom, kong.credentials),
                                      readList(rest, QStringLiteral("key_auths"), keyAuthFrom, kong.keyAuths),
                                      readList(rest, QStringLiteral("acls"), aclGroupFrom, kong.aclGroups)}) {
        if (!read)
            return base::fail(read.error());
    }
    kong.others = rest;
    return kong;
}

QJsonObject toJson(const FusionAuthState &fusionauth)
{
    const auto plain = [](const auto &entity) { return toJson(entity); };
    QJsonObject json = fusionauth.others;
    json.insert(QStringLiteral("version"), fusionauth.version);
    json.insert(QStringLiteral("tenants"), writeList(fusionauth.tenants, plain));
    json.insert(QStringLiteral("applications"), writeList(fusionauth.applications, plain));
    json.insert(QStringLiteral("keys"), writeList(fusionauth.keys, plain));
    json.insert(QStringLiteral("api_keys"), writeList(fusionauth.apiKeys, plain));
    json.insert(QStringLiteral("users"), writeList(fusionauth.users, plain));
    json.insert(QStringLiteral("registrations"), writeList(fusionauth.registrations, plain));
    json.insert(QStringLiteral("capabilities"), toJson(fusionauth.capabilities));
    return json;
}

base::Result<FusionAuthState> fusionAuthStateFrom(const QJsonObject &json)
{
    QJsonObject rest = json;
    FusionAuthState fusionauth;
    fusionauth.version = rest.take(QStringLiteral("version")).toString();
    std::optional<Error> error;
    fusionauth.capabilities = fusionAuthCapabilitiesFrom(rest.take(QStringLiteral("capabilities")).toObject(), error);
    if (error)
        return base::fail(*error);
    for (const base::Outcome &read :
         {readList(rest, QStringLiteral("tenants"), tenantFrom, fusionauth.tenants),
          readList(rest, QStringLiteral("applications"), applicationFrom, fusionauth.applications),
          readList(rest, QStringLiteral("keys"), signingKeyFrom, fusionauth.keys),
          readList(rest, QStringLiteral("api_keys"), apiKeyFrom, fusionauth.apiKeys),
          readList(rest, QStringLiteral("users"), userFrom, fusionauth.users),
          readList(rest, QStringLiteral("registrations"), registrationFrom, fusionauth.registrations)}) {
        if (!read)
            return base::fail(read.error());
    }
    fusionauth.others = rest;
    return fusionauth;
}

QJsonObject toJson(const Snapshot &snapshot, Secrets secrets)
{
    const QDateTime taken = QDateTime::fromMSecsSinceEpoch(snapshot.takenAt, Qt::UTC);
    QJsonObject json{{QStringLiteral("format"), QStringLiteral("latchkey-snapshot")},
                     {QStringLiteral("version"), 1},
                     {QStringLiteral("taken_at"), taken.toString(Qt::ISODateWithMs)}};
    if (snapshot.kong)
        json.insert(QStringLiteral("kong"), toJson(*snapshot.kong, secrets));
    if (snapshot.fusionauth)
        json.insert(QStringLiteral("fusionauth"), toJson(*snapshot.fusionauth));
    QJsonObject clocks;
    if (snapshot.kongClock)
        clocks.insert(QStringLiteral("kong"), toJson(*snapshot.kongClock));
    if (snapshot.fusionauthClock)
        clocks.insert(QStringLiteral("fusionauth"), toJson(*snapshot.fusionauthClock));
    json.insert(QStringLiteral("clocks"), clocks);
    QJsonArray unreadable;
    for (const Unreadable &entry : snapshot.unreadable)
        unreadable.append(QJsonObject{{QStringLiteral("what"), entry.what}, {QStringLiteral("why"), entry.why}});
    json.insert(QStringLiteral("unreadable"), unreadable);
    return json;
}

base::Result<Snapshot> snapshotFrom(const QJsonObject &json)
{
    const QString subject = QStringLiteral("snapshot");
    const bool recording = json.value(QStringLiteral("format")).isUndefined();
    if (!recording && json.value(QStringLiteral("format")).toString() != QLatin1String("latchkey-snapshot"))
        return base::fail(Error::Kind::Malformed, subject, QStringLiteral("another format"));
    if (!recording && json.value(QStringLiteral("version")).toInt() != 1)
        return base::fail(Error::Kind::Unsupported, subject, QStringLiteral("another version than 1"));
    if (recording && !json.value(QStringLiteral("kong")).isObject())
        return base::fail(Error::Kind::Malformed, subject, QStringLiteral("neither a format nor a kong member"));

    Snapshot snapshot;
    const QString taken = json.value(QStringLiteral("taken_at")).toString();
    if (!taken.isEmpty())
        snapshot.takenAt = QDateTime::fromString(taken, Qt::ISODateWithMs).toMSecsSinceEpoch();
    if (json.value(QStringLiteral("kong")).isObject()) {
        auto kong = kongStateFrom(json.value(QStringLiteral("kong")).toObject());
        if (!kong)
            return base::fail(kong.error());
        snapshot.kong = std::move(*kong);
    }
    if (json.value(QStringLiteral("fusionauth")).isObject()) {
        auto fusionauth = fusionAuthStateFrom(json.value(QStringLiteral("fusionauth")).toObject());
        if (!fusionauth)
            return base::fail(fusionauth.error());
        snapshot.fusionauth = std::move(*fusionauth);
    }
    const QJsonObject clocks = json.value(QStringLiteral("clocks")).toObject();
    snapshot.kongClock = clockFrom(clocks.value(QStringLiteral("kong")));
    snapshot.fusionauthClock = clockFrom(clocks.value(QStringLiteral("fusionauth")));
    for (const QJsonValue &entry : json.value(QStringLiteral("unreadable")).toArray())
        snapshot.unreadable.append({entry[QLatin1String("what")].toString(), entry[QLatin1String("why")].toString()});
    return snapshot;
}

} // namespace model
