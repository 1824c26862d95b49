// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The steps of the set-up in the order in which they are shown and, where nothing else decides, sent. A row is all
// that a new step needs here: its identifier, its name in files and documents, and its gap function in a file of its
// own.
//
// Consumer and credential come first: until the plugin asks for them they change nothing for anybody. The issuer and
// the application follow, so that tokens change only when the gateway already knows them. The plugin comes last where
// callers exist; where this plan makes the service or the route, neither is ever open (see step_route.cpp).
#pragma once

#define LATCHKEY_STEPS(ROW)                                                                                            \
    ROW(SigningKey, "signing_key", signingKeyGap)                                                                      \
    ROW(Consumer, "consumer", consumerGap)                                                                             \
    ROW(Credential, "credential", credentialGap)                                                                       \
    ROW(TenantIssuer, "tenant_issuer", tenantIssuerGap)                                                                \
    ROW(Application, "application", applicationGap)                                                                    \
    ROW(LoginApiKey, "login_api_key", loginApiKeyGap)                                                                  \
    ROW(TestUser, "test_user", testUserGap)                                                                            \
    ROW(Service, "service", serviceGap)                                                                                \
    ROW(Route, "route", routeGap)                                                                                      \
    ROW(JwtPlugin, "jwt_plugin", jwtPluginGap)                                                                         \
    ROW(OpenRoute, "open_route", openRouteGap)
