// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_bodies.h"
#include "twins/fusionauth_members.h"

namespace twins::fusionauth {
namespace {

constexpr Member user[] = {
    flag("active"),
    text("birthDate"),
    integer("breachedPasswordLastCheckedInstant"),
    text("breachedPasswordStatus"),
    uuid("cleanSpeakId"),
    uuid("connectorId"),
    freeForm("data"),
    text("email"),
    text("encryptionScheme"),
    integer("expiry"),
    integer("factor"),
    text("firstName"),
    text("fullName"),
    uuid("id"),
    freeForms("identities", minor(59)),
    text("imageUrl"),
    integer("insertInstant"),
    integer("lastLoginInstant"),
    text("lastName"),
    integer("lastUpdateInstant"),
    text("legacyIdentifier", minor(64)),
    freeForms("memberships"),
    text("middleName"),
    text("mobilePhone"),
    text("parentEmail"),
    text("password"),
    option("passwordChangeReason", "Administrative Breached Expired Validation"),
    flag("passwordChangeRequired"),
    integer("passwordLastUpdateInstant"),
    text("phoneNumber", minor(59)),
    texts("preferredLanguages"),
    freeForms("registrations"),
    text("salt"),
    uuid("tenantId"),
    text("timezone"),
    freeForm("twoFactor"),
    text("uniqueUsername"),
    text("username"),
    option("usernameStatus", "ACTIVE PENDING REJECTED"),
    flag("verified"),
    integer("verifiedInstant"),
};

constexpr Member registration[] = {
    uuid("applicationId"),
    text("authenticationToken"),
    uuid("cleanSpeakId"),
    freeForm("data"),
    uuid("id"),
    integer("insertInstant"),
    integer("lastLoginInstant"),
    integer("lastUpdateInstant"),
    texts("preferredLanguages"),
    texts("roles"),
    text("timezone"),
    textMap("tokens"),
    text("username"),
    option("usernameStatus", "ACTIVE PENDING REJECTED"),
    flag("verified"),
    integer("verifiedInstant"),
};

constexpr Member userBody[] = {
    uuid("applicationId"),
    text("currentPassword"),
    flag("disableDomainBlock"),
    freeForm("eventInfo"),
    flag("sendSetPasswordEmail"),
    option("sendSetPasswordIdentityType", "email phone doNotSend", minor(59)),
    flag("skipVerification"),
    object("user", user),
    texts("verificationIds", minor(59)),
};

constexpr Member registrationBody[] = {
    flag("disableDomainBlock"),
    freeForm("eventInfo"),
    flag("generateAuthenticationToken"),
    object("registration", registration),
    flag("sendSetPasswordEmail"),
    option("sendSetPasswordIdentityType", "email phone doNotSend", minor(59)),
    flag("skipRegistrationVerification"),
    flag("skipVerification"),
    object("user", user),
    texts("verificationIds", minor(59)),
};

constexpr Member sortField[] = {text("missing"), text("name"), text("order")};

constexpr Member criteria[] = {
    flag("accurateTotal"), uuids("ids"),        text("nextResults", minor(48)),   integer("numberOfResults"),
    text("query"),         text("queryString"), objects("sortFields", sortField), integer("startRow"),
};

constexpr Member searchRequest[] = {texts("expand", minor(48)), object("search", criteria)};

constexpr Member device[] = {
    text("description"), text("lastAccessedAddress"), integer("lastAccessedInstant"), text("name"), text("type"),
};

constexpr Member metaData[] = {
    freeForm("data"),
    object("device", device),
    texts("resources", minor(67)),
    texts("scopes"),
};

constexpr Member login[] = {
    uuid("applicationId"),
    number("botDetectionScore"),
    freeForm("eventInfo"),
    text("ipAddress"),
    text("loginId"),
    texts("loginIdTypes", minor(59)),
    object("metaData", metaData),
    flag("newDevice"),
    flag("noJWT"),
    text("oneTimePassword"),
    text("password"),
    text("twoFactorTrustId"),
};

constexpr Member refresh[] = {
    freeForm("eventInfo"),
    text("refreshToken"),
    integer("timeToLiveInSeconds", minor(59)),
    text("token"),
};

constexpr Member vend[] = {freeForm("claims"), uuid("keyId"), integer("timeToLiveInSeconds")};

} // namespace

Shape userRequest()
{
    return userBody;
}

Shape userSearchRequest()
{
    return searchRequest;
}

Shape registrationRequest()
{
    return registrationBody;
}

Shape loginRequest()
{
    return login;
}

Shape refreshRequest()
{
    return refresh;
}

Shape vendRequest()
{
    return vend;
}

} // namespace twins::fusionauth
