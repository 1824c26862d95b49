// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Calls as curl commands that can be pasted into a shell. Secrets are shell variables, never text.
#pragma once

#include "api/call.h"
#include "model/exchange.h"

#include <QString>

namespace formats {

// curl ... "$KONG_ADMIN_URL/services/x"; the variables are FUSIONAUTH_URL, FUSIONAUTH_API_KEY, KONG_ADMIN_URL and, for
// secrets, their placeholder's name in capitals (TEST_USER_PASSWORD). Values that a server is still to make are
// variables too (SIGNING_KEY_PUBLICKEY), JSON-escaped.
QString curlFor(const api::Call &call);

// The request of an exchange once more. Where something was redacted stands a shell variable: $FUSIONAUTH_API_KEY,
// $KONG_ADMIN_TOKEN, $TOKEN (a bearer token at the proxy), else the name of the header, member or parameter in
// capitals. Headers that curl makes itself are left out. A body that the log cut says so in a comment and is not sent.
QString curlFor(const model::Exchange &exchange);

// 'text' for a POSIX shell, whatever it holds.
QString shellQuoted(const QString &text);

} // namespace formats
