// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The rules of jwtConfiguration, which tenants and applications share.
#pragma once

#include "twins/fusionauth_instance.h"
#include "twins/fusionauth_reply.h"

namespace twins::fusionauth {

// The key ids have to name keys that can sign, lifetimes have to be above 0. `path`: "tenant.jwtConfiguration".
void checkJwtConfiguration(const Instance &instance, const QJsonObject &configuration, const QString &path,
                           Complaints &complaints);

// HMAC, or asymmetric with its private half.
bool canSign(const Key &key);

// Every place that names the key: "tenant.jwtConfiguration.accessTokenKeyId (Default)". Applications that were
// deactivated hold their keys too.
QStringList usesOf(const Instance &instance, const QString &keyId);

} // namespace twins::fusionauth
