// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/jwt_config.h"

#include <QJsonArray>
#include <QStringList>

namespace gateway {
namespace {

std::optional<QList<QByteArray>> namesIn(const QJsonObject &config, const QString &member,
                                         const QList<QByteArray> &otherwise)
{
    const QJsonValue value = config.value(member);
    if (value.isUndefined())
        return otherwise;
    // An empty list may come as an empty object: Lua does not know the difference.
    if (!value.isArray())
        return value.isObject() ? std::optional(QList<QByteArray>()) : std::nullopt;
    QList<QByteArray> names;
    for (const QJsonValue &name : value.toArray())
        names.append(name.toString().toUtf8());
    return names;
}

} // namespace

JwtConfig jwtConfigFrom(const QJsonObject &config)
{
    JwtConfig jwt;
    jwt.uriParamNames = namesIn(config, QStringLiteral("uri_param_names"), {"jwt"});
    jwt.cookieNames = namesIn(config, QStringLiteral("cookie_names"), {});
    jwt.headerNames = namesIn(config, QStringLiteral("header_names"), {"authorization"});
    const QJsonValue keyClaim = config.value(QStringLiteral("key_claim_name"));
    if (keyClaim.isUndefined())
        jwt.keyClaimName = "iss";
    else if (keyClaim.isString())
        jwt.keyClaimName = keyClaim.toString().toUtf8();
    jwt.claimsToVerify = namesIn(config, QStringLiteral("claims_to_verify"), {}).value_or(QList<QByteArray>());
    jwt.maximumExpiration = config.value(QStringLiteral("maximum_expiration")).toDouble(0);
    jwt.secretIsBase64 = config.value(QStringLiteral("secret_is_base64")).toBool(false);
    jwt.runOnPreflight = config.value(QStringLiteral("run_on_preflight")).toBool(true);
    jwt.anonymous = config.value(QStringLiteral("anonymous")).toString();
    jwt.realm = config.value(QStringLiteral("realm")).toString();
    return jwt;
}

QString sourcesOf(const JwtConfig &config)
{
    QStringList sources;
    const auto add = [&sources](const char *kind, const std::optional<QList<QByteArray>> &names) {
        for (const QByteArray &name : names.value_or(QList<QByteArray>()))
            sources.append(QLatin1String(kind) + QString::fromUtf8(name));
    };
    add("query ", config.uriParamNames);
    add("cookie ", config.cookieNames);
    add("header ", config.headerNames);
    return sources.join(QLatin1String(", "));
}

} // namespace gateway
