// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A FusionAuth to test, and short ways to put objects of our own into it. Everything happens in tenants of our own.
#pragma once

#include "contract/belongings.h"
#include "contract/servers.h"

namespace contract {

// "correct horse battery"
QString password();

class OwnFusionAuth {
public:
    OwnFusionAuth() = default;
    OwnFusionAuth(const OwnFusionAuth &) = delete;
    OwnFusionAuth &operator=(const OwnFusionAuth &) = delete;

    Servers servers{Half::FusionAuth};

    base::Result<model::Answer> send(const api::Call &call);
    base::Result<model::Answer> send(const api::Call &call, const base::Secret &apiKey);
    int statusOf(const api::Call &call); // 0: no answer
    QJsonObject get(const api::Call &call);
    // What is said to a call that should be refused, and is undone by `removal` should it not be.
    base::Error refusalOf(const api::Call &call);
    base::Error refusalOf(const api::Call &creation, const api::Call &removal);

    // Fails the running test where it is refused.
    QJsonObject make(const api::Call &creation, const api::Call &removal);
    // All under names of ours; the id is returned.
    QString newTenant(const QString &noun = QStringLiteral("tenant"), const QJsonObject &fields = {});
    QString newKey(const QString &algorithm = QStringLiteral("ES256"));
    QString newApplication(const QString &tenantId, const QJsonObject &fields = {},
                           const QString &noun = QStringLiteral("application"));
    // With password() and a registration; "<noun>@example.com".
    QString newUser(const QString &tenantId, const QString &applicationId, const QString &noun = QStringLiteral("ann"));

    // An API key that the node is sure to know: it is used for `proof` until that is not answered 401. Empty where ours
    // is no key manager: then the test has to be skipped.
    base::Secret newApiKey(const QString &noun, const QString &tenantId, const QJsonObject &endpoints,
                           const api::Call &proof);

    QStringList removeAll() { return m_belongings.removeAll(); }

private:
    Belongings m_belongings{[this](const api::Call &call) { return send(call); }};
};

// Calls that only tests make.
api::Call post(const QString &path, const QJsonObject &body, const QString &tenantId = {});
api::Call patch(const QString &path, const QJsonObject &body, const QString &tenantId = {});
api::Call createTenant(const QString &id, const QJsonObject &fields);
api::Call deleteTenant(const QString &id);
// DELETE without more: what can be deactivated is.
api::Call remove(const QString &path, const QString &tenantId = {});

} // namespace contract
