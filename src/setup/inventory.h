// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What lists of things to choose from say about each: who protects a route already, who signs with a key.
#pragma once

#include "model/snapshot.h"

namespace setup {

// Which jwt plugin answers for a service or route. Kong runs exactly one configuration a request, the narrowest that is
// enabled. Unknown: the plugins could not be read.
enum class Protection { Unknown, None, Itself, Service, Global, Disabled };

struct ProtectedBy {
    Protection how = Protection::None;
    QString pluginId; // of the one that answers, or that would if it were enabled; empty where there is none

    bool operator==(const ProtectedBy &) const = default;
};
ProtectedBy protectionOf(const model::Snapshot &snapshot, const model::Service &service);
ProtectedBy protectionOf(const model::Snapshot &snapshot, const model::Route &route);

// The paths of the service's routes, each once, in the routes' order.
QStringList pathsOf(const model::Snapshot &snapshot, const model::Service &service);

// Lower-case hex of SHA-256 over the key's SubjectPublicKeyInfo, whatever its text looks like; empty where it is none.
// pem: a public key.
QString fingerprintOf(const QString &pem);

// Who signs with a key of Key Master.
struct KeyUser {
    enum class Kind { Tenant, Application };
    Kind kind = Kind::Tenant;
    QString id;
    QString name;
    bool accessTokens = false;
    bool idTokens = false;
    bool inEffect = true; // false: an application whose own JWT settings are off; its tenant's keys sign

    bool operator==(const KeyUser &) const = default;
};
// Tenants first, then applications, in the snapshot's order.
QList<KeyUser> keyUsers(const model::Snapshot &snapshot, const QString &keyId);

} // namespace setup
