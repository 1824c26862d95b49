// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for the live test.
#pragma once

#include "setup/live_test.h"

namespace wording {

// "Closed without a token"
QString titleOf(setup::LiveStep step);

// What was seen, in one line: "401 from the gateway: {"message":"Unauthorized"}; obeyed after 0.2 s".
QString sentenceFor(const setup::LiveResult &result);

} // namespace wording
