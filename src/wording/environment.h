// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for what is wrong with an environment's settings.
#pragma once

#include "model/problem.h"

namespace wording {

// "Another environment has this name already."
QString sentenceFor(const model::Problem &problem);

// How people call an address: "FusionAuth", "Kong's Admin API", "Kong's proxy".
QString addressName(const QString &field);

} // namespace wording
