// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The snapshot file: what both systems said, for a machine that reaches neither.
#pragma once

#include "model/snapshot.h"

namespace formats {

// Reads "latchkey-snapshot" documents, and recordings of a gateway that have only a `kong` member.
base::Result<model::Snapshot> snapshotFromBytes(QByteArrayView text);

// Without any secret; `Include` keeps those of HS* credentials, where they are asked for.
QByteArray snapshotBytes(const model::Snapshot &snapshot, model::Secrets secrets = model::Secrets::LeaveOut);

} // namespace formats
