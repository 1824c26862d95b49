// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The journal's records as JSON lines, and back.
#pragma once

#include "storage/journal.h"

namespace storage {

QString nameOf(EntryState state);

QJsonObject headRecord(const JournalHead &head);
base::Result<JournalHead> headFrom(const QJsonObject &record);

QJsonObject plannedRecord(const Entry &entry);
base::Result<Entry> entryFrom(const QJsonObject &record);

// {"record":"sent","change":3}; `after` only with Done.
QJsonObject stateRecord(int number, EntryState state, const QJsonValue &after = QJsonValue(QJsonValue::Undefined));
std::optional<EntryState> stateNamed(const QString &name);

} // namespace storage
