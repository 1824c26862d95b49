// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Testing the connections of an environment, layer by layer, so that the one that fails has a name. Never writes.
#pragma once

#include "flow/connections.h"
#include "http/task.h"
#include "model/connection_test.h"

#include <functional>

namespace flow {

// Called from the event loop after every layer; the last one in the test's list is new.
using LayerProgress = std::function<void(const model::SystemTest &)>;

// One test for each address that is set, in the order of storage::addressesOf, all at once. Layers that were not
// reached are in the lists as NotTried. Proxies have neither rights nor a version.
//
// Codes, beside those of connection_rights.h and, for a failure without one, the error's kind:
//   address     "url-..." of storage::faultOfUrl, "plain-http", "settings" (a file that cannot be read)
//   name        NotTried "proxy-resolves"
//   tls         NotTried "plain"; Ok "pinned"; Note "expires-soon" (facts.days); Failed "not-tls", "pin-changed",
//               "untrusted" (facts.checks), "client-certificate" (the server wants one), "handshake", "settings"
//   http        Note "clock-skew" (facts.seconds)
//   product     Note "not-told": nothing contradicts; Failed "wrong-product", "not-the-api" (facts.product)
//   version     Note "not-told"
// log: nullptr: none.
http::Task<QList<model::SystemTest>> testConnection(storage::Environment environment, ConnectionSecrets secrets,
                                                    http::ExchangeLog *log, LayerProgress progress);

} // namespace flow
