// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// From the arguments of a request to a row of the store: types, shorthands, references, defaults, automatic values and
// validation, in Kong's order.
#pragma once

#include "twins/kong_body.h"
#include "twins/kong_store.h"
#include "twins/kong_validation.h"

#include "twins/entropy.h"

namespace twins {

// What a nested path names: /services/{X}/plugins.
struct KongParent {
    QString field; // "service"
    QString id;
};

class KongRows {
public:
    KongRows(const Schemas &schemas, const KongVersion &version, const KongStore &store)
        : m_schemas(schemas)
        , m_version(version)
        , m_store(store)
    {}

    // A complete new row. `id` and `endpointKey`: what the path says (PUT), which overrides the body.
    struct Path {
        QString id;
        QString key;
    };
    KongResult<QJsonObject> fresh(const EntityKind &kind, const KongArguments &arguments,
                                  const std::optional<KongParent> &parent, const Path &path, const World &world) const;

    // `row` with the arguments merged in.
    KongResult<QJsonObject> merged(const EntityKind &kind, const QJsonObject &row, const KongArguments &arguments,
                                   const World &world) const;

    // What POST /schemas/{kind}/validate looks at.
    KongResult<void> checkOnly(const QString &kind, const QJsonObject &values, const World &world) const;

private:
    KongResult<const Schema *> schemaOf(const QString &kind, const QJsonValue &pluginName) const;
    KongResult<QJsonObject> readArguments(const Schema &schema, const KongArguments &arguments) const;
    KongResult<QJsonObject> resolved(const Schema &schema, QJsonObject values) const;
    KongResult<void> checkPluginProtocols(const QJsonObject &row) const;
    QJsonObject withAutomatic(const Schema &schema, QJsonObject values, const World &world) const;

    const Schemas &m_schemas;
    KongVersion m_version;
    const KongStore &m_store;
};

} // namespace twins
