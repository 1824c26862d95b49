// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What must hold before a request may be sent: nothing in it can become a second header or a second request.
#pragma once

#include "base/result.h"
#include "http/outgoing.h"

#include <QUrl>

namespace http {

// The request's address. Malformed where a method, address or header holds characters that HTTP does not allow there,
// where the address is not absolute http(s), or where it carries a user name or a password.
base::Result<QUrl> checkedUrl(const Outgoing &outgoing);

// GET and HEAD change nothing and may be sent again.
bool isSafe(QByteArrayView method);

} // namespace http
