// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What was set up, as a page for a wiki or a ticket. It holds no secrets.
#pragma once

#include "setup/live_test.h"
#include "setup/scene.h"

namespace wording {

struct SummaryInput {
    QString environment;               // its name
    QString date;                      // as it is to stand there
    setup::Scene scene;                // the blueprint, and the systems as they are now
    QList<setup::LiveResult> liveTest; // empty: it was not run
};

// Markdown; names that came from servers are escaped.
QString summaryMarkdown(const SummaryInput &input);

} // namespace wording
