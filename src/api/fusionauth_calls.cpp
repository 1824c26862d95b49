// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/fusionauth_calls.h"

#include "api/version.h"

#include <QJsonArray>

namespace api::fusionauth {
namespace {

Call call(Method method, const QString &path, const QString &tenantId = {},
          const QJsonValue &body = QJsonValue(QJsonValue::Undefined))
{
    return Call{model::System::FusionAuth, method, path, body, tenantId};
}

QJsonObject wrapped(const char *member, const QJsonObject &entity)
{
    return {{QLatin1String(member), entity}};
}

QString applicationPath(const QString &id)
{
    return QStringLiteral("/api/application/") + segment(id);
}

QString registrationPath(const QString &userId)
{
    return QStringLiteral("/api/user/registration/") + segment(userId);
}

QJsonObject registrationOf(const QString &applicationId, const QStringList &roles)
{
    QJsonObject registration{{QStringLiteral("applicationId"), applicationId}};
    // Left out, the application's default roles are given.
    if (!roles.isEmpty())
        registration.insert(QStringLiteral("roles"), QJsonArray::fromStringList(roles));
    return registration;
}

} // namespace

Call version()
{
    return call(Method::Get, QStringLiteral("/api/system/version"));
}
Call status()
{
    return call(Method::Get, QStringLiteral("/api/status"));
}
Call health()
{
    return call(Method::Get, QStringLiteral("/api/health"));
}
Call tenants()
{
    return call(Method::Get, QStringLiteral("/api/tenant"));
}
Call applications()
{
    return call(Method::Get, QStringLiteral("/api/application"));
}

Call inactiveApplications()
{
    return call(Method::Get, QStringLiteral("/api/application?inactive=true"));
}

Call keys()
{
    return call(Method::Get, QStringLiteral("/api/key"));
}
Call discovery()
{
    return call(Method::Get, QStringLiteral("/.well-known/openid-configuration"));
}
Call jwks()
{
    return call(Method::Get, QStringLiteral("/.well-known/jwks.json"));
}

Call publicKeyOf(const QString &applicationId)
{
    return call(Method::Get, QStringLiteral("/api/jwt/public-key?applicationId=") + segment(applicationId));
}

Call discovery(const QString &tenantId, const QString &version)
{
    const QString document = QStringLiteral("/.well-known/openid-configuration");
    return isAtLeast(version, 1, 46) ? call(Method::Get, QLatin1Char('/') + segment(tenantId) + document)
                                     : call(Method::Get, document + QStringLiteral("?tenantId=") + segment(tenantId));
}

Call tenant(const QString &id)
{
    return call(Method::Get, QStringLiteral("/api/tenant/") + segment(id));
}

Call application(const QString &id, const QString &tenantId)
{
    return call(Method::Get, applicationPath(id), tenantId);
}

Call key(const QString &id)
{
    return call(Method::Get, QStringLiteral("/api/key/") + segment(id));
}
Call apiKey(const QString &id)
{
    return call(Method::Get, QStringLiteral("/api/api-key/") + segment(id));
}

Call user(const QString &id, const QString &tenantId)
{
    return call(Method::Get, QStringLiteral("/api/user/") + segment(id), tenantId);
}

Call userByEmail(const QString &email, const QString &tenantId)
{
    return call(Method::Get, QStringLiteral("/api/user?email=") + segment(email), tenantId);
}

Call registration(const QString &userId, const QString &applicationId, const QString &tenantId)
{
    return call(Method::Get, registrationPath(userId) + QLatin1Char('/') + segment(applicationId), tenantId);
}

Call usersOf(const QString &applicationId, const QString &tenantId)
{
    const QString query = QStringLiteral("registrations.applicationId:") + applicationId;
    return call(Method::Get, QStringLiteral("/api/user/search?numberOfResults=2&queryString=") + segment(query),
                tenantId);
}

Call updateTenant(const QString &id, const QJsonObject &fields)
{
    return call(Method::Patch, QStringLiteral("/api/tenant/") + segment(id), {}, wrapped("tenant", fields));
}

Call generateKey(const QString &id, const QString &name, const QString &algorithm, int length)
{
    QJsonObject key{{QStringLiteral("algorithm"), algorithm}, {QStringLiteral("name"), name}};
    if (algorithm.startsWith(QLatin1String("RS")))
        key.insert(QStringLiteral("length"), length);
    return call(Method::Post, QStringLiteral("/api/key/generate/") + segment(id), {}, wrapped("key", key));
}

Call deleteKey(const QString &id)
{
    return call(Method::Delete, QStringLiteral("/api/key/") + segment(id));
}

Call createApplication(const QString &id, const QString &tenantId, const QJsonObject &fields)
{
    return call(Method::Post, applicationPath(id), tenantId, wrapped("application", fields));
}

Call updateApplication(const QString &id, const QString &tenantId, const QJsonObject &fields)
{
    return call(Method::Patch, applicationPath(id), tenantId, wrapped("application", fields));
}

Call deleteApplication(const QString &id, const QString &tenantId)
{
    return call(Method::Delete, applicationPath(id) + QStringLiteral("?hardDelete=true"), tenantId);
}

Call createLoginApiKey(const QString &id, const QString &tenantId, const QString &name, bool withName)
{
    const QJsonObject endpoints{{QStringLiteral("/api/login"), QJsonArray{QStringLiteral("POST")}}};
    const QJsonObject attributes{{QStringLiteral("description"), name}};
    QJsonObject key{{QStringLiteral("tenantId"), tenantId},
                    {QStringLiteral("permissions"), QJsonObject{{QStringLiteral("endpoints"), endpoints}}},
                    {QStringLiteral("metaData"), QJsonObject{{QStringLiteral("attributes"), attributes}}}};
    if (withName) {
        key.insert(QStringLiteral("name"), name);
        key.insert(QStringLiteral("retrievable"), true);
    }
    return call(Method::Post, QStringLiteral("/api/api-key/") + segment(id), {}, wrapped("apiKey", key));
}

Call updateApiKey(const QString &id, const QJsonObject &fields)
{
    return call(Method::Patch, QStringLiteral("/api/api-key/") + segment(id), {}, wrapped("apiKey", fields));
}

Call deleteApiKey(const QString &id)
{
    return call(Method::Delete, QStringLiteral("/api/api-key/") + segment(id));
}

Call createUser(const QString &id, const QString &tenantId, const QString &email, const QJsonValue &password,
                const QString &applicationId, const QStringList &roles)
{
    const QJsonObject body{
        {QStringLiteral("user"), QJsonObject{{QStringLiteral("email"), email}, {QStringLiteral("password"), password}}},
        {QStringLiteral("registration"), registrationOf(applicationId, roles)},
        {QStringLiteral("sendSetPasswordEmail"), false},
        {QStringLiteral("skipVerification"), true},
        {QStringLiteral("skipRegistrationVerification"), true}};
    return call(Method::Post, registrationPath(id), tenantId, body);
}

Call deleteUser(const QString &id, const QString &tenantId)
{
    return call(Method::Delete, QStringLiteral("/api/user/") + segment(id) + QStringLiteral("?hardDelete=true"),
                tenantId);
}

Call registerUser(const QString &userId, const QString &tenantId, const QString &applicationId,
                  const QStringList &roles)
{
    const QJsonObject body{{QStringLiteral("registration"), registrationOf(applicationId, roles)},
                           {QStringLiteral("skipRegistrationVerification"), true}};
    return call(Method::Post, registrationPath(userId), tenantId, body);
}

Call updateRegistration(const QString &userId, const QString &tenantId, const QString &applicationId,
                        const QStringList &roles)
{
    return call(Method::Patch, registrationPath(userId), tenantId,
                wrapped("registration", registrationOf(applicationId, roles)));
}

Call deleteRegistration(const QString &userId, const QString &applicationId, const QString &tenantId)
{
    return call(Method::Delete, registrationPath(userId) + QLatin1Char('/') + segment(applicationId), tenantId);
}

Call login(const QString &tenantId, const QString &applicationId, const QString &loginId, const QJsonValue &password)
{
    QJsonObject body{{QStringLiteral("loginId"), loginId}, {QStringLiteral("password"), password}};
    if (!applicationId.isEmpty())
        body.insert(QStringLiteral("applicationId"), applicationId);
    return call(Method::Post, QStringLiteral("/api/login"), tenantId, body);
}

} // namespace api::fusionauth
