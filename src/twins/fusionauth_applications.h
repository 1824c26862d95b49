// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What applications and their roles share.
#pragma once

#include "twins/fusionauth_ask.h"

namespace twins::fusionauth {

// nullptr: there is none, or a named tenant hides it.
QJsonObject *visibleApplication(Instance &instance, const Ask &ask, const QString &id);

// A role as it is kept: with an id, both flags and instants.
QJsonObject completedRole(const QJsonObject &wanted, const Ask &ask);

bool hasRole(const QJsonObject &application, const QString &name);
QStringList defaultRolesOf(const QJsonObject &application);

} // namespace twins::fusionauth
