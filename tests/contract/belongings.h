// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a test puts into a server: named after this run, written down before it is made, and taken out again when the
// test ends, however it ended. Nothing else is ever removed.
#pragma once

#include "api/call.h"
#include "base/result.h"

#include <QStringList>

#include <functional>

namespace contract {

// "latchkey-contract-1f2e3d4c-service"; the number is this run's.
QString ownName(const QString &noun);
QString newId();

class Belongings {
public:
    using Send = std::function<base::Result<model::Answer>(const api::Call &)>;

    explicit Belongings(Send send)
        : m_send(std::move(send))
    {}

    // Sends `creation` and remembers `removal` first: a creation without an answer may have happened.
    base::Result<model::Answer> make(const api::Call &creation, const api::Call &removal);

    // The last one first, so that nothing is removed that others still name. What could not be removed.
    QStringList removeAll();

private:
    Send m_send;
    QList<api::Call> m_removals;
};

} // namespace contract
