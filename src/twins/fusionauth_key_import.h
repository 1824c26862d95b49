// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Keys that somebody brings: pairs, public halves, certificates, secrets (contract: import).
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"
#include "twins/fusionauth_reply.h"

namespace twins::fusionauth {

// Without the id, which the caller gives. What is wrong with it goes to `complaints`; the key is then of no use.
Key importedKey(const QJsonObject &wanted, const Version &version, Complaints &complaints, const World &world);

} // namespace twins::fusionauth
