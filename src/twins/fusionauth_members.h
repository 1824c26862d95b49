// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A line a member: how the tables of known members are written.
#pragma once

#include "twins/fusionauth_shape.h"

namespace twins::fusionauth {

constexpr Version minor(int number)
{
    return Version{1, number, 0};
}

constexpr Member text(const char *name, Version since = {})
{
    return {name, Member::Kind::Text, {}, "", since};
}
constexpr Member uuid(const char *name, Version since = {})
{
    return {name, Member::Kind::Uuid, {}, "", since};
}
constexpr Member integer(const char *name, Version since = {})
{
    return {name, Member::Kind::Integer, {}, "", since};
}
constexpr Member number(const char *name, Version since = {})
{
    return {name, Member::Kind::Number, {}, "", since};
}
constexpr Member flag(const char *name, Version since = {})
{
    return {name, Member::Kind::Flag, {}, "", since};
}
constexpr Member object(const char *name, Shape shape, Version since = {})
{
    return {name, Member::Kind::Object, shape, "", since};
}
constexpr Member objects(const char *name, Shape shape, Version since = {})
{
    return {name, Member::Kind::Objects, shape, "", since};
}
constexpr Member texts(const char *name, Version since = {})
{
    return {name, Member::Kind::Texts, {}, "", since};
}
constexpr Member uuids(const char *name, Version since = {})
{
    return {name, Member::Kind::Uuids, {}, "", since};
}
constexpr Member textMap(const char *name, Version since = {})
{
    return {name, Member::Kind::TextMap, {}, "", since};
}
constexpr Member textLists(const char *name, Version since = {})
{
    return {name, Member::Kind::TextLists, {}, "", since};
}
constexpr Member freeForm(const char *name, Version since = {})
{
    return {name, Member::Kind::FreeForm, {}, "", since};
}
constexpr Member freeForms(const char *name, Version since = {})
{
    return {name, Member::Kind::FreeForms, {}, "", since};
}
// options: words with a blank between them.
constexpr Member option(const char *name, const char *options, Version since = {})
{
    return {name, Member::Kind::Option, {}, options, since};
}

// jwtConfiguration, of tenants and applications alike.
inline constexpr Member refreshTokenRevocationPolicyMembers[] = {
    flag("onLoginPrevented"),
    flag("onMultiFactorEnable", minor(42)),
    flag("onOneTimeTokenReuse", Version{1, 55, 1}),
    flag("onPasswordChanged"),
};

inline constexpr Member oneTimeUseConfigurationMembers[] = {integer("gracePeriodInSeconds")};
inline constexpr Member slidingWindowConfigurationMembers[] = {integer("maximumTimeToLiveInMinutes")};

inline constexpr Member jwtConfigurationMembers[] = {
    uuid("accessTokenKeyId"),
    uuids("accessTokenVerificationKeyIds", minor(69)),
    flag("enabled"),
    uuid("idTokenKeyId"),
    uuids("idTokenVerificationKeyIds", minor(69)),
    option("refreshTokenExpirationPolicy", "Fixed SlidingWindow SlidingWindowWithMaximumLifetime"),
    object("refreshTokenOneTimeUseConfiguration", oneTimeUseConfigurationMembers, Version{1, 55, 1}),
    object("refreshTokenRevocationPolicy", refreshTokenRevocationPolicyMembers),
    object("refreshTokenSlidingWindowConfiguration", slidingWindowConfigurationMembers, minor(46)),
    integer("refreshTokenTimeToLiveInMinutes"),
    option("refreshTokenUsagePolicy", "Reusable OneTimeUse"),
    integer("timeToLiveInSeconds"),
};

} // namespace twins::fusionauth
