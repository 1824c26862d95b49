// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_bodies.h"
#include "twins/fusionauth_members.h"

namespace twins::fusionauth {
namespace {

constexpr char algorithms[] = "ES256 ES384 ES512 HS256 HS384 HS512 RS256 RS384 RS512 Ed25519 None";
constexpr char types[] = "EC RSA HMAC OKP Secret";

constexpr Member key[] = {
    option("algorithm", algorithms),
    text("certificate"),
    freeForm("certificateInformation"),
    integer("expirationInstant"),
    flag("hasPrivateKey"),
    uuid("id"),
    integer("insertInstant"),
    text("issuer"),
    text("kid"),
    integer("lastUpdateInstant"),
    integer("length"),
    text("name"),
    text("privateKey"),
    text("publicKey"),
    text("secret"),
    option("type", types),
};

constexpr Member request[] = {object("key", key)};

constexpr Member criteria[] = {
    option("algorithm", algorithms), text("name"), integer("numberOfResults"), text("orderBy"), integer("startRow"),
    option("type", types),
};

constexpr Member searchRequest[] = {object("search", criteria)};

constexpr Member permissions[] = {textLists("endpoints")};
constexpr Member metaData[] = {textMap("attributes")};

constexpr Member apiKey[] = {
    integer("expirationInstant", minor(55)),
    uuid("id"),
    integer("insertInstant"),
    uuid("ipAccessControlListId", minor(30)),
    text("key"),
    flag("keyManager"),
    integer("lastUpdateInstant"),
    object("metaData", metaData),
    text("name", minor(56)),
    object("permissions", permissions),
    flag("retrievable", minor(56)),
    uuid("tenantId"),
};

constexpr Member apiKeyBody[] = {object("apiKey", apiKey), uuid("sourceKeyId")};

} // namespace

Shape keyRequest()
{
    return request;
}

Shape keySearchRequest()
{
    return searchRequest;
}

Shape apiKeyRequest()
{
    return apiKeyBody;
}

} // namespace twins::fusionauth
