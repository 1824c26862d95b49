// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A recorded world told again: fresh keys, other names and ids, another time. The same answers must come.
#pragma once

#include "oracle/token_renewal.h"
#include "oracle/world.h"

namespace oracle {

struct FreshWorld {
    World world;
    TokenRenewal::Counts counts;
};
FreshWorld freshened(const World &world);

} // namespace oracle
