// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// From a request to its answer: routing, letting in, reading the body, and only then the function that knows the
// matter.
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"

#include "model/http_message.h"

namespace twins::fusionauth {

model::Answer answerTo(Instance &instance, const model::Request &request, const World &world);

} // namespace twins::fusionauth
