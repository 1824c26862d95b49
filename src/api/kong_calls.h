// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The calls of Kong's Admin API that Latchkey makes (contract: Admin API conventions).
// Creating is a PUT under an id of our own, so that a call that was sent twice does no harm.
#pragma once

#include "api/call.h"

namespace api::kong {

Call node();             // GET /
Call status();           // GET /status
Call credentialSchema(); // GET /schemas/jwt_secrets
Call jwtPluginSchema();  // GET /schemas/plugins/jwt
// One page of "/services", "/consumers/x/jwt"...; offset empty: the first. 1000 is the largest page Kong gives.
Call list(const QString &path, const QString &offset = {}, int size = 1000);

Call service(const QString &id);
Call route(const QString &id);
Call plugin(const QString &id);
Call consumer(const QString &idOrUsername);
Call credential(const QString &consumerId, const QString &id);

// url: "http://host:port/path"; Kong splits it.
Call createService(const QString &id, const QString &name, const QString &url);
Call createRoute(const QString &id, const QJsonObject &fields);
Call createPlugin(const QString &id, const QJsonObject &fields);
Call createConsumer(const QString &id, const QString &username);
// The values may be placeholders.
Call createCredential(const QString &consumerId, const QString &id, const QJsonObject &fields);

// Only what changes; members of records merge, lists are replaced, null clears.
Call updateService(const QString &id, const QJsonObject &fields);
Call updateRoute(const QString &id, const QJsonObject &fields);
Call updatePlugin(const QString &id, const QJsonObject &fields);
Call updateCredential(const QString &consumerId, const QString &id, const QJsonObject &fields);

Call deleteService(const QString &id);
Call deleteRoute(const QString &id);
Call deletePlugin(const QString &id);
Call deleteConsumer(const QString &id);
Call deleteCredential(const QString &consumerId, const QString &id);

} // namespace api::kong
