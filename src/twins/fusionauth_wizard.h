// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// An instance as FusionAuth's set-up wizard leaves it.
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"

namespace twins::fusionauth {

Instance freshInstance(const QString &version, const World &world);
void signDefaultTenantWithHmac(Instance &instance, const World &world);

} // namespace twins::fusionauth
