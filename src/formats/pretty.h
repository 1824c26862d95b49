// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Bodies as people read them.
#pragma once

#include <QByteArray>
#include <QString>

namespace formats {

// JSON with a member a line and two blanks a level. Order, numbers and the spelling of strings stay as they came; only
// blanks between them change. What is no JSON (or was cut) is shown as the text that it is, invalid UTF-8 as U+FFFD.
QString prettyBody(const QByteArray &body);

} // namespace formats
