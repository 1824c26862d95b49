// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/kong_calls.h"

#include <QUrlQuery>

namespace api::kong {
namespace {

Call call(Method method, const QString &path, const QJsonValue &body = QJsonValue(QJsonValue::Undefined))
{
    return Call{model::System::Kong, method, path, body, {}};
}

QString pathOf(const char *collection, const QString &id)
{
    return QLatin1Char('/') + QLatin1String(collection) + QLatin1Char('/') + segment(id);
}

QString credentialPath(const QString &consumerId, const QString &id)
{
    // Nested: the flat /jwts cannot be written on every edition.
    return pathOf("consumers", consumerId) + QStringLiteral("/jwt/") + segment(id);
}

} // namespace

Call node()
{
    return call(Method::Get, QStringLiteral("/"));
}
Call status()
{
    return call(Method::Get, QStringLiteral("/status"));
}
Call credentialSchema()
{
    return call(Method::Get, QStringLiteral("/schemas/jwt_secrets"));
}
Call jwtPluginSchema()
{
    return call(Method::Get, QStringLiteral("/schemas/plugins/jwt"));
}

Call list(const QString &path, const QString &offset, int size)
{
    QString query = QStringLiteral("?size=%1").arg(size);
    if (!offset.isEmpty())
        query += QStringLiteral("&offset=") + segment(offset);
    return call(Method::Get, path + query);
}

Call service(const QString &id)
{
    return call(Method::Get, pathOf("services", id));
}
Call route(const QString &id)
{
    return call(Method::Get, pathOf("routes", id));
}
Call plugin(const QString &id)
{
    return call(Method::Get, pathOf("plugins", id));
}
Call consumer(const QString &idOrUsername)
{
    return call(Method::Get, pathOf("consumers", idOrUsername));
}

Call credential(const QString &consumerId, const QString &id)
{
    return call(Method::Get, credentialPath(consumerId, id));
}

Call createService(const QString &id, const QString &name, const QString &url)
{
    return call(Method::Put, pathOf("services", id),
                QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("url"), url}});
}

Call createRoute(const QString &id, const QJsonObject &fields)
{
    return call(Method::Put, pathOf("routes", id), fields);
}

Call createPlugin(const QString &id, const QJsonObject &fields)
{
    return call(Method::Put, pathOf("plugins", id), fields);
}

Call createConsumer(const QString &id, const QString &username)
{
    return call(Method::Put, pathOf("consumers", id), QJsonObject{{QStringLiteral("username"), username}});
}

Call createCredential(const QString &consumerId, const QString &id, const QJsonObject &fields)
{
    return call(Method::Put, credentialPath(consumerId, id), fields);
}

Call updateService(const QString &id, const QJsonObject &fields)
{
    return call(Method::Patch, pathOf("services", id), fields);
}

Call updateRoute(const QString &id, const QJsonObject &fields)
{
    return call(Method::Patch, pathOf("routes", id), fields);
}

Call updatePlugin(const QString &id, const QJsonObject &fields)
{
    return call(Method::Patch, pathOf("plugins", id), fields);
}

Call updateCredential(const QString &consumerId, const QString &id, const QJsonObject &fields)
{
    return call(Method::Patch, credentialPath(consumerId, id), fields);
}

Call deleteService(const QString &id)
{
    return call(Method::Delete, pathOf("services", id));
}
Call deleteRoute(const QString &id)
{
    return call(Method::Delete, pathOf("routes", id));
}
Call deletePlugin(const QString &id)
{
    return call(Method::Delete, pathOf("plugins", id));
}
Call deleteConsumer(const QString &id)
{
    return call(Method::Delete, pathOf("consumers", id));
}

Call deleteCredential(const QString &consumerId, const QString &id)
{
    return call(Method::Delete, credentialPath(consumerId, id));
}

} // namespace api::kong
