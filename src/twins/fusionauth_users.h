// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What users and registrations share.
#pragma once

#include "twins/fusionauth_ask.h"

namespace twins::fusionauth {

// nullptr: there is none, or a named tenant hides it.
User *visibleUser(Instance &instance, const Ask &ask, const QString &id);

// A new user out of {"user":{...}} of the request, complaints included; not yet stored.
User newUser(const Instance &instance, const Ask &ask, const QString &tenantId, Complaints &complaints);

// The user of that tenant with that e-mail (case does not matter) or user name. nullptr: none.
const User *userWithLoginId(const Instance &instance, const QString &tenantId, const QString &loginId,
                            const QStringList &types);

} // namespace twins::fusionauth
