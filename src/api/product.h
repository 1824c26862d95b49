// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which program answers behind an address, told by the shape of what it says.
#pragma once

#include "model/http_message.h"

#include <QString>

#include <optional>

namespace api {

enum class Product { FusionAuth, KongAdmin, KongProxy, KongManager, OtherApi, OtherPage };

// answer: to a GET of "/" or of any other path of that server. FusionAuth is told best by its discovery document
// (fusionauth_calls.h): its pages may be themed, and at "/" it need not have any.
Product productBehind(const model::Answer &answer);

// Whether that is one of the products, and not just anything.
bool isNamed(Product product);

// Whether the answer came from behind a Kong proxy, which marks what it passes on.
bool isForwarded(const model::Answer &answer);

// "fusionauth", "kong-admin", "kong-proxy", "kong-manager", "other-api", "other-page".
QString nameOf(Product product);
std::optional<Product> productNamed(const QString &name);

// The first 200 characters of a body that is not what was expected, printable ones only.
QString excerptOf(const model::Answer &answer);

} // namespace api
