// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The rows of Kong's database, each in the Admin API's own form, with what the database itself watches over: unique
// values, references, and what goes together with what.
#pragma once

#include "twins/kong_refusal.h"
#include "twins/kong_schema.h"

#include <QMap>

namespace twins {

class KongStore {
public:
    explicit KongStore(const Schemas &schemas)
        : m_schemas(schemas)
    {}

    // By id, which is the order in which Kong lists them.
    const QMap<QString, QJsonObject> &rows(const QString &kind) const;
    std::optional<QJsonObject> withId(const QString &kind, const QString &id) const;
    std::optional<QJsonObject> withValue(const QString &kind, const QString &field, const QString &value) const;

    // Writes a row in place of the one with its id, if there is one. Refused where a value is taken or a reference
    // leads nowhere.
    KongResult<void> put(const QString &kind, const QJsonObject &row);
    // Takes a row out with all that goes with it. Refused where something that stays points to it.
    KongResult<void> remove(const QString &kind, const QString &id);

    void load(const QString &kind, const QJsonObject &row); // unchecked
    void clear() { m_rows.clear(); }

    // Grows with every change: who keeps something made from the rows sees when it is out of date.
    qint64 revision() const { return m_revision; }

private:
    KongResult<void> checkUnique(const QString &kind, const QJsonObject &row) const;
    KongResult<void> checkReferences(const QString &kind, const QJsonObject &row) const;
    QStringList idsPointingTo(const QString &kind, const QString &field, const QString &id) const;

    const Schemas &m_schemas;
    std::map<QString, QMap<QString, QJsonObject>> m_rows;
    qint64 m_revision = 0;
};

// The id in a reference such as {"id": "..."}; null where there is none.
QString idIn(const QJsonValue &reference);

} // namespace twins
