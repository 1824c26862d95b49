// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Calls as they would go over the wire, for people to read: secrets as dots, values that are still to come by name.
#pragma once

#include "api/call.h"
#include "setup/gap.h"

namespace ui {

// kongAdminHeader: the header that carries the admin token; empty: none is sent.
QString httpTextOf(const api::Call &call, const QString &kongAdminHeader = {});

// "1 change", "8 changes"
QString countOfChanges(qsizetype count);

// "Undo removes it again.", "Undo puts acme.com back."
QString undoTextOf(const setup::Change &change);

} // namespace ui
