// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A snapshot file of anybody: what is read can be saved, and what was saved reads as the same snapshot.
#include "base/json.h"
#include "model/snapshot.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = base::readJsonObject(fuzz::view(data, size), QStringLiteral("input"));
    if (!json)
        return 0;
    const auto snapshot = model::snapshotFrom(*json);
    if (!snapshot)
        return 0;
    (void)model::toJson(*snapshot, model::Secrets::LeaveOut);
    const QJsonObject saved = model::toJson(*snapshot, model::Secrets::Include);
    const auto again = model::snapshotFrom(saved);
    fuzz::promise(again.has_value(), "what was saved can be read");
    fuzz::promise(model::toJson(*again, model::Secrets::Include) == saved, "it says the same");
    return 0;
}
