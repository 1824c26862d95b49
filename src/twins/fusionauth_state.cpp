// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The instance as a snapshot holds it.
#include "twins/fusionauth_instance.h"
#include "twins/fusionauth_reply.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// Documents of our own that do not read back would be a fault of the twin; they are left out, and tests would see it.
template <class Entity, class Read> void append(QList<Entity> &entities, const QJsonObject &document, Read read)
{
    if (auto entity = read(pruned(document)))
        entities.append(std::move(*entity));
}

} // namespace

model::FusionAuthState stateOf(const Instance &instance)
{
    model::FusionAuthState state;
    state.version = instance.versionText;
    for (const auto &[id, tenant] : instance.tenants)
        append(state.tenants, tenant, model::tenantFrom);
    for (const auto &[id, application] : instance.applications)
        append(state.applications, application, model::applicationFrom);
    for (const auto &[id, key] : instance.keys)
        append(state.keys, key.document, model::signingKeyFrom);
    for (const auto &[id, apiKey] : instance.apiKeys)
        append(state.apiKeys, apiKey.document, model::apiKeyFrom);
    for (const auto &[id, user] : instance.users)
        append(state.users, user.document, model::userFrom);
    for (const auto &[ids, registration] : instance.registrations) {
        QJsonObject document = registration;
        document.insert(u"userId"_s, ids.first);
        append(state.registrations, document, model::registrationFrom);
    }
    return state;
}

} // namespace twins::fusionauth
