// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What FusionAuth holds, as its API says it. Every value keeps the members that Latchkey has no name for in `others`.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace model {

// The issuer exists here and nowhere else (applications have none).
struct Tenant {
    QString id;
    QString name;
    QString issuer; // free text; FusionAuth's default is "acme.com"
    QString accessTokenKeyId;
    QString idTokenKeyId;
    qint64 timeToLiveInSeconds = 3600; // of access and ID tokens
    QString discoveryIssuer; // not part of the API's object: what the discovery document says; empty: not read
    QJsonObject jwtConfigurationOthers;
    QJsonObject others;

    bool operator==(const Tenant &) const = default;
};

struct Application {
    QString id;
    QString name;
    QString tenantId;
    bool active = true;
    // While this is false, the tenant's keys and lifetimes sign, whatever else stands here.
    bool jwtEnabled = false;
    QString accessTokenKeyId;
    QString idTokenKeyId;
    qint64 timeToLiveInSeconds = 0; // 0: not set
    qint64 refreshTokenTimeToLiveInMinutes = 0;
    QStringList roles;
    QJsonObject jwtConfigurationOthers;
    QJsonObject others;

    bool operator==(const Application &) const = default;
};

// A key of Key Master. Never holds private parts: the API does not give them.
struct SigningKey {
    QString id;
    QString name;
    QString type;      // RSA, EC, HMAC, OKP, Secret
    QString algorithm; // RS256...; null for some imported keys
    QString kid;
    qint64 length = 0; // bits; 0: not said
    QString publicKey; // PEM, SubjectPublicKeyInfo; null for HMAC
    bool hasPrivateKey = false;
    QJsonObject others;

    bool operator==(const SigningKey &) const = default;
};

struct User {
    QString id;
    QString email;
    QString username;
    QString tenantId;
    bool active = true;
    QJsonObject others;

    bool operator==(const User &) const = default;
};

// A user's membership in an application.
struct Registration {
    QString id;
    QString userId; // not part of the API's object; kept beside it in a snapshot
    QString applicationId;
    QStringList roles;
    QJsonObject others;

    bool operator==(const Registration &) const = default;
};

// An API key without its text: that is a secret and lives elsewhere.
struct ApiKey {
    QString id;
    QString name;
    QString tenantId; // empty: global
    bool keyManager = false;
    QMap<QString, QStringList> endpoints; // path -> methods; empty: everything is allowed
    QJsonObject others;

    bool operator==(const ApiKey &) const = default;
};

// json: the object inside the API's wrapper ({"tenant":{...}} -> {...}).
base::Result<Tenant> tenantFrom(const QJsonObject &json);
base::Result<Application> applicationFrom(const QJsonObject &json);
base::Result<SigningKey> signingKeyFrom(const QJsonObject &json);
base::Result<User> userFrom(const QJsonObject &json);
base::Result<Registration> registrationFrom(const QJsonObject &json);
base::Result<ApiKey> apiKeyFrom(const QJsonObject &json); // drops the member "key"

QJsonObject toJson(const Tenant &tenant);
QJsonObject toJson(const Application &application);
QJsonObject toJson(const SigningKey &key);
QJsonObject toJson(const User &user);
QJsonObject toJson(const Registration &registration);
QJsonObject toJson(const ApiKey &key);

// FusionAuth's own administration application, the same id in every instance.
QString fusionAuthApplicationId();

} // namespace model
