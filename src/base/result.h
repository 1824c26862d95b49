// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A value or an Error: what every function returns that can fail.
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace base {

template <class T> using Result = tl::expected<T, Error>;
using Outcome = tl::expected<void, Error>;

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(Error::Kind kind, QString subject, QString evidence = {}, int status = 0)
{
    return tl::unexpected<Error>(Error{kind, std::move(subject), std::move(evidence), status, {}});
}

} // namespace base
