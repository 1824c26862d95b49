// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The tokens that FusionAuth issues, claim by claim in its own order, and its own way of believing them again.
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"

namespace twins::fusionauth {

struct Subject {
    const User *user = nullptr;
    const QJsonObject *application = nullptr; // that the user is registered to; none: the tenant signs
    QString authenticationType = QStringLiteral("PASSWORD");
    QString refreshTokenId = {};  // becomes the claim sid
    qint64 authTime = 0;          // seconds; 0: now
    qint64 expiresAt = 0;         // seconds; 0: by the lifetime that is configured
    qint64 lifetimeInSeconds = 0; // 0: the one that is configured
};

struct Token {
    QString text;
    qint64 expiresMs = 0;
};

// Signed by the application's key where its jwtConfiguration is enabled, else by the tenant's.
Token accessToken(const Instance &instance, const Subject &subject, const World &world);

// Any claims, any key: what /api/jwt/vend makes. Empty where the key cannot sign.
QString vendedToken(const Instance &instance, const QJsonObject &claims, const QString &keyId, qint64 lifetimeInSeconds,
                    const World &world);

// The claims of a token that this instance believes at that time, none otherwise. From 1.69 on only the keys of the
// tenant or application that the token names count.
std::optional<QJsonObject> believedClaims(const Instance &instance, const base::Secret &token, const World &world);

// The jwtConfiguration that is in force: the application's where it is enabled.
QJsonObject effectiveConfiguration(const Instance &instance, const QString &tenantId, const QJsonObject *application);

} // namespace twins::fusionauth
