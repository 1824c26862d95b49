// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The activity as a HAR file (HTTP Archive 1.2), which browsers and proxies open.
#pragma once

#include "model/exchange.h"

#include <QList>

namespace formats {

// What was redacted stays redacted: the exchanges hold nothing else. An exchange without an answer has status 0 and the
// failure as `_error`. Bodies that are no UTF-8 are base64. The same exchanges always become the same bytes.
// version: of the program that writes the file.
QByteArray harFor(const QList<model::Exchange> &exchanges, const QString &version);

} // namespace formats
