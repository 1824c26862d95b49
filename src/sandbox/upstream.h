// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Behind the gateway: sending a request on, and the service that answers what it received.
#pragma once

#include "sandbox/socket.h"

#include "twins/kong_twin.h"

namespace sandbox {

// Sends the request to where its url points, over plain HTTP.
tl::expected<model::Answer, twins::KongTwin::UpstreamFault> sendUpstream(const model::Request &request,
                                                                         const Wake &wake);

// 200 with a JSON document: method, path, query and the headers, names in lower case, several values as a list.
model::Answer echoed(const model::Request &request);

} // namespace sandbox
