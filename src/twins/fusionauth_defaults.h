// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What FusionAuth fills in where a request says nothing: a create and a PUT start from these documents.
#pragma once

#include "twins/fusionauth_version.h"

#include <QJsonObject>

namespace twins::fusionauth {

// Without id, name, instants and the ids of keys.
QJsonObject defaultTenant(const Version &version);
// Without id, name, tenantId, instants and the client's id and secret.
QJsonObject defaultApplication(const Version &version);
QJsonObject defaultUser();

} // namespace twins::fusionauth
