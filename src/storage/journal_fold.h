// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a journal's records come to, one after the other.
#pragma once

#include "storage/journal.h"

namespace storage {

// Takes one more record. records: how many were taken before. Malformed about the path where it does not follow.
base::Outcome fold(JournalContent &content, int records, const QJsonObject &record, const QString &path);

} // namespace storage
