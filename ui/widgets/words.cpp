// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Words)
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString hoursAndMinutes(qint64 milliseconds)
{
    const qint64 minutes = milliseconds % hour / minute;
    const QString hours = Words::tr("%1 h").arg(milliseconds / hour);
    return minutes == 0 ? hours : hours + QLatin1Char(' ') + Words::tr("%1 min").arg(minutes);
}

QString days(qint64 milliseconds)
{
    const qint64 count = milliseconds / day;
    return count == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(count);
}

// Whole units, as ages are told.
QString coarse(qint64 milliseconds)
{
    if (milliseconds < minute)
        return Words::tr("%1 s").arg(milliseconds / second);
    if (milliseconds < hour)
        return Words::tr("%1 min").arg(milliseconds / minute);
    return milliseconds < day ? hoursAndMinutes(milliseconds) : days(milliseconds);
}

} // namespace

QString ageInWords(qint64 then, qint64 now)
{
    const qint64 age = now - then;
    if (qAbs(age) < second)
        return Words::tr("just now");
    return age > 0 ? Words::tr("%1 ago").arg(coarse(age)) : Words::tr("in %1").arg(coarse(-age));
}

QString durationInWords(qint64 milliseconds)
{
    if (milliseconds < second)
        return Words::tr("%1 ms").arg(milliseconds);
    if (milliseconds < 10 * second && milliseconds % second >= 100)
        return Words::tr("%1 s").arg(static_cast<double>(milliseconds / 100) / 10, 0, 'f', 1);
    return coarse(milliseconds);
}

QString clockInWords(qint64 then, qint64 now, const QTimeZone &zone)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(then, zone);
    const bool sameDay = moment.date() == QDateTime::fromMSecsSinceEpoch(now, zone).date();
    return moment.toString(sameDay ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString timeInWords(qint64 then, qint64 now, const QTimeZone &zone)
{
    return Words::tr("%1, %2", "clock, age").arg(clockInWords(then, now, zone), ageInWords(then, now));
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace ui
