// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The Admin API's addresses, taken apart.
#pragma once

#include "twins/kong_pages.h"
#include "twins/kong_schema.h"

namespace twins {

struct KongAddress {
    QStringList segments; // percent-decoded one by one: a credential key may hold slashes
    KongQuery query;
    bool wellFormed = true; // false: an empty segment in the middle

    static KongAddress parse(const QByteArray &target);
};

struct KongEndpoint {
    enum class Shape {
        Root,
        Status,
        Timers,
        Endpoints,
        EnabledPlugins,
        Tags,
        Clustering,
        Config,
        EntitySchema,
        PluginSchema,
        ValidateEntity,
        ValidatePlugin,
        Collection, // also below a parent
        Item,       // likewise
        Referenced, // what `field` of the parent points to
    };

    Shape shape = Shape::Root;
    const EntityKind *kind = nullptr;
    const EntityKind *parent = nullptr; // of a nested path
    QString parentKey;                  // id or endpoint key
    QString field;                      // nested: the field of `kind` that names the parent; Referenced: of the parent
    QString key;                        // id or endpoint key of the item; name of a schema; tag (null: all)
};

std::optional<KongEndpoint> endpointAt(const QStringList &segments, const Schemas &schemas);

// In the order of Kong's Allow header.
QList<QByteArray> methodsOf(const KongEndpoint &endpoint);

} // namespace twins
