// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a gateway can do, from what it says about itself.
#pragma once

#include "model/snapshot.h"

namespace kong {

// node: the body of GET /. Version, edition, database, role, plugins, workers, and how long it may take to obey.
model::KongCapabilities capabilitiesFrom(const QJsonObject &node);

// The body of GET /schemas/jwt_secrets: the algorithms that a credential may have. Empty where it is not there.
QStringList credentialAlgorithmsFrom(const QJsonObject &schema);

// The body of GET /schemas/plugins/jwt: the names in the plugin's config.
QStringList pluginFieldsFrom(const QJsonObject &schema);

// Another tool that writes this gateway's configuration, told by the tags it leaves: "deck", "kic", "terraform".
// Not writable where every service is its.
void addOwner(model::KongCapabilities &capabilities, const model::KongState &state);

} // namespace kong
