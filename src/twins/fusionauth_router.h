// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The paths that FusionAuth has: who may call them, with which body, and who answers.
#pragma once

#include "twins/fusionauth_ask.h"

#include <variant>

namespace twins::fusionauth {

enum class Access {
    Open,        // nobody is asked for anything
    ApiKey,      // Authorization: the bare API key
    KeyOrBasic,  // the same, or HTTP Basic as the user "apikey"
    KeyManager,  // an API key that may manage API keys
    Login,       // an API key unless the application (or the tenant) does without
    KeyOrNobody, // answers more to somebody whose key is good
    Bearer,      // a user's JWT
};

enum class Scope {
    Tenant, // keys of a tenant are welcome
    Global, // only global keys, and without a tenant header: from 1.65 on
};

struct Verb {
    const char *method;
    Handler handler;
    Shape (*body)() = noBody;
    std::optional<Access> access{}; // where it is not the route's
};

struct Route {
    const char *pattern; // "/api/tenant/{tenantId}"
    Access access;
    Scope scope;
    QList<Verb> verbs;
    Version since{};

    // The path by which an API key's permissions name it: the pattern without its ids.
    QString endpoint() const;
};

struct Match {
    const Route *route = nullptr;
    QMap<QString, QString> captured; // as they stand in the path, percent-decoded
};

// No route: 404. Literal segments win over captured ones.
Match routeOf(const QString &path, const Version &version);

// Ids of a path as the API reads them; a malformed one is [couldNotConvert].
QMap<QString, QString> idsFrom(const QMap<QString, QString> &captured, Complaints &complaints);

const QList<Route> &routes();

} // namespace twins::fusionauth
