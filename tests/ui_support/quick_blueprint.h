// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/blueprint.h"

namespace tests {

// A whole blueprint for the sandbox, with an elliptic key: they are made in no time.
setup::Blueprint quickBlueprint();

} // namespace tests
