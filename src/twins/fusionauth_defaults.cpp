// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_defaults.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// Both texts are constants of this file and well-formed.
QJsonObject documentOf(QByteArrayView text)
{
    return base::readJsonObject(text, u"defaults"_s).value_or(QJsonObject());
}

constexpr char tenantText[] = R"({
  "configured": true,
  "connectorPolicies": [{"connectorId": "e3306678-a53a-4964-9040-1c96f36dda72", "domains": ["*"], "migrate": false}],
  "emailConfiguration": {
    "host": "localhost", "port": 25, "security": "NONE", "defaultFromEmail": "change-me@example.com",
    "defaultFromName": "FusionAuth", "implicitEmailVerificationAllowed": true, "verificationStrategy": "ClickableLink",
    "verifyEmail": false, "verifyEmailWhenChanged": false,
    "unverified": {"allowEmailChangeWhenGated": false, "behavior": "Allow"}
  },
  "failedAuthenticationConfiguration": {
    "actionDuration": 3, "actionDurationUnit": "MINUTES", "resetCountInSeconds": 60, "tooManyAttempts": 5
  },
  "httpSessionMaxInactiveInterval": 3600,
  "issuer": "acme.com",
  "jwtConfiguration": {
    "enabled": true, "refreshTokenExpirationPolicy": "Fixed",
    "refreshTokenRevocationPolicy": {"onLoginPrevented": true, "onPasswordChanged": true},
    "refreshTokenTimeToLiveInMinutes": 43200, "refreshTokenUsagePolicy": "Reusable", "timeToLiveInSeconds": 3600
  },
  "loginConfiguration": {"requireAuthentication": true},
  "maximumPasswordAge": {"days": 180, "enabled": false},
  "minimumPasswordAge": {"seconds": 30, "enabled": false},
  "multiFactorConfiguration": {"loginPolicy": "Enabled"},
  "passwordEncryptionConfiguration": {
    "encryptionScheme": "salted-pbkdf2-hmac-sha256", "encryptionSchemeFactor": 24000,
    "modifyEncryptionSchemeOnLogin": false
  },
  "passwordValidationRules": {
    "maxLength": 256, "minLength": 8, "rememberPreviousPasswords": {"count": 1, "enabled": false},
    "requireMixedCase": false, "requireNonAlpha": false, "requireNumber": false, "validateOnLogin": false
  },
  "ssoConfiguration": {"deviceTrustTimeToLiveInSeconds": 31536000},
  "state": "Active",
  "themeId": "75a068fd-e94b-451a-9aeb-3ddb9a3b5987",
  "userDeletePolicy": {"unverified": {"enabled": false, "numberOfDaysToRetain": 120}}
})";

constexpr char applicationText[] = R"({
  "active": true,
  "authenticationTokenConfiguration": {"enabled": false},
  "jwtConfiguration": {
    "enabled": false, "refreshTokenExpirationPolicy": "Fixed", "refreshTokenUsagePolicy": "Reusable"
  },
  "lambdaConfiguration": {},
  "loginConfiguration": {"allowTokenRefresh": false, "generateRefreshTokens": false, "requireAuthentication": true},
  "oauthConfiguration": {
    "clientAuthenticationPolicy": "Required", "debug": false,
    "enabledGrants": ["authorization_code", "refresh_token"], "generateRefreshTokens": true,
    "logoutBehavior": "AllApplications", "proofKeyForCodeExchangePolicy": "NotRequired",
    "requireClientAuthentication": true, "requireRegistration": false
  },
  "passwordlessConfiguration": {"enabled": false},
  "registrationConfiguration": {"enabled": false, "type": "basic"},
  "registrationDeletePolicy": {"unverified": {"enabled": false, "numberOfDaysToRetain": 120}},
  "roles": [],
  "state": "Active",
  "unverified": {"behavior": "Allow"},
  "verifyRegistration": false
})";

constexpr char userText[] = R"({
  "active": true,
  "connectorId": "e3306678-a53a-4964-9040-1c96f36dda72",
  "data": {},
  "memberships": [],
  "passwordChangeRequired": false,
  "preferredLanguages": [],
  "twoFactor": {},
  "usernameStatus": "ACTIVE"
})";

} // namespace

QJsonObject defaultTenant(const Version &version)
{
    QJsonObject tenant = documentOf(tenantText);
    QJsonObject jwt = tenant.value("jwtConfiguration"_L1).toObject();
    QJsonObject revocation = jwt.value("refreshTokenRevocationPolicy"_L1).toObject();
    if (version >= Version{1, 42, 0})
        revocation.insert(u"onMultiFactorEnable"_s, false);
    if (version >= Version{1, 55, 1}) {
        revocation.insert(u"onOneTimeTokenReuse"_s, false);
        jwt.insert(u"refreshTokenOneTimeUseConfiguration"_s, QJsonObject{{u"gracePeriodInSeconds"_s, 0}});
    }
    if (version >= Version{1, 46, 0}) {
        jwt.insert(u"refreshTokenSlidingWindowConfiguration"_s, QJsonObject{{u"maximumTimeToLiveInMinutes"_s, 43200}});
    }
    jwt.insert(u"refreshTokenRevocationPolicy"_s, revocation);
    tenant.insert(u"jwtConfiguration"_s, jwt);
    return tenant;
}

QJsonObject defaultApplication(const Version &version)
{
    QJsonObject application = documentOf(applicationText);
    QJsonObject oauth = application.value("oauthConfiguration"_L1).toObject();
    if (version >= Version{1, 43, 0})
        oauth.insert(u"authorizedURLValidationPolicy"_s, u"ExactMatch"_s);
    if (version >= Version{1, 50, 0}) {
        oauth.insert(u"relationship"_s, u"FirstParty"_s);
        oauth.insert(u"scopeHandlingPolicy"_s, u"Strict"_s);
        oauth.insert(u"unknownScopePolicy"_s, u"Reject"_s);
    }
    application.insert(u"oauthConfiguration"_s, oauth);
    if (version >= Version{1, 58, 0})
        application.insert(u"universalConfiguration"_s, QJsonObject{{u"universal"_s, false}});
    return application;
}

QJsonObject defaultUser()
{
    return documentOf(userText);
}

} // namespace twins::fusionauth
