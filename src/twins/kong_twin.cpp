// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_twin.h"

#include "twins/kong_node.h"
#include "twins/kong_proxy.h"

namespace twins {

struct KongTwin::Data {
    explicit Data(const QString &version)
        : node(version)
    {}

    KongNode node;
    mutable KongProxy proxy;
};

KongTwin::KongTwin(const QString &version)
    : m_data(std::make_unique<Data>(version))
{}

KongTwin::KongTwin(const model::KongState &state)
    : m_data(std::make_unique<Data>(state.version.isEmpty() ? QStringLiteral("3.9.1") : state.version))
{
    loadState(m_data->node, state);
}

KongTwin::~KongTwin() = default;

model::Answer KongTwin::admin(const model::Request &request, const World &world)
{
    return answerOfAdmin(m_data->node, request, world);
}

KongTwin::Proxied KongTwin::proxy(const model::Request &request, const World &world) const
{
    return m_data->proxy.proxied(m_data->node, request, world);
}

model::Answer KongTwin::passedOn(const model::Answer &answer, const Proxied &proxied) const
{
    return twins::passedOn(m_data->node, answer, proxied);
}

model::Answer KongTwin::upstreamFailure(UpstreamFault fault, const Proxied &proxied) const
{
    return twins::upstreamFailure(m_data->node, fault, proxied);
}

model::KongState KongTwin::state() const
{
    return stateOf(m_data->node);
}

void KongTwin::setDbless(bool dbless)
{
    m_data->node.dbless = dbless;
}

void KongTwin::setPorts(int admin, int proxy)
{
    m_data->node.adminPort = admin;
    m_data->node.proxyPort = proxy;
}

} // namespace twins
