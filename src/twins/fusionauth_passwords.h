// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Passwords: kept as salted hashes, checked by the tenant's rules (contract: password rules).
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"
#include "twins/fusionauth_reply.h"

namespace twins::fusionauth {

bool isPassword(const User &user, const QString &text);

// All rules report together, about `field` ("user.password").
void checkPassword(const QJsonObject &tenant, const User &user, const QString &text, const QString &field,
                   const World &world, Complaints &complaints);

// Puts it in front of the earlier ones, as many as the tenant remembers.
void setPassword(const QJsonObject &tenant, User &user, const QString &text, const World &world);

} // namespace twins::fusionauth
