// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The calls of FusionAuth's API that Latchkey makes (contract: endpoints). Creating is a POST under an id of our own,
// so that a call that was sent twice is a duplicate and does no harm. Calls about keys, API keys of the instance and
// the version are global: they never carry a tenant header (401 from 1.65 on).
#pragma once

#include "api/call.h"

#include <QStringList>

namespace api::fusionauth {

Call version();      // GET /api/system/version
Call status();       // GET /api/status; without a key only {"status":"ok"}
Call health();       // GET /api/health; empty, no key needed
Call tenants();      // GET /api/tenant, unpaginated
Call applications(); // GET /api/application, active ones, unpaginated
Call inactiveApplications();
Call keys();                                    // GET /api/key, global, unpaginated
Call discovery();                               // GET /.well-known/openid-configuration, no key needed
Call jwks();                                    // GET /.well-known/jwks.json, no key needed
Call publicKeyOf(const QString &applicationId); // GET /api/jwt/public-key?applicationId=, no key needed

// The tenant's discovery document, no key needed. version: the server's, because the path with the tenant in it came
// with 1.46; empty where it is not known.
Call discovery(const QString &tenantId, const QString &version);

Call tenant(const QString &id);
Call application(const QString &id, const QString &tenantId);
Call key(const QString &id);
Call apiKey(const QString &id);
Call user(const QString &id, const QString &tenantId);
Call userByEmail(const QString &email, const QString &tenantId);
Call registration(const QString &userId, const QString &applicationId, const QString &tenantId);
// Up to two users that are registered to the application: enough to see whether others depend on it.
Call usersOf(const QString &applicationId, const QString &tenantId);

Call updateTenant(const QString &id, const QJsonObject &fields);

// length is sent for RSA only; the others imply theirs.
Call generateKey(const QString &id, const QString &name, const QString &algorithm, int length);
Call deleteKey(const QString &id);

Call createApplication(const QString &id, const QString &tenantId, const QJsonObject &fields);
Call updateApplication(const QString &id, const QString &tenantId, const QJsonObject &fields);
Call deleteApplication(const QString &id, const QString &tenantId); // hardDelete: deactivating would keep the id taken

// May only POST to /api/login, for one tenant. withName: whether this FusionAuth knows names of API keys (1.56).
Call createLoginApiKey(const QString &id, const QString &tenantId, const QString &name, bool withName);
Call updateApiKey(const QString &id, const QJsonObject &fields);
Call deleteApiKey(const QString &id);

// User with password and registration in one call; no set-up e-mail is sent, nothing waits for verification.
Call createUser(const QString &id, const QString &tenantId, const QString &email, const QJsonValue &password,
                const QString &applicationId, const QStringList &roles);
Call deleteUser(const QString &id, const QString &tenantId);
Call registerUser(const QString &userId, const QString &tenantId, const QString &applicationId,
                  const QStringList &roles);
Call updateRegistration(const QString &userId, const QString &tenantId, const QString &applicationId,
                        const QStringList &roles);
Call deleteRegistration(const QString &userId, const QString &applicationId, const QString &tenantId);

// POST /api/login. Tokens only carry applicationId and roles when the application is named.
Call login(const QString &tenantId, const QString &applicationId, const QString &loginId, const QJsonValue &password);

} // namespace api::fusionauth
