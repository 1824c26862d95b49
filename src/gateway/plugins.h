// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which plugins run for a route, with which configuration, in which order.
#pragma once

#include "model/kong.h"

#include <QHash>
#include <QList>

namespace gateway {

// All enabled rows of a gateway, looked up by scope. The rows are borrowed.
class PluginTable {
public:
    explicit PluginTable(const QList<model::Plugin> &plugins);

    // Names of the plugins that have any row, in the order in which Kong runs them; those whose place is not known
    // come last.
    const QStringList &names() const { return m_names; }

    // The one row of that name that applies; nullptr: none. consumerId empty: nobody is authenticated yet.
    const model::Plugin *effective(const QString &name, const QString &routeId, const QString &serviceId,
                                   const QString &consumerId) const;

private:
    struct Scope {
        QString name;
        QString routeId;
        QString serviceId;
        QString consumerId;

        bool operator==(const Scope &) const = default;
        friend size_t qHash(const Scope &scope, size_t seed) noexcept
        {
            return qHashMulti(seed, scope.name, scope.routeId, scope.serviceId, scope.consumerId);
        }
    };

    QHash<Scope, const model::Plugin *> m_rows;
    QStringList m_names;
};

// Plugins that neither answer in Kong's place nor change who the caller is: loggers, metrics and the like.
bool neverDecides(const QString &pluginName);

} // namespace gateway
