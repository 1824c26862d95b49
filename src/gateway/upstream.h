// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What reaches the upstream service: its address, path and headers.
#pragma once

#include "gateway/http_request.h"
#include "gateway/router.h"

namespace gateway {

// Path and query (contract of path_handling v0; v1 where the traditional router runs).
QByteArray upstreamTarget(const RouteMatch &match, const HttpRequest &request, RouterFlavour flavour);

// The client's headers without those of the connection, with Host and X-Forwarded-* as Kong sets them.
model::Headers forwardedHeaders(const RouteMatch &match, const HttpRequest &request);

// The whole request; `headers` as the plugins left them.
model::Request upstreamRequest(const RouteMatch &match, const HttpRequest &request, model::Headers headers,
                               RouterFlavour flavour);

void setHeader(model::Headers &headers, const QByteArray &name, const QByteArray &value);
void clearHeader(model::Headers &headers, const QByteArray &name);

} // namespace gateway
