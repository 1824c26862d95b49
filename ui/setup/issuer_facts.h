// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What another issuer does, as lines of a card: who stops matching, until when old tokens live, who else uses it.
#pragma once

#include "ui/setup/stops.h"
#include "ui/widgets/facts.h"

namespace ui {

QList<Fact> issuerFacts(const Situation &situation, const model::Tenant &tenant);

} // namespace ui
