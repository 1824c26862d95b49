// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What both systems said at one moment: the immutable value that planning and diagnosis work on. It can be saved and
// opened on a machine that has no access to either system.
#pragma once

#include "model/fusionauth.h"
#include "model/kong.h"

namespace model {

// What this gateway can do, read from the gateway itself, so that no step asks for a version.
struct KongCapabilities {
    bool writable = true;
    QString notWritableBecause; // "db-less", "data-plane", "read-only", "managed-by"; empty where it is writable
    QString managedBy;          // "deck", "kic", "terraform": another tool owns the configuration; empty: none seen
    bool hasPatch = true;       // Konnect has none
    bool jwtPluginAvailable = true;
    bool jwtPluginHasRealm = true;
    QStringList credentialAlgorithms; // as the schema lists them; empty: not read
    QStringList jwtPluginFields;      // names in the plugin's config schema; empty: not read
    bool enterprise = false;
    QString database; // "postgres", "off"; empty: not said
    // How long a change may take until every worker obeys it, from the node's own settings. Seconds.
    qint64 propagationSeconds = 15;
    qint64 workers = 0; // 0: not said

    bool operator==(const KongCapabilities &) const = default;
};

// What our API key may do; read by asking, never by the server's version alone.
enum class Right { Unknown, Yes, No };

struct FusionAuthCapabilities {
    Right keyManager = Right::Unknown; // may create API keys
    Right readKeys = Right::Unknown;   // GET /api/key: needs a global key from 1.65 on
    Right readApplications = Right::Unknown;
    bool writable = true; // false: the environment is read-only
    QStringList keyAlgorithms{QStringLiteral("RS256"), QStringLiteral("RS384"), QStringLiteral("RS512"),
                              QStringLiteral("ES256"), QStringLiteral("ES384"), QStringLiteral("ES512")};
    bool tenantHeaderOnGlobalEndpointsRefused = true; // from 1.65 on
    bool apiKeyHasName = true;                        // name, retrievable: from 1.56 on

    bool operator==(const FusionAuthCapabilities &) const = default;
};

struct KongState {
    QString version; // "3.9.1"
    QList<Service> services;
    QList<Route> routes;
    QList<Plugin> plugins;
    QList<Consumer> consumers;
    QList<Credential> credentials; // "jwts"
    QList<KeyAuth> keyAuths;       // "key_auths"
    QList<AclGroup> aclGroups;     // "acls"
    KongCapabilities capabilities;
    QJsonObject others;

    bool operator==(const KongState &) const = default;
};

struct FusionAuthState {
    QString version; // "1.69.0"; empty: could not be read
    QList<Tenant> tenants;
    QList<Application> applications;
    QList<SigningKey> keys;
    QList<ApiKey> apiKeys; // only those whose ids we know: there is no listing
    QList<User> users;     // only those that were looked up
    QList<Registration> registrations;
    FusionAuthCapabilities capabilities;
    QJsonObject others;

    bool operator==(const FusionAuthState &) const = default;
};

// A server's clock beside ours at the same moment. Milliseconds since 1970, UTC; the server's has whole seconds.
struct ClockReading {
    qint64 server = 0;
    qint64 local = 0;

    bool operator==(const ClockReading &) const = default;
};

// Something that could not be looked at, so that nobody concludes anything from its absence.
struct Unreadable {
    QString what; // "fusionauth", "fusionauth.keys", "kong.plugins"
    QString why;  // an error kind's name and what was seen

    bool operator==(const Unreadable &) const = default;
};

struct Snapshot {
    qint64 takenAt = 0;                        // milliseconds since 1970, UTC
    std::optional<KongState> kong;             // none: not reached or not asked
    std::optional<FusionAuthState> fusionauth; // likewise
    std::optional<ClockReading> kongClock;
    std::optional<ClockReading> fusionauthClock;
    QList<Unreadable> unreadable;

    bool operator==(const Snapshot &) const = default;
};

bool isUnreadable(const Snapshot &snapshot, const QString &what);

// The snapshot file's document (format "latchkey-snapshot", version 1).
QJsonObject toJson(const Snapshot &snapshot, Secrets secrets);
QJsonObject toJson(const KongState &kong, Secrets secrets);
QJsonObject toJson(const FusionAuthState &fusionauth);

// Reads such a document. One that has only the member "kong" (a recording of a gateway) is taken as it is.
base::Result<Snapshot> snapshotFrom(const QJsonObject &json);
base::Result<KongState> kongStateFrom(const QJsonObject &json);
base::Result<FusionAuthState> fusionAuthStateFrom(const QJsonObject &json);

// The entry with that id, or nullptr. The pointer lives as long as the list.
template <class Entity> const Entity *withId(const QList<Entity> &entities, const QString &id)
{
    for (const Entity &entity : entities) {
        if (entity.id == id)
            return &entity;
    }
    return nullptr;
}

// The first entry with that name, or nullptr.
template <class Entity> const Entity *withName(const QList<Entity> &entities, const QString &name)
{
    for (const Entity &entity : entities) {
        if (entity.name == name)
            return &entity;
    }
    return nullptr;
}

} // namespace model
