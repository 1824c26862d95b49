// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/exchange_filter.h"

#include "ui/activity/exchange_words.h"
#include "wording/reasons.h"

namespace ui {
namespace {

// Everything that a word may be found in. A line break between the parts keeps words from matching across them.
QString searched(const model::Exchange &exchange)
{
    const QStringList parts{systemInWords(exchange),
                            QString::fromLatin1(exchange.request.method),
                            QString::fromUtf8(exchange.request.url),
                            statusInWords(exchange),
                            wording::whyMade(exchange.reason),
                            exchange.reason};
    return parts.join(QLatin1Char('\n'));
}

} // namespace

bool lets(const ExchangeFilter &filter, const model::Exchange &exchange)
{
    if (!filter.systems.isEmpty() && !filter.systems.contains(exchange.system))
        return false;
    if ((filter.onlyFailures && !isFailure(exchange)) || (filter.onlyWrites && !isWrite(exchange)))
        return false;
    if (filter.words.isEmpty())
        return true;
    const QString text = searched(exchange);
    return std::all_of(filter.words.begin(), filter.words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
