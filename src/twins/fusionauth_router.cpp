// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_router.h"

#include "twins/fusionauth_handlers.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

bool isCapture(const QString &segment)
{
    return segment.startsWith(u'{');
}

std::optional<QMap<QString, QString>> captured(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QMap<QString, QString> values;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isCapture(pattern.at(i)))
            values.insert(pattern.at(i).mid(1).chopped(1), path.at(i));
        else if (pattern.at(i) != path.at(i))
            return std::nullopt;
    }
    return values;
}

QList<Route> allRoutes()
{
    using enum Access;
    using enum Scope;
    return {
        {"/api/health", Open, Tenant, {{"GET", getHealth}}, {1, 51, 1}},
        {"/api/status", KeyOrNobody, Global, {{"GET", getStatus}}},
        {"/api/system/version", KeyOrBasic, Tenant, {{"GET", getVersion}}, {1, 27, 0}},

        {"/api/tenant", ApiKey, Tenant, {{"GET", listTenants}, {"POST", createTenant, tenantRequest}}},
        {"/api/tenant/search",
         ApiKey,
         Global,
         {{"GET", searchTenants}, {"POST", searchTenants, tenantSearchRequest}},
         {1, 45, 0}},
        {"/api/tenant/password-validation-rules", Open, Tenant, {{"GET", getPasswordRules}}},
        {"/api/tenant/password-validation-rules/{tenantId}", Open, Tenant, {{"GET", getPasswordRules}}},
        {"/api/tenant/{tenantId}",
         ApiKey,
         Tenant,
         {{"GET", getTenant},
          {"POST", createTenant, tenantRequest},
          {"PUT", replaceTenant, tenantRequest},
          {"PATCH", patchTenant, tenantRequest},
          {"DELETE", deleteTenant, deleteRequest}}},

        {"/api/application",
         ApiKey,
         Tenant,
         {{"GET", listApplications}, {"POST", createApplication, applicationRequest}}},
        {"/api/application/search",
         ApiKey,
         Tenant,
         {{"GET", searchApplications}, {"POST", searchApplications, applicationSearchRequest}},
         {1, 45, 0}},
        {"/api/application/{applicationId}",
         ApiKey,
         Tenant,
         {{"GET", getApplication},
          {"POST", createApplication, applicationRequest},
          {"PUT", replaceApplication, applicationRequest},
          {"PATCH", patchApplication, applicationRequest},
          {"DELETE", deleteApplication, deleteRequest}}},
        {"/api/application/{applicationId}/oauth-configuration", ApiKey, Tenant, {{"GET", getOauthConfiguration}}},
        {"/api/application/{applicationId}/role",
         ApiKey,
         Tenant,
         {{"POST", createRole, applicationRequest}, {"DELETE", deleteRole}}},
        {"/api/application/{applicationId}/role/{roleId}",
         ApiKey,
         Tenant,
         {{"POST", createRole, applicationRequest},
          {"PUT", replaceRole, applicationRequest},
          {"PATCH", patchRole, applicationRequest},
          {"DELETE", deleteRole}}},

        {"/api/key", ApiKey, Global, {{"GET", listKeys}}},
        {"/api/key/generate", ApiKey, Global, {{"POST", generateKey, keyRequest}}},
        {"/api/key/generate/{keyId}", ApiKey, Global, {{"POST", generateKey, keyRequest}}},
        {"/api/key/import", ApiKey, Global, {{"POST", importKey, keyRequest}}},
        {"/api/key/import/{keyId}", ApiKey, Global, {{"POST", importKey, keyRequest}}},
        {"/api/key/search", ApiKey, Global, {{"GET", searchKeys}, {"POST", searchKeys, keySearchRequest}}, {1, 45, 0}},
        {"/api/key/{keyId}", ApiKey, Global, {{"GET", getKey}, {"PUT", renameKey, keyRequest}, {"DELETE", deleteKey}}},

        {"/api/api-key", KeyManager, Tenant, {{"POST", createApiKey, apiKeyRequest}}, {1, 26, 0}},
        {"/api/api-key/{keyId}",
         KeyManager,
         Tenant,
         {{"GET", getApiKey},
          {"POST", createApiKey, apiKeyRequest},
          {"PUT", replaceApiKey, apiKeyRequest},
          {"PATCH", patchApiKey, apiKeyRequest},
          {"DELETE", deleteApiKey}},
         {1, 26, 0}},

        {"/api/user", ApiKey, Tenant, {{"GET", findUser}, {"POST", createUser, userRequest}}},
        {"/api/user/search",
         ApiKey,
         Tenant,
         {{"GET", searchUsers}, {"POST", searchUsers, userSearchRequest}, {"PUT", flushUserSearch}}},
        {"/api/user/registration", ApiKey, Tenant, {{"POST", createRegistration, registrationRequest}}},
        {"/api/user/registration/{userId}",
         ApiKey,
         Tenant,
         {{"POST", createRegistration, registrationRequest},
          {"PUT", replaceRegistration, registrationRequest},
          {"PATCH", patchRegistration, registrationRequest}}},
        {"/api/user/registration/{userId}/{applicationId}",
         ApiKey,
         Tenant,
         {{"GET", getRegistration}, {"DELETE", deleteRegistration, deleteRequest}}},
        {"/api/user/{userId}",
         ApiKey,
         Tenant,
         {{"GET", getUser},
          {"POST", createUser, userRequest},
          {"PUT", replaceUser, userRequest},
          {"PATCH", patchUser, userRequest},
          {"DELETE", deleteUser, deleteRequest}}},

        {"/api/login", Login, Tenant, {{"POST", login, loginRequest}}},
        {"/api/login/{userId}/{applicationId}", ApiKey, Tenant, {{"PUT", loginPing}}},

        {"/api/jwt/validate", Bearer, Tenant, {{"GET", validateJwt}}},
        {"/api/jwt/issue", Bearer, Tenant, {{"GET", issueJwt}}},
        {"/api/jwt/vend", ApiKey, Tenant, {{"POST", vendJwt, vendRequest}}, {1, 30, 0}},
        {"/api/jwt/refresh",
         ApiKey,
         Tenant,
         {{"GET", listRefreshTokens},
          {"POST", refreshJwt, refreshRequest, Open},
          {"DELETE", revokeRefreshTokens, deleteRequest}}},
        {"/api/jwt/refresh/{tokenId}", ApiKey, Tenant, {{"GET", listRefreshTokens}, {"DELETE", revokeRefreshTokens}}},
        {"/api/jwt/public-key", Open, Tenant, {{"GET", getPublicKeys}}},

        {"/.well-known/jwks.json", Open, Tenant, {{"GET", getJwks}}, {1, 4, 0}},
        {"/.well-known/openid-configuration", Open, Tenant, {{"GET", getDiscovery}}},
        {"/{tenantId}/.well-known/openid-configuration", Open, Tenant, {{"GET", getDiscovery}}, {1, 46, 0}},
    };
}

} // namespace

const QList<Route> &routes()
{
    static const QList<Route> table = allRoutes();
    return table;
}

QString Route::endpoint() const
{
    QStringList segments = QString::fromLatin1(pattern).split(u'/');
    segments.removeIf(isCapture);
    return segments.join(u'/');
}

Match routeOf(const QString &path, const Version &version)
{
    const QStringList segments = path.split(u'/');
    // Rows with literal segments stand before the ones that capture, so the first that fits is the right one.
    for (const Route &route : routes()) {
        const auto values = captured(QString::fromLatin1(route.pattern).split(u'/'), segments);
        if (values && version >= route.since)
            return Match{&route, *values};
    }
    return {};
}

QMap<QString, QString> idsFrom(const QMap<QString, QString> &captured, Complaints &complaints)
{
    QMap<QString, QString> ids;
    for (auto it = captured.begin(); it != captured.end(); ++it) {
        if (!isUuid(it.value())) {
            complaints.field(it.key(), u"couldNotConvert"_s,
                             u"The value [%1] must be a valid UUID string."_s.arg(it.value()));
        }
        ids.insert(it.key(), it.value().toLower());
    }
    return ids;
}

} // namespace twins::fusionauth
