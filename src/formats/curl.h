// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Calls as curl commands that can be pasted into a shell. Secrets are shell variables, never text.
#pragma once

#include "api/call.h"

#include <QString>

namespace formats {

// curl ... "$KONG_ADMIN_URL/services/x"; the variables are FUSIONAUTH_URL, FUSIONAUTH_API_KEY, KONG_ADMIN_URL and, for
// secrets, their placeholder's name in capitals (TEST_USER_PASSWORD). Values that a server is still to make are
// variables too (SIGNING_KEY_PUBLICKEY), JSON-escaped.
QString curlFor(const api::Call &call);

// 'text' for a POSIX shell, whatever it holds.
QString shellQuoted(const QString &text);

} // namespace formats
