// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Points in time and spans as people say them, and the letter that sentences begin with.
#pragma once

#include <QString>
#include <QTimeZone>

namespace ui {

// "just now", "14 min ago", "1 h 14 min ago", "3 days ago", "in 46 min". Milliseconds since 1970.
QString ageInWords(qint64 then, qint64 now);

// "12 ms", "1.4 s", "46 min", "1 h 14 min", "3 days".
QString durationInWords(qint64 milliseconds);

// "13:31:07" on the day of now, else with its date: "2026-11-27 13:31:07".
QString clockInWords(qint64 then, qint64 now, const QTimeZone &zone = QTimeZone::systemTimeZone());

// "13:31:07, 14 min ago"
QString timeInWords(qint64 then, qint64 now, const QTimeZone &zone = QTimeZone::systemTimeZone());

// "a key" as "A key".
QString capitalised(QString text);

} // namespace ui
