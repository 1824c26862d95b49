// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's lists to their end: our own query with the server's offset, never a link that leads elsewhere.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

namespace kong {

// What was read of one list so far. Items that come again (rows moved between pages) are taken once, by id.
class Pages {
public:
    explicit Pages(QString path)
        : m_path(std::move(path))
    {}

    // Takes a page's body. Malformed or Protocol where it is no page, where its `next` leads to another path or host,
    // where an offset comes a second time, and beyond 1000 pages.
    base::Outcome add(const QJsonObject &body);

    // The offset of the next page; null: this was the last.
    const QString &offset() const { return m_offset; }
    const QList<QJsonObject> &items() const { return m_items; }

private:
    QString m_path;
    QString m_offset;
    int m_count = 0;
    QSet<QString> m_offsets;
    QSet<QString> m_ids;
    QList<QJsonObject> m_items;
};

} // namespace kong
