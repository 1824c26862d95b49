// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_bodies.h"
#include "twins/fusionauth_members.h"

namespace twins::fusionauth {
namespace {

constexpr Member loginConfiguration[] = {flag("requireAuthentication")};
constexpr Member oauthConfiguration[] = {uuid("clientCredentialsAccessTokenPopulateLambdaId")};
constexpr Member rememberPreviousPasswords[] = {integer("count"), flag("enabled")};

constexpr Member passwordValidationRules[] = {
    freeForm("breachDetection"),
    flag("disallowUserLoginId", minor(63)),
    integer("maxLength"),
    integer("minLength"),
    object("rememberPreviousPasswords", rememberPreviousPasswords),
    flag("requireMixedCase"),
    flag("requireNonAlpha"),
    flag("requireNumber"),
    flag("validateOnLogin"),
};

constexpr Member multiFactorConfiguration[] = {
    freeForm("authenticator"),
    flag("debug"),
    freeForm("email"),
    option("loginPolicy", "Disabled Enabled Required ChallengeOnMediumRisk ChallengeOnHighRisk"),
    freeForm("sms"),
    freeForm("voice"),
};

constexpr Member failedAuthenticationConfiguration[] = {
    freeForm("actionCancelPolicy"),
    integer("actionDuration"),
    option("actionDurationUnit", "MINUTES HOURS DAYS WEEKS MONTHS YEARS"),
    flag("emailUser"),
    integer("resetCountInSeconds"),
    integer("tooManyAttempts"),
    uuid("userActionId"),
};

constexpr Member tenant[] = {
    freeForm("accessControlConfiguration"),
    text("baseURL", minor(68)),
    freeForm("captchaConfiguration"),
    freeForm("clientRiskConfiguration", minor(68)),
    flag("configured"),
    freeForms("connectorPolicies"),
    freeForm("data"),
    freeForm("emailConfiguration"),
    freeForm("eventConfiguration"),
    freeForm("externalIdentifierConfiguration"),
    object("failedAuthenticationConfiguration", failedAuthenticationConfiguration),
    freeForm("familyConfiguration"),
    freeForm("formConfiguration"),
    integer("httpSessionMaxInactiveInterval"),
    uuid("id"),
    integer("insertInstant"),
    text("issuer"),
    object("jwtConfiguration", jwtConfigurationMembers),
    freeForm("lambdaConfiguration"),
    integer("lastUpdateInstant"),
    object("loginConfiguration", loginConfiguration),
    text("logoutURL"),
    freeForm("maximumPasswordAge"),
    freeForm("minimumPasswordAge"),
    object("multiFactorConfiguration", multiFactorConfiguration),
    text("name"),
    object("oauthConfiguration", oauthConfiguration),
    freeForm("passwordEncryptionConfiguration"),
    object("passwordValidationRules", passwordValidationRules),
    freeForm("phoneConfiguration", minor(59)),
    freeForm("rateLimitConfiguration"),
    freeForm("registrationConfiguration"),
    freeForm("scimServerConfiguration"),
    freeForm("ssoConfiguration"),
    option("state", "Active Inactive PendingDelete"),
    uuid("themeId"),
    freeForm("userDeletePolicy"),
    freeForm("usernameConfiguration"),
    freeForm("webAuthnConfiguration", minor(41)),
};

constexpr Member request[] = {
    freeForm("eventInfo"),
    uuid("sourceTenantId"),
    object("tenant", tenant),
    uuids("webhookIds"),
};

constexpr Member criteria[] = {text("name"), integer("numberOfResults"), text("orderBy"), integer("startRow")};
constexpr Member searchRequest[] = {object("search", criteria)};

// Deleting takes no body that matters; the ones that are documented are let through.
constexpr Member deletion[] = {
    uuid("applicationId"), freeForm("eventInfo"), flag("async"), flag("hardDelete"), text("token"), uuid("userId"),
};

} // namespace

Shape tenantRequest()
{
    return request;
}

Shape tenantSearchRequest()
{
    return searchRequest;
}

Shape deleteRequest()
{
    return deletion;
}

Shape noBody()
{
    return {};
}

} // namespace twins::fusionauth
