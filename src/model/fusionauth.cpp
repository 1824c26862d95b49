// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/fusionauth.h"

#include "model/fields.h"

#include <QJsonArray>
#include <QSet>

namespace model {
namespace {

// FusionAuth shows these to whoever may read the object; nothing of ours needs them, and they must not rest in a file.
bool isSecretMember(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("accessToken"),    QStringLiteral("authenticationToken"),
                                     QStringLiteral("clientSecret"),   QStringLiteral("password"),
                                     QStringLiteral("privateKey"),     QStringLiteral("recoveryCodes"),
                                     QStringLiteral("refreshToken"),   QStringLiteral("salt"),
                                     QStringLiteral("secret"),         QStringLiteral("secretKey"),
                                     QStringLiteral("token"),          QStringLiteral("tokens"),
                                     QStringLiteral("verificationId"), QStringLiteral("passwordHash")};
    return names.contains(name);
}

QJsonValue withoutSecrets(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(withoutSecrets(item));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!isSecretMember(member.key()))
            result.insert(member.key(), withoutSecrets(member.value()));
    }
    return result;
}

template <class T> base::Result<T> finishedWithoutSecrets(Fields &fields, T value)
{
    if (fields.error())
        return base::fail(*fields.error());
    value.others = withoutSecrets(fields.rest()).toObject();
    return value;
}

// FusionAuth leaves members out where Kong would write null.
void insertIfSet(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

void insertIfSet(QJsonObject &json, const QString &name, qint64 number)
{
    if (number != 0)
        json.insert(name, number);
}

} // namespace

base::Result<Tenant> tenantFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("tenant"));
    Tenant tenant;
    tenant.id = fields.required(QStringLiteral("id"));
    tenant.name = fields.text(QStringLiteral("name"));
    tenant.issuer = fields.text(QStringLiteral("issuer"));
    tenant.discoveryIssuer = fields.text(QStringLiteral("discoveryIssuer"));
    Fields jwt(fields.object(QStringLiteral("jwtConfiguration")), QStringLiteral("tenant.jwtConfiguration"));
    tenant.accessTokenKeyId = jwt.text(QStringLiteral("accessTokenKeyId"));
    tenant.idTokenKeyId = jwt.text(QStringLiteral("idTokenKeyId"));
    tenant.timeToLiveInSeconds = jwt.integer(QStringLiteral("timeToLiveInSeconds"), 3600);
    if (jwt.error())
        return base::fail(*jwt.error());
    tenant.jwtConfigurationOthers = jwt.rest();
    return finishedWithoutSecrets(fields, std::move(tenant));
}

QJsonObject toJson(const Tenant &tenant)
{
    QJsonObject jwt = tenant.jwtConfigurationOthers;
    insertIfSet(jwt, QStringLiteral("accessTokenKeyId"), tenant.accessTokenKeyId);
    insertIfSet(jwt, QStringLiteral("idTokenKeyId"), tenant.idTokenKeyId);
    insertIfSet(jwt, QStringLiteral("timeToLiveInSeconds"), tenant.timeToLiveInSeconds);
    QJsonObject json = tenant.others;
    json.insert(QStringLiteral("id"), tenant.id);
    json.insert(QStringLiteral("name"), tenant.name);
    insertIfSet(json, QStringLiteral("issuer"), tenant.issuer);
    insertIfSet(json, QStringLiteral("discoveryIssuer"), tenant.discoveryIssuer);
    json.insert(QStringLiteral("jwtConfiguration"), jwt);
    return json;
}

base::Result<Application> applicationFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("application"));
    Application application;
    application.id = fields.required(QStringLiteral("id"));
    application.name = fields.text(QStringLiteral("name"));
    application.tenantId = fields.text(QStringLiteral("tenantId"));
    application.active = fields.flag(QStringLiteral("active"), true);
    for (const QJsonValue &role : json.value(QStringLiteral("roles")).toArray())
        application.roles.append(role.toObject().value(QStringLiteral("name")).toString());
    Fields jwt(fields.object(QStringLiteral("jwtConfiguration")), QStringLiteral("application.jwtConfiguration"));
    application.jwtEnabled = jwt.flag(QStringLiteral("enabled"), false);
    application.accessTokenKeyId = jwt.text(QStringLiteral("accessTokenKeyId"));
    application.idTokenKeyId = jwt.text(QStringLiteral("idTokenKeyId"));
    application.timeToLiveInSeconds = jwt.integer(QStringLiteral("timeToLiveInSeconds"));
    application.refreshTokenTimeToLiveInMinutes = jwt.integer(QStringLiteral("refreshTokenTimeToLiveInMinutes"));
    if (jwt.error())
        return base::fail(*jwt.error());
    application.jwtConfigurationOthers = jwt.rest();
    return finishedWithoutSecrets(fields, std::move(application));
}

QJsonObject toJson(const Application &application)
{
    QJsonObject jwt = application.jwtConfigurationOthers;
    jwt.insert(QStringLiteral("enabled"), application.jwtEnabled);
    insertIfSet(jwt, QStringLiteral("accessTokenKeyId"), application.accessTokenKeyId);
    insertIfSet(jwt, QStringLiteral("idTokenKeyId"), application.idTokenKeyId);
    insertIfSet(jwt, QStringLiteral("timeToLiveInSeconds"), application.timeToLiveInSeconds);
    insertIfSet(jwt, QStringLiteral("refreshTokenTimeToLiveInMinutes"), application.refreshTokenTimeToLiveInMinutes);
    QJsonObject json = application.others; // roles stay there as they came, with ids and descriptions
    json.insert(QStringLiteral("id"), application.id);
    json.insert(QStringLiteral("name"), application.name);
    insertIfSet(json, QStringLiteral("tenantId"), application.tenantId);
    json.insert(QStringLiteral("active"), application.active);
    json.insert(QStringLiteral("jwtConfiguration"), jwt);
    return json;
}

