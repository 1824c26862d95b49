// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The jwt plugin's configuration as a value.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace gateway {

struct JwtConfig {
    // None: null in the configuration. Kong takes that at write time and then fails on requests.
    std::optional<QList<QByteArray>> uriParamNames;
    std::optional<QList<QByteArray>> cookieNames;
    std::optional<QList<QByteArray>> headerNames;
    std::optional<QByteArray> keyClaimName;
    QList<QByteArray> claimsToVerify;
    double maximumExpiration = 0;
    bool secretIsBase64 = false;
    bool runOnPreflight = true;
    QString anonymous; // null: none
    QString realm;     // null: none
};

// Members that are absent (an older gateway, a file without defaults) get the plugin's defaults.
JwtConfig jwtConfigFrom(const QJsonObject &config);

// "header authorization, query jwt": where a token is looked for.
QString sourcesOf(const JwtConfig &config);

} // namespace gateway
