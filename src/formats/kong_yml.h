// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A plan's gateway half as a declarative file: what to hand to whoever owns a gateway that cannot be written (DB-less,
// or managed by decK, an ingress controller or Terraform).
#pragma once

#include "setup/plan.h"

#include <QByteArray>

namespace formats {

// What the plan would create or change at Kong, as top-level lists that refer to each other by name: both DB-less Kong
// and decK read it. Values that FusionAuth is still to make stand as ${signing_key.publicKey}. A change of an object
// that exists is that object with its new members: merge it into the owner's file by its name.
QByteArray kongYmlFor(const setup::Plan &plan, const model::Snapshot &snapshot);

} // namespace formats
