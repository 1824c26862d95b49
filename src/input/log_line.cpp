// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/readers.h"

#include <QDateTime>
#include <QTimeZone>

namespace input {
namespace {

using base::Error;

const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int monthNamed(const QByteArray &name)
{
    for (int month = 1; month <= 12; ++month) {
        if (name == months[month - 1])
            return month;
    }
    return 0;
}

// The text between the first `open` and the next `close` behind it.
QByteArray between(QByteArrayView text, char open, char close)
{
    const qsizetype start = text.indexOf(open);
    const qsizetype end = start < 0 ? -1 : text.indexOf(close, start + 1);
    return end < 0 ? QByteArray() : text.sliced(start + 1, end - start - 1).toByteArray();
}

} // namespace

std::optional<qint64> clfTime(QByteArrayView text)
{
    // 28/Nov/2026:06:51:07 +0000
    if (text.size() < 26 || text.at(2) != '/' || text.at(6) != '/' || text.at(11) != ':')
        return std::nullopt;
    const QByteArray bytes = text.toByteArray();
    const QDate date(bytes.mid(7, 4).toInt(), monthNamed(bytes.mid(3, 3)), bytes.left(2).toInt());
    const QTime time(bytes.mid(12, 2).toInt(), bytes.mid(15, 2).toInt(), bytes.mid(18, 2).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const int offset = bytes.mid(22, 2).toInt() * 3600 + bytes.mid(24, 2).toInt() * 60;
    const qint64 local = QDateTime(date, time, QTimeZone::utc()).toSecsSinceEpoch();
    return bytes.at(21) == '-' ? local + offset : local - offset;
}

base::Result<Pasted> readLogLine(QByteArrayView text)
{
    const QByteArray line = between(text, '"', '"');
    const QList<QByteArray> request = line.split(' ');
    if (request.size() < 3 || !request.at(2).startsWith("HTTP/"))
        return base::fail(Error::Kind::Malformed, QStringLiteral("log line"), QStringLiteral("has no request in it"));
    Pasted pasted;
    pasted.kind = Kind::LogLine;
    pasted.request.method = request.at(0);
    pasted.request.url = request.at(1);
    pasted.at = clfTime(between(text, '[', ']'));
    const qsizetype behind = text.indexOf(line) + line.size() + 1;
    const int status = text.sliced(qMin(behind, text.size())).toByteArray().trimmed().left(3).toInt();
    if (status >= 100 && status <= 599)
        pasted.observed = model::Answer{status, {}, {}};
    return pasted;
}

base::Result<Pasted> readJsonLogLine(const QJsonObject &line)
{
    const QJsonObject request = line.value(QLatin1String("request")).toObject();
    Pasted pasted;
    pasted.kind = Kind::LogLine;
    pasted.request.method = request.value(QLatin1String("method")).toString(QStringLiteral("GET")).toUtf8();
    pasted.request.url = request.value(QLatin1String("url")).toString().toUtf8();
    if (pasted.request.url.isEmpty())
        pasted.request.url = request.value(QLatin1String("uri")).toString().toUtf8();
    const QJsonObject headers = request.value(QLatin1String("headers")).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        pasted.request.headers.append({header.key().toUtf8(), header->toString().toUtf8()});
    if (const qint64 started = line.value(QLatin1String("started_at")).toInteger(); started > 0)
        pasted.at = started / 1000;
    const qint64 status = line.value(QLatin1String("response")).toObject().value(QLatin1String("status")).toInteger();
    if (status >= 100 && status <= 599)
        pasted.observed = model::Answer{int(status), {}, {}};
    return pasted;
}

} // namespace input