base::Result<SigningKey> signingKeyFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("key"));
    SigningKey key;
    key.id = fields.required(QStringLiteral("id"));
    key.name = fields.text(QStringLiteral("name"));
    key.type = fields.text(QStringLiteral("type"));
    key.algorithm = fields.text(QStringLiteral("algorithm"));
    key.kid = fields.text(QStringLiteral("kid"));
    key.length = fields.integer(QStringLiteral("length"));
    key.publicKey = fields.text(QStringLiteral("publicKey"));
    key.hasPrivateKey = fields.flag(QStringLiteral("hasPrivateKey"), false);
    // Servers never send these; were one to, they must not travel on.
    fields.text(QStringLiteral("privateKey"));
    fields.text(QStringLiteral("secret"));
    return finishedWithoutSecrets(fields, std::move(key));
}

QJsonObject toJson(const SigningKey &key)
{
    QJsonObject json = key.others;
    json.insert(QStringLiteral("id"), key.id);
    json.insert(QStringLiteral("name"), key.name);
    insertIfSet(json, QStringLiteral("type"), key.type);
    insertIfSet(json, QStringLiteral("algorithm"), key.algorithm);
    insertIfSet(json, QStringLiteral("kid"), key.kid);
    insertIfSet(json, QStringLiteral("length"), key.length);
    insertIfSet(json, QStringLiteral("publicKey"), key.publicKey);
    json.insert(QStringLiteral("hasPrivateKey"), key.hasPrivateKey);
    return json;
}

base::Result<User> userFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("user"));
    User user;
    user.id = fields.required(QStringLiteral("id"));
    user.email = fields.text(QStringLiteral("email"));
    user.username = fields.text(QStringLiteral("username"));
    user.tenantId = fields.text(QStringLiteral("tenantId"));
    user.active = fields.flag(QStringLiteral("active"), true);
    return finishedWithoutSecrets(fields, std::move(user));
}

QJsonObject toJson(const User &user)
{
    QJsonObject json = user.others;
    json.insert(QStringLiteral("id"), user.id);
    insertIfSet(json, QStringLiteral("email"), user.email);
    insertIfSet(json, QStringLiteral("username"), user.username);
    insertIfSet(json, QStringLiteral("tenantId"), user.tenantId);
    json.insert(QStringLiteral("active"), user.active);
    return json;
}

base::Result<Registration> registrationFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("registration"));
    Registration registration;
    registration.id = fields.text(QStringLiteral("id"));
    registration.userId = fields.text(QStringLiteral("userId"));
    registration.applicationId = fields.required(QStringLiteral("applicationId"));
    registration.roles = fields.texts(QStringLiteral("roles"));
    fields.text(QStringLiteral("authenticationToken")); // a password in disguise
    return finishedWithoutSecrets(fields, std::move(registration));
}

QJsonObject toJson(const Registration &registration)
{
    QJsonObject json = registration.others;
    insertIfSet(json, QStringLiteral("id"), registration.id);
    insertIfSet(json, QStringLiteral("userId"), registration.userId);
    json.insert(QStringLiteral("applicationId"), registration.applicationId);
    if (!registration.roles.isEmpty())
        json.insert(QStringLiteral("roles"), QJsonArray::fromStringList(registration.roles));
    return json;
}

base::Result<ApiKey> apiKeyFrom(const QJsonObject &json)
{
    Fields fields(json, QStringLiteral("apiKey"));
    ApiKey key;
    key.id = fields.required(QStringLiteral("id"));
    key.name = fields.text(QStringLiteral("name"));
    key.tenantId = fields.text(QStringLiteral("tenantId"));
    key.keyManager = fields.flag(QStringLiteral("keyManager"), false);
    fields.text(QStringLiteral("key"));
    const QJsonObject endpoints =
        fields.object(QStringLiteral("permissions")).value(QStringLiteral("endpoints")).toObject();
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        for (const QJsonValue &method : it.value().toArray())
            key.endpoints[it.key()].append(method.toString());
    }
    return finishedWithoutSecrets(fields, std::move(key));
}

QJsonObject toJson(const ApiKey &key)
{
    QJsonObject json = key.others;
    json.insert(QStringLiteral("id"), key.id);
    insertIfSet(json, QStringLiteral("name"), key.name);
    insertIfSet(json, QStringLiteral("tenantId"), key.tenantId);
    json.insert(QStringLiteral("keyManager"), key.keyManager);
    QJsonObject endpoints;
    for (auto it = key.endpoints.begin(); it != key.endpoints.end(); ++it)
        endpoints.insert(it.key(), QJsonArray::fromStringList(it.value()));
    if (!endpoints.isEmpty())
        json.insert(QStringLiteral("permissions"), QJsonObject{{QStringLiteral("endpoints"), endpoints}});
    return json;
}

QString fusionAuthApplicationId()
{
    return QStringLiteral("3c219e58-ed0e-4b18-ad48-f4f92793ae32");
}

} // namespace model
