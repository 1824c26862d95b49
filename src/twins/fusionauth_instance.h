// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Everything that one FusionAuth instance holds. Objects are kept as the documents that its API answers with; what may
// never be answered (private keys, API keys, passwords) stands beside them.
#pragma once

#include "twins/fusionauth_version.h"

#include "base/secret.h"
#include "jose_making/private_key.h"
#include "model/snapshot.h"

#include <QMap>

#include <map>

namespace twins::fusionauth {

struct Key {
    QJsonObject document;
    std::optional<jose::PrivateKey> pair; // asymmetric, unless only the public half was imported
    base::Secret secret;                  // HMAC and Secret
    QByteArray certificate;               // DER; empty: none
};

struct ApiKey {
    QJsonObject document; // without the member "key"
    base::Secret text;
    qint64 validFromMs = 0; // a node's cache does not know it before
};

struct Password {
    QByteArray salt;
    QByteArray hash;
};

struct User {
    QJsonObject document;       // without registrations
    QList<Password> passwords;  // newest first; empty: none was ever set
    QList<qint64> failedLogins; // milliseconds since 1970
    qint64 loginPreventedTill = 0;
};

struct RefreshToken {
    QString id;
    QString userId;
    QString applicationId;
    QString tenantId;
    qint64 startedMs = 0;
    qint64 expiresMs = 0;
    qint64 authTime = 0; // seconds: of the login, kept on refresh
};

// What real servers do not agree on, or what only time and several nodes bring.
struct Switches {
    qint64 apiKeyDelayMs = 0;            // a key that was made over the API answers 401 for that long
    bool strictHidesEmailOnLogin = true; // scopeHandlingPolicy Strict also for tokens of the Login API
    QByteArray ed25519Name = "EdDSA";    // "alg" of tokens that an Ed25519 key signs
};

struct Instance {
    QString versionText;
    Version version;
    Switches switches;
    QString defaultTenantId;

    std::map<QString, QJsonObject> tenants; // all by id
    std::map<QString, QJsonObject> applications;
    std::map<QString, Key> keys;
    std::map<QString, ApiKey> apiKeys;
    std::map<QString, User> users;
    std::map<std::pair<QString, QString>, QJsonObject> registrations; // by user and application
    std::map<QByteArray, RefreshToken> refreshTokens;                 // by SHA-256 of the token
};

// A member of a member...: at(tenant, "jwtConfiguration.accessTokenKeyId"). Undefined where anything is missing.
QJsonValue at(const QJsonObject &document, QLatin1StringView path);
QString textAt(const QJsonObject &document, QLatin1StringView path);

// What the API answers for them: pruned, with nothing that is secret.
QJsonObject shownUser(const Instance &instance, const User &user);

// Entities that hang on others go with them.
void eraseUser(Instance &instance, const QString &userId);
void eraseApplication(Instance &instance, const QString &applicationId);
void eraseTenant(Instance &instance, const QString &tenantId);

model::FusionAuthState stateOf(const Instance &instance);

// The ids of FusionAuth's shadow keys, which stand for "sign with the client secret".
bool isShadowKey(const QString &keyId);

} // namespace twins::fusionauth
