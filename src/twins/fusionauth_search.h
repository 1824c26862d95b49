// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Searching: criteria out of a POST's body or a GET's query, names with wildcards, order, pages (contract: paging).
#pragma once

#include "twins/fusionauth_ask.h"

namespace twins::fusionauth {

class Criteria {
public:
    explicit Criteria(const Ask &ask);

    QString text(const char *name) const;
    int number(const char *name, int otherwise) const;
    QStringList texts(const char *name) const;
    QJsonArray list(const char *name) const { return m_search.value(QLatin1String(name)).toArray(); }

private:
    const Ask &m_ask;
    QJsonObject m_search;
};

// '*' stands for any text; upper and lower case are the same. An empty pattern fits everything.
bool fitsName(const QString &name, const QString &pattern);

// A column that "orderBy" may name, and the member that it sorts by.
struct Column {
    const char *name;
    const char *member;
};

// {name: the page, "total": n}, ordered by `orderBy` ("name ASC, id DESC") of the criteria; an unknown column is
// refused.
model::Answer pageOf(QList<QJsonObject> found, const Criteria &criteria, const QList<Column> &columns,
                     const QString &name, const QJsonObject &more = {});

} // namespace twins::fusionauth
