// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_authorization.h"

#include "twins/fusionauth_sessions.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

constexpr Version strictGlobalScope{1, 65, 0};

// The key itself, or the password of the user "apikey" where Basic is welcome.
base::Secret apiKeyText(const model::Request &request, Access access)
{
    const QByteArray value = model::headerValue(request.headers, "Authorization").value_or(QByteArray());
    const bool basicIsWelcome = access == Access::KeyOrBasic || access == Access::KeyOrNobody;
    if (!basicIsWelcome || !value.startsWith("Basic "))
        return base::Secret(value);
    const QByteArray pair = QByteArray::fromBase64(value.mid(6));
    return pair.startsWith("apikey:") ? base::Secret(QByteArrayView(pair).sliced(7)) : base::Secret();
}

const ApiKey *apiKeyOf(const Instance &instance, const base::Secret &text, const World &world)
{
    if (text.isEmpty())
        return nullptr;
    for (const auto &[id, key] : instance.apiKeys) {
        if (!(key.text == text))
            continue;
        const qint64 expires = at(key.document, "expirationInstant"_L1).toInteger();
        const bool expired = expires != 0 && world.nowMs >= expires;
        return world.nowMs < key.validFromMs || expired ? nullptr : &key;
    }
    return nullptr;
}

bool permits(const ApiKey &key, const Route &route, const Verb &verb)
{
    const QJsonObject endpoints = at(key.document, "permissions.endpoints"_L1).toObject();
    if (endpoints.isEmpty())
        return true;
    return endpoints.value(route.endpoint()).toArray().contains(QLatin1String(verb.method));
}

bool mayCall(const Instance &instance, const ApiKey &key, const Route &route, const Verb &verb, Access access,
             bool hasTenantHeader)
{
    // Being a key manager is the right itself: /api/api-key is no endpoint that permissions name.
    if (access == Access::KeyManager)
        return at(key.document, "keyManager"_L1).toBool();
    const bool tenantIsNamed = hasTenantHeader || !textAt(key.document, "tenantId"_L1).isEmpty();
    if (route.scope == Scope::Global && instance.version >= strictGlobalScope && tenantIsNamed)
        return false;
    return permits(key, route, verb);
}

// The application's setting, or the tenant's where no application is named.
bool loginNeedsKey(const Instance &instance, const model::Request &request, const QString &namedTenant)
{
    const auto body = base::readJsonObject(request.body, u"body"_s, {64, base::Duplicates::KeepLast});
    const QString applicationId = body ? textAt(*body, "applicationId"_L1).toLower() : QString();
    if (const auto application = instance.applications.find(applicationId); application != instance.applications.end())
        return at(application->second, "loginConfiguration.requireAuthentication"_L1).toBool(true);
    if (!applicationId.isEmpty())
        return true;
    QString tenantId = namedTenant;
    if (tenantId.isEmpty() && instance.tenants.size() == 1)
        tenantId = instance.tenants.begin()->first;
    const auto tenant = instance.tenants.find(tenantId);
    return tenant == instance.tenants.end() ||
           at(tenant->second, "loginConfiguration.requireAuthentication"_L1).toBool(true);
}

base::Secret bearerOf(const model::Request &request)
{
    const QByteArray value = model::headerValue(request.headers, "Authorization").value_or(QByteArray());
    for (const QByteArrayView scheme : {QByteArrayView("Bearer "), QByteArrayView("JWT ")}) {
        if (value.startsWith(scheme))
            return base::Secret(QByteArrayView(value).sliced(scheme.size()));
    }
    return base::Secret(cookieOf(request, "access_token"));
}

} // namespace

tl::expected<Admission, model::Answer> admit(const Instance &instance, const Route &route, const Verb &verb,
                                             const model::Request &request, const World &world)
{
    const Access access = verb.access.value_or(route.access);
    const auto header = model::headerValue(request.headers, "X-FusionAuth-TenantId");
    const QString named = header ? QString::fromUtf8(header->trimmed()).toLower() : QString();
    Admission admission;

    const ApiKey *key = apiKeyOf(instance, apiKeyText(request, access), world);
    if (key && !mayCall(instance, *key, route, verb, access, header.has_value()))
        key = nullptr;
    const bool needsKey = access == Access::ApiKey || access == Access::KeyOrBasic || access == Access::KeyManager ||
                          (access == Access::Login && loginNeedsKey(instance, request, named));
    if (needsKey && !key)
        return tl::unexpected(withoutBody(401));

    if (access == Access::Bearer)
        admission.bearer = bearerOf(request);
    if (access == Access::Bearer || access == Access::Open || access == Access::KeyOrNobody) {
        admission.apiKeyId = key ? textAt(key->document, "id"_L1) : QString();
        return admission;
    }
    if (!named.isEmpty() && !instance.tenants.contains(named))
        return tl::unexpected(refuse(u"tenantId"_s, u"invalid"_s));
    const QString ofKey = key ? textAt(key->document, "tenantId"_L1) : QString();
    if (!named.isEmpty() && !ofKey.isEmpty() && named != ofKey)
        return tl::unexpected(refuse(u"tenantId"_s, u"invalid"_s));
    admission.apiKeyId = key ? textAt(key->document, "id"_L1) : QString();
    admission.tenantId = ofKey.isEmpty() ? named : ofKey;
    return admission;
}

bool hasNoMoreRights(const QJsonObject &wanted, const QJsonObject &own)
{
    const QString ownTenant = textAt(own, "tenantId"_L1);
    if (!ownTenant.isEmpty() && textAt(wanted, "tenantId"_L1) != ownTenant)
        return false;
    const QJsonObject ownEndpoints = at(own, "permissions.endpoints"_L1).toObject();
    const QJsonObject endpoints = at(wanted, "permissions.endpoints"_L1).toObject();
    if (ownEndpoints.isEmpty())
        return true;
    if (endpoints.isEmpty())
        return false;
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        const QJsonArray allowed = ownEndpoints.value(it.key()).toArray();
        const QJsonArray methods = it.value().toArray();
        if (!std::all_of(methods.begin(), methods.end(), [&](const auto &method) { return allowed.contains(method); }))
            return false;
    }
    return true;
}

} // namespace twins::fusionauth
