// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which exchanges the table shows.
#pragma once

#include "model/exchange.h"

#include <QSet>
#include <QStringList>

namespace ui {

struct ExchangeFilter {
    QStringList words;     // each has to occur, in any case, in system, method, path, status or reason
    QSet<QString> systems; // "fusionauth", "kong", "proxy"; empty: all
    bool onlyFailures = false;
    bool onlyWrites = false;

    bool operator==(const ExchangeFilter &) const = default;
};

bool lets(const ExchangeFilter &filter, const model::Exchange &exchange);

} // namespace ui
