// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Sends requests to a Kong twin, with a clock that stands still and chance that repeats.
#pragma once

#include "twins/kong_twin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kong_client {

constexpr qint64 now = 1'700'000'000'000;

inline twins::World world()
{
    static quint64 counter = 0;
    return {now, [](int count) {
                QByteArray bytes(count, '\0');
                const QByteArray number = QByteArray::number(++counter).rightJustified(count, '0').right(count);
                for (qsizetype i = 0; i < count; ++i)
                    bytes[i] = char(number.at(i) - '0');
                return bytes;
            }};
}

inline model::Answer send(twins::KongTwin &twin, const QByteArray &method, const QByteArray &path,
                          const QByteArray &json = {})
{
    model::Request request{method, path, {}, json};
    if (!json.isEmpty())
        request.headers.append(model::Header{"Content-Type", "application/json"});
    return twin.admin(request, world());
}

inline model::Answer sendForm(twins::KongTwin &twin, const QByteArray &method, const QByteArray &path,
                              const QByteArray &form)
{
    const model::Headers headers{{"Content-Type", "application/x-www-form-urlencoded"}};
    return twin.admin({method, path, headers, form}, world());
}

inline QJsonObject jsonOf(const model::Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

inline QJsonValue member(const model::Answer &answer, const char *path)
{
    QJsonValue value = jsonOf(answer);
    for (const QByteArray &name : QByteArray(path).split('.'))
        value = value.toObject().value(QLatin1String(name));
    return value;
}

inline QJsonArray rows(twins::KongTwin &twin, const QByteArray &path)
{
    return member(send(twin, "GET", path), "data").toArray();
}

} // namespace kong_client
