// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The proxy of a node: the gateway model made ready for the node's rows, and the headers that Kong adds.
#pragma once

#include "twins/kong_node.h"
#include "twins/kong_twin.h"

#include "gateway/decision.h"

namespace twins {

class KongProxy {
public:
    KongTwin::Proxied proxied(const KongNode &node, const model::Request &request, const World &world);

private:
    std::optional<gateway::Gateway> m_gateway; // of m_revision; making one parses all keys
    qint64 m_revision = -1;
};

// The headers of an upstream's answer as the client gets them.
model::Answer passedOn(const KongNode &node, model::Answer answer, const KongTwin::Proxied &proxied);
// What Kong answers where the upstream did not.
model::Answer upstreamFailure(const KongNode &node, KongTwin::UpstreamFault fault, const KongTwin::Proxied &proxied);

} // namespace twins
