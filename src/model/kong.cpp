// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/kong.h"

#include "model/fields.h"

namespace model {
namespace {

template <class T> base::Result<T> finished(Fields &fields, T value)
{
    if (fields.error())
        return base::fail(*fields.error());
    value.others = fields.rest();
    return value;
}

QMap<QString, QStringList> headersFrom(const QJsonObject &json)
{
    QMap<QString, QStringList> headers;
    for (auto it = json.begin(); it != json.end(); ++it) {
        for (const QJsonValue &value : it.value().toArray())
            headers[it.key()].append(value.toString());
    }
    return headers;
}

QJsonValue headersToJson(const QMap<QString, QStringList> &headers)
{
    if (headers.isEmpty())
        return QJsonValue(QJsonValue::Null);
    QJsonObject json;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        json.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return json;
}

std::optional<base::Secret> secretFrom(Fields &fields, const QString &name)
{
    const QString text = fields.text(name);
    if (text.isNull())
        return std::nullopt;
    QByteArray bytes = text.toUtf8();
    base::Secret secret{QByteArrayView(bytes)};
    base::wipe(bytes.data(), std::size_t(bytes.size()));
    return secret;
}

} // namespace

base::Result<Service> serviceFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("service"));
    Service service;
    service.id = fields.required(QStringLiteral("id"));
    service.name = fields.text(QStringLiteral("name"));
    service.enabled = fields.flag(QStringLiteral("enabled"), true);
    service.protocol = fields.text(QStringLiteral("protocol"), QStringLiteral("http"));
    service.host = fields.text(QStringLiteral("host"));
    service.port = fields.integer(QStringLiteral("port"), 80);
    service.path = fields.text(QStringLiteral("path"));
    service.createdAt = fields.integer(QStringLiteral("created_at"));
    service.tags = fields.texts(QStringLiteral("tags"));
    return finished(fields, std::move(service));
}

QJsonObject toJson(const Service &service)
{
    QJsonObject json = service.others;
    json.insert(QStringLiteral("id"), service.id);
    json.insert(QStringLiteral("name"), orNull(service.name));
    json.insert(QStringLiteral("enabled"), service.enabled);
    json.insert(QStringLiteral("protocol"), service.protocol);
    json.insert(QStringLiteral("host"), service.host);
    json.insert(QStringLiteral("port"), service.port);
    json.insert(QStringLiteral("path"), orNull(service.path));
    json.insert(QStringLiteral("created_at"), service.createdAt);
    json.insert(QStringLiteral("tags"), orNull(service.tags));
    return json;
}

base::Result<Route> routeFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("route"));
    Route route;
    route.id = fields.required(QStringLiteral("id"));
    route.name = fields.text(QStringLiteral("name"));
    route.serviceId = fields.reference(QStringLiteral("service"));
    route.protocols = fields.texts(QStringLiteral("protocols"));
    route.methods = fields.texts(QStringLiteral("methods"));
    route.hosts = fields.texts(QStringLiteral("hosts"));
    route.paths = fields.texts(QStringLiteral("paths"));
    route.headers = headersFrom(fields.object(QStringLiteral("headers")));
    route.snis = fields.texts(QStringLiteral("snis"));
    route.regexPriority = fields.integer(QStringLiteral("regex_priority"));
    route.stripPath = fields.flag(QStringLiteral("strip_path"), true);
    route.preserveHost = fields.flag(QStringLiteral("preserve_host"), false);
    route.pathHandling = fields.text(QStringLiteral("path_handling"), QStringLiteral("v0"));
    route.httpsRedirectStatusCode = fields.integer(QStringLiteral("https_redirect_status_code"), 426);
    route.createdAt = fields.integer(QStringLiteral("created_at"));
    route.tags = fields.texts(QStringLiteral("tags"));
    return finished(fields, std::move(route));
}

QJsonObject toJson(const Route &route)
{
    QJsonObject json = route.others;
    json.insert(QStringLiteral("id"), route.id);
    json.insert(QStringLiteral("name"), orNull(route.name));
    json.insert(QStringLiteral("service"), referenceTo(route.serviceId));
    json.insert(QStringLiteral("protocols"), orNull(route.protocols));
    json.insert(QStringLiteral("methods"), orNull(route.methods));
    json.insert(QStringLiteral("hosts"), orNull(route.hosts));
    json.insert(QStringLiteral("paths"), orNull(route.paths));
    json.insert(QStringLiteral("headers"), headersToJson(route.headers));
    json.insert(QStringLiteral("snis"), orNull(route.snis));
    json.insert(QStringLiteral("regex_priority"), route.regexPriority);
    json.insert(QStringLiteral("strip_path"), route.stripPath);
    json.insert(QStringLiteral("preserve_host"), route.preserveHost);
    json.insert(QStringLiteral("path_handling"), route.pathHandling);
    json.insert(QStringLiteral("https_redirect_status_code"), route.httpsRedirectStatusCode);
    json.insert(QStringLiteral("created_at"), route.createdAt);
    json.insert(QStringLiteral("tags"), orNull(route.tags));
    return json;
}

