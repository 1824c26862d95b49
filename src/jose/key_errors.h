// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The errors about keys; all of them have the subject "key".
#pragma once

#include "base/result.h"

namespace jose {

inline tl::unexpected<base::Error> malformedKey(const QString &what)
{
    return base::fail(base::Error::Kind::Malformed, QStringLiteral("key"), what);
}

inline tl::unexpected<base::Error> unsupportedKey(const QString &what)
{
    return base::fail(base::Error::Kind::Unsupported, QStringLiteral("key"), what);
}

inline tl::unexpected<base::Error> privateKeyIn(const QString &form)
{
    return base::fail(base::Error::Kind::PrivateKey, QStringLiteral("key"), form);
}

} // namespace jose
