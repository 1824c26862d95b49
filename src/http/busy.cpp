// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/busy.h"

#include <QDateTime>
#include <QLocale>

namespace http {
namespace {

constexpr qint64 longestMs = 3'600'000;

std::optional<qint64> dateFrom(const QByteArray &text)
{
    // The C locale, because the names of days and months are English.
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

} // namespace

bool isBusy(const model::Answer &answer)
{
    return answer.status == 429 || (answer.status >= 502 && answer.status <= 504);
}

std::optional<int> retryAfterMs(const model::Answer &answer, qint64 nowMs)
{
    const auto text = model::headerValue(answer.headers, "Retry-After");
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = text->trimmed().toLongLong(&isNumber);
    if (isNumber)
        return int(std::clamp<qint64>(seconds, 0, longestMs / 1000) * 1000);
    const auto date = dateFrom(text->trimmed());
    return date ? std::optional(int(std::clamp<qint64>(*date - nowMs, 0, longestMs))) : std::nullopt;
}

std::optional<qint64> serverClock(const model::Answer &answer)
{
    const auto text = model::headerValue(answer.headers, "Date");
    return text ? dateFrom(text->trimmed()) : std::nullopt;
}

} // namespace http
