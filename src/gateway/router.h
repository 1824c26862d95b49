// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which route a request matches: one interface for Kong's two routers.
#pragma once

#include "gateway/http_request.h"
#include "gateway/versions.h"

#include "model/snapshot.h"

#include <memory>

namespace gateway {

struct RouteMatch {
    const model::Route *route = nullptr;
    const model::Service *service = nullptr; // none: a route without service
    std::optional<QByteArray> prefix;        // the part of the path that the route's path matched
    std::optional<QByteArray> postfix;       // what follows it, ready to be appended
    bool certain = true;                     // false: another route ranks the same, or a pattern could not be compiled
};

class Router {
public:
    virtual ~Router() = default;
    virtual std::optional<RouteMatch> match(const HttpRequest &request) const = 0;
};

// The state must outlive the router. Routes of a disabled service are left out, as Kong does.
std::unique_ptr<Router> makeRouter(const model::KongState &state, const Behaviour &behaviour);
std::unique_ptr<Router> makeCompatibleRouter(const model::KongState &state, const Behaviour &behaviour);
std::unique_ptr<Router> makeTraditionalRouter(const model::KongState &state, const Behaviour &behaviour);

} // namespace gateway
