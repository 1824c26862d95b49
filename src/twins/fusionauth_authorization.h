// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Who may call what, and for which tenant. Every refusal of an API key is the same empty 401 (contract: the 401
// problem).
#pragma once

#include "twins/fusionauth_router.h"

namespace twins::fusionauth {

struct Admission {
    QString apiKeyId;    // empty: nobody, or a user
    QString tenantId;    // named by the API key or by the header
    base::Secret bearer; // a user's JWT
};

// Decides by the headers alone; `body` is looked at for the application of a login only.
tl::expected<Admission, model::Answer> admit(const Instance &instance, const Route &route, const Verb &verb,
                                             const model::Request &request, const World &world);

// Whether `wanted` allows nothing that `own` does not: what a key manager may hand out. Both are API key documents.
bool hasNoMoreRights(const QJsonObject &wanted, const QJsonObject &own);

} // namespace twins::fusionauth
