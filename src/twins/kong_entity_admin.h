// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the Admin API does with entities: list, create, read, replace, change, remove; at the top and below a parent.
#pragma once

#include "twins/kong_endpoint.h"
#include "twins/kong_node.h"

namespace twins {

class EntityAdmin {
public:
    EntityAdmin(KongNode &node, const KongQuery &query, const World &world)
        : m_node(node)
        , m_query(query)
        , m_world(world)
    {}

    // `method`: one of those that methodsOf() gives for the endpoint, GET for HEAD.
    KongResult<model::Answer> answer(const KongEndpoint &endpoint, const QByteArray &method,
                                     const KongArguments &arguments);

private:
    KongResult<std::optional<QJsonObject>> find(const EntityKind &kind, const QString &key) const;
    KongResult<std::optional<KongParent>> parentOf(const KongEndpoint &endpoint) const;

    KongResult<model::Answer> list(const KongEndpoint &endpoint) const;
    KongResult<model::Answer> create(const KongEndpoint &endpoint, const KongArguments &arguments);
    KongResult<model::Answer> read(const KongEndpoint &endpoint) const;
    KongResult<model::Answer> upsert(const KongEndpoint &endpoint, const KongArguments &arguments);
    KongResult<model::Answer> update(const KongEndpoint &endpoint, const KongArguments &arguments);
    KongResult<model::Answer> remove(const KongEndpoint &endpoint);
    KongResult<model::Answer> referenced(const KongEndpoint &endpoint, const QByteArray &method,
                                         const KongArguments &arguments);

    KongNode &m_node;
    const KongQuery &m_query;
    const World &m_world;
};

} // namespace twins
