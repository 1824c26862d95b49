// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Small gateways for tests, and what they are asked.
#pragma once

#include "gateway/decision.h"
#include "jose_making/private_key.h"
#include "model/snapshot.h"

namespace testing {

constexpr qint64 now = 1'800'000'000;

model::KongState emptyKong(const QString &version = QStringLiteral("3.9.1"));
model::Service service(const QString &name, const QString &path = {});
model::Route route(const QString &name, const QString &serviceName, const QStringList &paths);
model::Plugin plugin(const QString &name, const QString &serviceName, const QJsonObject &config = {});
model::Consumer consumer(const QString &username);
model::Credential credential(const QString &consumerName, const QString &key, const QString &algorithm,
                             const QString &secret, const QString &publicKey = {});

// One service on /mock behind jwt, consumer "ann", credential k1 (HS256, secret s3cr3t). Ids are the names.
model::KongState protectedKong(const QJsonObject &jwtConfig = {}, const QString &version = QStringLiteral("3.9.1"));

// header and claims as they are, signed with HS256 and that secret.
QByteArray macToken(const QByteArray &claims, const QByteArray &header = R"({"alg":"HS256"})",
                    const QByteArray &secret = "s3cr3t");

model::Request get(const QByteArray &url, const model::Headers &headers = {});
model::Request withBearer(const QByteArray &token, const QByteArray &url = "http://localhost:8000/mock");

gateway::Decision decided(const model::KongState &state, const model::Request &request);

// "401 Unauthorized", "401 {\"exp\":...}", "200": the status with the message or the whole body.
QString summary(const gateway::Decision &decision);

} // namespace testing