base::Result<Plugin> pluginFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("plugin"));
    Plugin plugin;
    plugin.id = fields.required(QStringLiteral("id"));
    plugin.name = fields.required(QStringLiteral("name"));
    plugin.serviceId = fields.reference(QStringLiteral("service"));
    plugin.routeId = fields.reference(QStringLiteral("route"));
    plugin.consumerId = fields.reference(QStringLiteral("consumer"));
    plugin.enabled = fields.flag(QStringLiteral("enabled"), true);
    plugin.protocols = fields.texts(QStringLiteral("protocols"));
    plugin.config = fields.object(QStringLiteral("config"));
    plugin.createdAt = fields.integer(QStringLiteral("created_at"));
    plugin.tags = fields.texts(QStringLiteral("tags"));
    return finished(fields, std::move(plugin));
}

QJsonObject toJson(const Plugin &plugin)
{
    QJsonObject json = plugin.others;
    json.insert(QStringLiteral("id"), plugin.id);
    json.insert(QStringLiteral("name"), plugin.name);
    json.insert(QStringLiteral("service"), referenceTo(plugin.serviceId));
    json.insert(QStringLiteral("route"), referenceTo(plugin.routeId));
    json.insert(QStringLiteral("consumer"), referenceTo(plugin.consumerId));
    json.insert(QStringLiteral("enabled"), plugin.enabled);
    json.insert(QStringLiteral("protocols"), orNull(plugin.protocols));
    json.insert(QStringLiteral("config"), plugin.config);
    json.insert(QStringLiteral("created_at"), plugin.createdAt);
    json.insert(QStringLiteral("tags"), orNull(plugin.tags));
    return json;
}

base::Result<Consumer> consumerFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("consumer"));
    Consumer consumer;
    consumer.id = fields.required(QStringLiteral("id"));
    consumer.username = fields.text(QStringLiteral("username"));
    consumer.customId = fields.text(QStringLiteral("custom_id"));
    consumer.createdAt = fields.integer(QStringLiteral("created_at"));
    consumer.tags = fields.texts(QStringLiteral("tags"));
    return finished(fields, std::move(consumer));
}

QJsonObject toJson(const Consumer &consumer)
{
    QJsonObject json = consumer.others;
    json.insert(QStringLiteral("id"), consumer.id);
    json.insert(QStringLiteral("username"), orNull(consumer.username));
    json.insert(QStringLiteral("custom_id"), orNull(consumer.customId));
    json.insert(QStringLiteral("created_at"), consumer.createdAt);
    json.insert(QStringLiteral("tags"), orNull(consumer.tags));
    return json;
}

base::Result<Credential> credentialFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("credential"));
    Credential credential;
    credential.id = fields.required(QStringLiteral("id"));
    credential.consumerId = fields.reference(QStringLiteral("consumer"));
    credential.key = fields.text(QStringLiteral("key"));
    credential.algorithm = fields.text(QStringLiteral("algorithm"));
    credential.rsaPublicKey = fields.text(QStringLiteral("rsa_public_key"));
    credential.secret = secretFrom(fields, QStringLiteral("secret"));
    credential.createdAt = fields.integer(QStringLiteral("created_at"));
    credential.tags = fields.texts(QStringLiteral("tags"));
    return finished(fields, std::move(credential));
}

QJsonObject toJson(const Credential &credential, Secrets secrets)
{
    QJsonObject json = credential.others;
    json.insert(QStringLiteral("id"), credential.id);
    json.insert(QStringLiteral("consumer"), referenceTo(credential.consumerId));
    json.insert(QStringLiteral("key"), orNull(credential.key));
    json.insert(QStringLiteral("algorithm"), orNull(credential.algorithm));
    json.insert(QStringLiteral("rsa_public_key"), orNull(credential.rsaPublicKey));
    json.insert(QStringLiteral("created_at"), credential.createdAt);
    json.insert(QStringLiteral("tags"), orNull(credential.tags));
    if (secrets == Secrets::Include && isSymmetric(credential) && credential.secret)
        json.insert(QStringLiteral("secret"), QString::fromUtf8(credential.secret->reveal()));
    return json;
}

base::Result<KeyAuth> keyAuthFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("key_auth"));
    KeyAuth credential;
    credential.id = fields.required(QStringLiteral("id"));
    credential.consumerId = fields.reference(QStringLiteral("consumer"));
    credential.key = secretFrom(fields, QStringLiteral("key"));
    return finished(fields, std::move(credential));
}

QJsonObject toJson(const KeyAuth &credential, Secrets secrets)
{
    QJsonObject json = credential.others;
    json.insert(QStringLiteral("id"), credential.id);
    json.insert(QStringLiteral("consumer"), referenceTo(credential.consumerId));
    if (secrets == Secrets::Include && credential.key)
        json.insert(QStringLiteral("key"), QString::fromUtf8(credential.key->reveal()));
    return json;
}

base::Result<AclGroup> aclGroupFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("acl"));
    AclGroup membership;
    membership.id = fields.required(QStringLiteral("id"));
    membership.consumerId = fields.reference(QStringLiteral("consumer"));
    membership.group = fields.text(QStringLiteral("group"));
    return finished(fields, std::move(membership));
}

QJsonObject toJson(const AclGroup &membership)
{
    QJsonObject json = membership.others;
    json.insert(QStringLiteral("id"), membership.id);
    json.insert(QStringLiteral("consumer"), referenceTo(membership.consumerId));
    json.insert(QStringLiteral("group"), membership.group);
    return json;
}

bool isSymmetric(const Credential &credential)
{
    return credential.algorithm.isNull() || credential.algorithm.startsWith(QLatin1String("HS"));
}

} // namespace model
