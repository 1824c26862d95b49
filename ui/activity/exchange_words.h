// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One exchange in words: what the table, the panel below it and its filter say.
#pragma once

#include "base/error.h"
#include "model/exchange.h"
#include "ui/widgets/pill.h"

#include <QTimeZone>

namespace ui {

// "FusionAuth", "Kong", "Proxy"
QString systemInWords(const model::Exchange &exchange);

// "13:31:07.042"
QString exactClock(qint64 milliseconds, const QTimeZone &zone);

// "/services/x?size=1"
QString pathOf(const model::Exchange &exchange);
// "localhost:8001"
QString hostOf(const model::Exchange &exchange);

// "200", or what kept it from coming: "timed out"
QString statusInWords(const model::Exchange &exchange);
PillKind statusKind(const model::Exchange &exchange);

// Changes what a system holds: a login and a validation do not.
bool isWrite(const model::Exchange &exchange);
// No answer, or one that refuses.
bool isFailure(const model::Exchange &exchange);

// Why no answer came, for `wording`.
base::Error failureOf(const model::Exchange &exchange);

// "GET /services HTTP/1.1", headers, an empty line, the body as people read it.
QString requestText(const model::Exchange &exchange);
// Empty where no answer came.
QString answerText(const model::Exchange &exchange);

} // namespace ui
