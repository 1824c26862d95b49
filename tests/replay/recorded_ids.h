// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The ids, keys and secrets that the real gateway made: given to the twin as its chance, so that both name the same
// things alike and lists have the same order.
#pragma once

#include "replay/recording.h"

#include "twins/entropy.h"

namespace replay {

class RecordedIds {
public:
    // `known`: "POST /services psvc" -> id, where no answer shows it.
    RecordedIds(const QList<Exchange> &all, const QJsonObject &known);

    // Chance for a call whose answer is known.
    twins::World worldFor(const Exchange &exchange) const;
    // Chance for a call of which only method, path and body are known: its id is found by what it made.
    twins::World worldFor(const QJsonObject &call, qint64 at);

private:
    QString idFor(const QJsonObject &call);

    QJsonObject m_known;
    QHash<QString, QStringList> m_byName; // "path name" -> ids that the answers show
    QList<QByteArray> m_paths;            // of all calls
    QSet<QString> m_used;
};

} // namespace replay
