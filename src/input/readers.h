// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One reader a form; each Error is Malformed about its form.
#pragma once

#include "input/pasted.h"

#include <QJsonObject>

namespace input {

// As browsers and Postman copy it: -H, -X, -b, -u, --url, --data and the like; what does not matter here is passed
// over.
base::Result<Pasted> readCurl(QByteArrayView text);

// The last entry that was answered 401, else the last one.
base::Result<Pasted> readHar(const QJsonObject &har);

// Request line, headers, body; line breaks of either kind.
base::Result<Pasted> readRawRequest(QByteArrayView text);

// nginx's combined format, which is Kong's, and JSON lines of Kong's log plugins.
base::Result<Pasted> readLogLine(QByteArrayView text);
base::Result<Pasted> readJsonLogLine(const QJsonObject &line);

// "28/Nov/2026:06:51:07 +0000" as Unix seconds; none where it is none.
std::optional<qint64> clfTime(QByteArrayView text);

} // namespace input
