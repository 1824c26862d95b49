// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/snapshot_file.h"

#include "base/json.h"

namespace formats {

base::Result<model::Snapshot> snapshotFromBytes(QByteArrayView text)
{
    const auto json = base::readJsonObject(text, QStringLiteral("snapshot"));
    if (!json)
        return base::fail(json.error());
    return model::snapshotFrom(*json);
}

QByteArray snapshotBytes(const model::Snapshot &snapshot, model::Secrets secrets)
{
    return base::toPrettyBytes(model::toJson(snapshot, secrets));
}

} // namespace formats
