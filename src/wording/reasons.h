// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Why an exchange was made, as the activity says it.
#pragma once

#include <QString>

namespace wording {

// reason: model::Exchange's. "undo credential" becomes "take back: Credential"; what is not known stays as it is.
QString whyMade(const QString &reason);

} // namespace wording
