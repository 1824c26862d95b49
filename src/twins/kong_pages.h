// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Lists of the Admin API: size, offset, tags, and the path to the next page.
#pragma once

#include "twins/kong_refusal.h"
#include "twins/kong_schema.h"

#include <QList>
#include <QMap>

namespace twins {

// The query's arguments, the last of a name wins.
using KongQuery = QMap<QString, QString>;

// The rows as one page. `path`: of this list, for "next"; `nested`: its "next" keeps neither size nor tags, and tags
// do not filter.
KongResult<QJsonObject> page(const QList<QJsonObject> &rows, const KongQuery &query, const QString &path, bool nested,
                             const KongVersion &version);

} // namespace twins
