// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_twin.h"

#include "twins/fusionauth_answer.h"
#include "twins/fusionauth_wizard.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace twins {

struct FusionAuthTwin::Data {
    fusionauth::Instance instance;
};

FusionAuthTwin::FusionAuthTwin(const QString &version, const World &world)
    : m_data(std::make_unique<Data>(Data{fusionauth::freshInstance(version, world)}))
{}

FusionAuthTwin::FusionAuthTwin(const FusionAuthTwin &other)
    : m_data(std::make_unique<Data>(*other.m_data))
{}

FusionAuthTwin &FusionAuthTwin::operator=(const FusionAuthTwin &other)
{
    if (this != &other)
        m_data = std::make_unique<Data>(*other.m_data);
    return *this;
}

FusionAuthTwin::~FusionAuthTwin() = default;

model::Answer FusionAuthTwin::answer(const model::Request &request, const World &world)
{
    return fusionauth::answerTo(m_data->instance, request, world);
}

void FusionAuthTwin::addApiKey(const NewApiKey &key)
{
    QJsonObject document{{u"id"_s, key.id}, {u"keyManager"_s, key.keyManager}, {u"retrievable"_s, true}};
    if (!key.tenantId.isEmpty())
        document.insert(u"tenantId"_s, key.tenantId);
    if (key.expiresAtMs != 0)
        document.insert(u"expirationInstant"_s, key.expiresAtMs);
    QJsonObject endpoints;
    for (auto it = key.endpoints.begin(); it != key.endpoints.end(); ++it)
        endpoints.insert(it.key(), QJsonArray::fromStringList(it.value()));
    if (!endpoints.isEmpty())
        document.insert(u"permissions"_s, QJsonObject{{u"endpoints"_s, endpoints}});
    // Whoever is kept out gets the same answers as while the node does not know the key, for ever.
    const qint64 validFromMs = key.keptOut ? std::numeric_limits<qint64>::max() : key.validFromMs;
    m_data->instance.apiKeys[key.id] = fusionauth::ApiKey{document, key.key, validFromMs};
}

void FusionAuthTwin::preventLogin(const QString &userId, qint64 untilMs)
{
    if (const auto user = m_data->instance.users.find(userId); user != m_data->instance.users.end())
        user->second.loginPreventedTill = untilMs;
}

void FusionAuthTwin::setApiKeyDelay(qint64 milliseconds)
{
    m_data->instance.switches.apiKeyDelayMs = milliseconds;
}

void FusionAuthTwin::setStrictHidesEmailOnLogin(bool hides)
{
    m_data->instance.switches.strictHidesEmailOnLogin = hides;
}

void FusionAuthTwin::setEd25519Name(const QByteArray &name)
{
    m_data->instance.switches.ed25519Name = name;
}

void FusionAuthTwin::signWithHmac(const World &world)
{
    fusionauth::signDefaultTenantWithHmac(m_data->instance, world);
}

model::FusionAuthState FusionAuthTwin::state() const
{
    return fusionauth::stateOf(m_data->instance);
}

} // namespace twins
