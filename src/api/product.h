// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which program answers behind an address, told by the shape of what it says at "/".
#pragma once

#include "model/http_message.h"

#include <QString>

namespace api {

enum class Product { FusionAuth, KongAdmin, KongProxy, KongManager, OtherApi, OtherPage };

// answer: to a GET of "/" or of any other path of that server.
Product productBehind(const model::Answer &answer);

// "fusionauth", "kong-admin", "kong-proxy", "kong-manager", "other-api", "other-page".
QString nameOf(Product product);

// The first 200 characters of a body that is not what was expected, printable ones only.
QString excerptOf(const model::Answer &answer);

} // namespace api
