// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The functions that answer, one a row of the router's table. Ids in the path are well-formed, bodies have their shape.
#pragma once

#include "twins/fusionauth_ask.h"

namespace twins::fusionauth {

model::Answer getHealth(Instance &, const Ask &);
model::Answer getStatus(Instance &, const Ask &);
model::Answer getVersion(Instance &, const Ask &);

model::Answer listTenants(Instance &, const Ask &);
model::Answer getTenant(Instance &, const Ask &);
model::Answer createTenant(Instance &, const Ask &);
model::Answer replaceTenant(Instance &, const Ask &);
model::Answer patchTenant(Instance &, const Ask &);
model::Answer deleteTenant(Instance &, const Ask &);
model::Answer searchTenants(Instance &, const Ask &);
model::Answer getPasswordRules(Instance &, const Ask &);

model::Answer listApplications(Instance &, const Ask &);
model::Answer getApplication(Instance &, const Ask &);
model::Answer createApplication(Instance &, const Ask &);
model::Answer replaceApplication(Instance &, const Ask &);
model::Answer patchApplication(Instance &, const Ask &);
model::Answer deleteApplication(Instance &, const Ask &);
model::Answer searchApplications(Instance &, const Ask &);
model::Answer getOauthConfiguration(Instance &, const Ask &);
model::Answer createRole(Instance &, const Ask &);
model::Answer replaceRole(Instance &, const Ask &);
model::Answer patchRole(Instance &, const Ask &);
model::Answer deleteRole(Instance &, const Ask &);

model::Answer listKeys(Instance &, const Ask &);
model::Answer getKey(Instance &, const Ask &);
model::Answer generateKey(Instance &, const Ask &);
model::Answer importKey(Instance &, const Ask &);
model::Answer renameKey(Instance &, const Ask &);
model::Answer deleteKey(Instance &, const Ask &);
model::Answer searchKeys(Instance &, const Ask &);

model::Answer getApiKey(Instance &, const Ask &);
model::Answer createApiKey(Instance &, const Ask &);
model::Answer replaceApiKey(Instance &, const Ask &);
model::Answer patchApiKey(Instance &, const Ask &);
model::Answer deleteApiKey(Instance &, const Ask &);

model::Answer findUser(Instance &, const Ask &);
model::Answer getUser(Instance &, const Ask &);
model::Answer createUser(Instance &, const Ask &);
model::Answer replaceUser(Instance &, const Ask &);
model::Answer patchUser(Instance &, const Ask &);
model::Answer deleteUser(Instance &, const Ask &);
model::Answer searchUsers(Instance &, const Ask &);
model::Answer flushUserSearch(Instance &, const Ask &);

model::Answer createRegistration(Instance &, const Ask &);
model::Answer replaceRegistration(Instance &, const Ask &);
model::Answer patchRegistration(Instance &, const Ask &);
model::Answer getRegistration(Instance &, const Ask &);
model::Answer deleteRegistration(Instance &, const Ask &);

model::Answer login(Instance &, const Ask &);
model::Answer loginPing(Instance &, const Ask &);

model::Answer validateJwt(Instance &, const Ask &);
model::Answer issueJwt(Instance &, const Ask &);
model::Answer refreshJwt(Instance &, const Ask &);
model::Answer listRefreshTokens(Instance &, const Ask &);
model::Answer revokeRefreshTokens(Instance &, const Ask &);
model::Answer vendJwt(Instance &, const Ask &);

model::Answer getPublicKeys(Instance &, const Ask &);
model::Answer getJwks(Instance &, const Ask &);
model::Answer getDiscovery(Instance &, const Ask &);

} // namespace twins::fusionauth
