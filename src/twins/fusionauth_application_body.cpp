// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_bodies.h"
#include "twins/fusionauth_members.h"

namespace twins::fusionauth {
namespace {

constexpr Member role[] = {
    text("description"),          uuid("id"),   integer("insertInstant"), flag("isDefault"), flag("isSuperRole"),
    integer("lastUpdateInstant"), text("name"),
};

constexpr Member scope[] = {
    uuid("applicationId"), freeForm("data"), text("defaultConsentDetail"), text("defaultConsentMessage"),
    text("description"),   uuid("id"),       integer("insertInstant"),     integer("lastUpdateInstant"),
    text("name"),          flag("required"),
};

constexpr Member lambdaConfiguration[] = {
    uuid("accessTokenPopulateId"),
    uuid("idTokenPopulateId"),
    uuid("multiFactorRequirementId", minor(64)),
    uuid("samlv2PopulateId"),
    uuid("selfServiceRegistrationValidationId", minor(43)),
    uuid("userinfoPopulateId", minor(50)),
};

constexpr Member loginConfiguration[] = {
    flag("allowTokenRefresh"),
    flag("generateRefreshTokens"),
    flag("requireAuthentication"),
};

constexpr Member oauthConfiguration[] = {
    texts("authorizedOriginURLs"),
    texts("authorizedRedirectURLs"),
    texts("authorizedResourceUris", minor(67)),
    option("authorizedURLValidationPolicy", "ExactMatch AllowWildcards", minor(43)),
    option("clientAuthenticationPolicy", "Required NotRequired NotRequiredWhenUsingPKCE", minor(28)),
    text("clientId"),
    text("clientSecret"),
    option("consentMode", "AlwaysPrompt RememberDecision NeverPrompt", minor(50)),
    flag("debug"),
    text("deviceVerificationURL"),
    texts("enabledGrants"),
    flag("generateRefreshTokens"),
    option("logoutBehavior", "RedirectOnly AllApplications"),
    text("logoutURL"),
    option("proofKeyForCodeExchangePolicy", "Required NotRequired NotRequiredWhenUsingClientAuthentication", minor(28)),
    freeForm("providedScopePolicy", minor(50)),
    option("relationship", "FirstParty ThirdParty", minor(50)),
    flag("requireClientAuthentication"),
    flag("requireRegistration"),
    option("scopeHandlingPolicy", "Strict Compatibility", minor(50)),
    option("unknownScopePolicy", "Reject Allow Remove", minor(50)),
};

constexpr Member universalConfiguration[] = {flag("universal")};

constexpr Member application[] = {
    freeForm("accessControlConfiguration"),
    flag("active"),
    freeForm("authenticationTokenConfiguration"),
    text("baseURL", minor(68)),
    freeForm("cleanSpeakConfiguration"),
    freeForm("data"),
    freeForm("emailConfiguration"),
    freeForm("externalIdentifierConfiguration"),
    freeForm("formConfiguration"),
    uuid("id"),
    integer("insertInstant"),
    object("jwtConfiguration", jwtConfigurationMembers),
    object("lambdaConfiguration", lambdaConfiguration),
    integer("lastUpdateInstant"),
    object("loginConfiguration", loginConfiguration),
    freeForm("multiFactorConfiguration"),
    text("name"),
    object("oauthConfiguration", oauthConfiguration),
    freeForm("passwordlessConfiguration"),
    freeForm("phoneConfiguration", minor(59)),
    freeForm("registrationConfiguration"),
    freeForm("registrationDeletePolicy"),
    objects("roles", role),
    freeForm("samlv2Configuration"),
    objects("scopes", scope, minor(50)),
    option("state", "Active Inactive PendingDelete"),
    uuid("tenantId"),
    uuid("themeId"),
    object("universalConfiguration", universalConfiguration, minor(58)),
    freeForm("unverified"),
    uuid("verificationEmailTemplateId"),
    option("verificationStrategy", "ClickableLink FormField"),
    flag("verifyRegistration"),
    freeForm("webAuthnConfiguration", minor(41)),
};

constexpr Member request[] = {
    object("application", application),
    freeForm("eventInfo"),
    object("role", role),
    uuid("sourceApplicationId", minor(43)),
};

constexpr Member criteria[] = {
    text("name"),
    integer("numberOfResults"),
    text("orderBy"),
    integer("startRow"),
    option("state", "Active Inactive PendingDelete"),
    uuid("tenantId"),
    flag("universal", minor(65)),
};

constexpr Member searchRequest[] = {texts("expand", minor(50)), object("search", criteria)};

} // namespace

Shape applicationRequest()
{
    return request;
}

Shape applicationSearchRequest()
{
    return searchRequest;
}

} // namespace twins::fusionauth
