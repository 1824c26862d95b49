// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Strict JSON (RFC 8259): the one door through which foreign JSON comes in. Qt's classes hold and write it.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>

namespace base {

enum class Duplicates {
    Refuse,   // answers of servers and our own files: a repeated member name is an error
    KeepLast, // where a document must be read as most readers would
};

struct JsonLimits {
    int depth = 64;
    Duplicates duplicates = Duplicates::Refuse;
};

// Reads one JSON text to its very end. Refused are: anything that RFC 8259 does not allow (also trailing text, a byte
// order mark, invalid UTF-8, lone surrogates), more depth than `limits.depth`, and integers that neither qint64 holds.
// The Error is Malformed (TooLarge for depth) about `subject`; its evidence tells what the parser said.
Result<QJsonValue> readJson(QByteArrayView text, const QString &subject, JsonLimits limits = {});

// The same, where the text has to be an object.
Result<QJsonObject> readJsonObject(QByteArrayView text, const QString &subject, JsonLimits limits = {});

// Compact, members sorted by name: the same value always becomes the same bytes.
QByteArray toBytes(const QJsonValue &value);

// Indented for people and files; ends with a line break.
QByteArray toPrettyBytes(const QJsonValue &value);

} // namespace base
