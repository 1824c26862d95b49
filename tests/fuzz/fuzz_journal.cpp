// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Journal records, a line each as in the file: what is read is written as it was meant.
#include "base/json.h"
#include "storage/journal_records.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    for (const QByteArray &line : fuzz::view(data, size).toByteArray().split('\n')) {
        const auto record = base::readJsonObject(line, QStringLiteral("journal"));
        if (!record)
            continue;
        if (const auto head = storage::headFrom(*record)) {
            const auto again = storage::headFrom(storage::headRecord(*head));
            fuzz::promise(again.has_value() && *again == *head, "a head survives");
        }
        if (const auto entry = storage::entryFrom(*record)) {
            const auto again = storage::entryFrom(storage::plannedRecord(*entry));
            fuzz::promise(again.has_value() && *again == *entry, "an entry survives");
        }
    }
    return 0;
}
