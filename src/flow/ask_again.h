// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Somebody's request once more, through the gateway.
#pragma once

#include "base/result.h"
#include "flow/systems.h"
#include "http/task.h"
#include "model/http_message.h"

namespace flow {

// Its path and headers at the environment's proxy, on a connection of its own; the host that it names goes along, and
// whatever may hold a token stays out of the log. Errors: Missing about "kong_proxy" or "url", Unsupported for what may
// write something (only GET, HEAD and OPTIONS are sent), and the client's.
http::Task<base::Result<model::Answer>> askAgain(Systems systems, model::Request request);

} // namespace flow
