// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// FusionAuth answers every trouble with an API key by the same empty 401. What else it answers narrows the causes down;
// what remains is told as a set, never as one guess.
#pragma once

#include "api/call.h"

#include <QStringList>

#include <optional>

namespace fusionauth {

// What the rungs of the ladder said (contract A.5). Statuses; none: not asked or no answer.
struct Rungs {
    bool keyGiven = true;
    std::optional<int> health;                      // GET /api/health without key
    std::optional<int> statusWithKey;               // GET /api/status
    bool statusTellsVersion = false;                // only to a key that may read it
    std::optional<int> version;                     // GET /api/system/version
    std::optional<int> tenants;                     // GET /api/tenant
    std::optional<int> applications;                // GET /api/application
    std::optional<int> login;                       // POST /api/login {}: 400 where the key may log in
    std::optional<int> sameCallWithoutTenantHeader; // flips to 200 where the header was the reason

    bool operator==(const Rungs &) const = default;
};

// Whether any rung shows that this key is known and valid.
bool isKeyProven(const Rungs &rungs);

// The causes that remain for a 401 of `refused`: "key-missing", "key-unknown", "key-expired", "key-not-yet-known",
// "address-not-allowed", "no-right", "not-key-manager", "tenant-scoped-key", "tenant-header". version: the server's,
// empty where it is not known.
QStringList causesOfUnauthorized(const api::Call &refused, const Rungs &rungs, const QString &version);

} // namespace fusionauth
