// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Sends recorded exchanges to a twin, in their order and with the calls that were made before them.
#pragma once

#include "replay/comparison.h"
#include "replay/recorded_ids.h"

#include "twins/kong_twin.h"

namespace replay {

struct Tally {
    int admin = 0; // exchanges that agree
    int proxy = 0;
    QStringList leftOutIds;
    QStringList differences; // with the exchange's id
};

class Replayer {
public:
    // `leftOut`: id -> reason; one of them that agrees is a difference. `inPart`: see Whole::No.
    Replayer(const QStringList &files, QMap<QString, QString> leftOut, QSet<QString> inPart);

    void run(twins::KongTwin &twin);
    const Tally &tally() const { return m_tally; }

private:
    void prepare(twins::KongTwin &twin, const QJsonObject &call, qint64 at);
    void compare(twins::KongTwin &twin, const Exchange &exchange);
    QString differenceOf(twins::KongTwin &twin, const Exchange &exchange);

    QMap<QString, QString> m_leftOut;
    QSet<QString> m_inPart;
    QList<QList<Exchange>> m_files;
    QJsonArray m_unrecorded;
    std::optional<RecordedIds> m_ids;
    Names m_names; // without a database both sides make their own ids
    Tally m_tally;
};

} // namespace replay
