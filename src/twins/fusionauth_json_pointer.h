// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// JSON Pointer (RFC 6901): reading and changing one place of a document.
#pragma once

#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace twins::fusionauth {

// None: no pointer ("tenant/name" without the leading slash).
using Pointer = std::optional<QStringList>;
Pointer pointerFrom(const QString &text);

// Undefined where there is nothing.
QJsonValue valueAt(const QJsonValue &document, const Pointer &pointer);
// As RFC 6902 "add" and "remove" do it; false where the place is not there.
bool addAt(QJsonValue &document, const Pointer &pointer, const QJsonValue &value);
bool removeAt(QJsonValue &document, const Pointer &pointer);

} // namespace twins::fusionauth
