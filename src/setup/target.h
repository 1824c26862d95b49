// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which object a change touches, and what of it: enough to read it back and to see whether others changed it since.
#pragma once

#include "api/call.h"
#include "model/snapshot.h"

namespace setup {

enum class Kind {
    Tenant,
    SigningKey,
    Application,
    ApiKey,
    User,
    Registration,
    Service,
    Route,
    Plugin,
    Consumer,
    Credential,
};

// "tenant", "signing_key"...: in journals and JSON documents.
QString nameOf(Kind kind);
std::optional<Kind> kindNamed(const QString &name);

struct Target {
    Kind kind = Kind::Consumer;
    QString id;         // of a registration: the user's
    QString parentId;   // credential: its consumer; registration: its application; application, user: the tenant
    QStringList fields; // dotted members that are changed; empty: the whole object is made

    bool operator==(const Target &) const = default;
};

// The target as it stands in the snapshot: the whole object without the instants that servers keep, or just the
// fields that are changed; null where it is not there. Never holds secrets.
QJsonValue footprint(const model::Snapshot &snapshot, const Target &target);

// What footprint() will be once an update has had its effect: the target's fields as the call sets them.
QJsonValue wantedFootprint(const api::Call &call, const Target &target);

// Reads the object back.
api::Call readCall(const Target &target);

// The snapshot with the object as the read call answered: replaced, added, or taken out where `json` is null.
// json: the entity itself, without FusionAuth's wrapper.
base::Result<model::Snapshot> withObject(model::Snapshot snapshot, const Target &target, const QJsonValue &json);

// The wrapper of FusionAuth's answers: "tenant", "apiKey"...; empty for Kong, which has none.
QString wrapperOf(Kind kind);

// Objects that hang on the target and would go, or be left behind, with it: "route example_route"...
QStringList dependents(const model::Snapshot &snapshot, const Target &target);

QJsonObject toJson(const Target &target);
base::Result<Target> targetFrom(const QJsonObject &json);

} // namespace setup
