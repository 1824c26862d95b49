// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "replay/comparison.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace replay {
namespace {

// Members whose values belong to one run or one machine; their type is compared.
const QSet<QString> &changing()
{
    static const QSet<QString> names{QStringLiteral("created_at"),
                                     QStringLiteral("updated_at"),
                                     QStringLiteral("hostname"),
                                     QStringLiteral("node_id"),
                                     QStringLiteral("pids"),
                                     QStringLiteral("timers"),
                                     QStringLiteral("connections_accepted"),
                                     QStringLiteral("connections_active"),
                                     QStringLiteral("connections_handled"),
                                     QStringLiteral("connections_reading"),
                                     QStringLiteral("connections_waiting"),
                                     QStringLiteral("connections_writing"),
                                     QStringLiteral("total_requests")};
    return names;
}

const QSet<QString> &ignored()
{
    static const QSet<QString> names{QStringLiteral("request_id"), QStringLiteral("description")};
    return names;
}

QString both(const QString &place, const QJsonValue &recorded, const QJsonValue &given)
{
    const auto text = [](const QJsonValue &value) {
        return value.isUndefined() ? QStringLiteral("nothing") : QString::fromUtf8(base::toBytes(value)).left(300);
    };
    return QStringLiteral("%1: recorded %2, given %3").arg(place, text(recorded), text(given));
}

bool isId(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A([A-Za-z0-9]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\z"));
    return shape.match(text).hasMatch();
}

// {"id": {...}, ...}: things by their ids.
bool isKeyedById(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), isId);
}

QJsonArray valuesOf(const QJsonObject &object)
{
    QJsonArray values;
    for (const QJsonValue &value : object)
        values.append(value);
    return values;
}

// Errors of one thing have no order of their own.
QJsonArray sorted(const QJsonArray &array)
{
    QMap<QByteArray, QJsonValue> byText;
    for (const QJsonValue &value : array)
        byText.insert(base::toBytes(value), value);
    return QJsonArray::fromVariantList([&] {
        QVariantList list;
        for (const QJsonValue &value : byText)
            list.append(value.toVariant());
        return list;
    }());
}

QString inObjects(const QJsonObject &recorded, const QJsonObject &given, Whole whole, const QString &place,
                  Names *names)
{
    for (auto it = recorded.begin(); it != recorded.end(); ++it) {
        const QJsonValue value = given.value(it.key());
        const QString here = place + QLatin1Char('.') + it.key();
        if (ignored().contains(it.key()) || (value.isUndefined() && whole == Whole::No))
            continue;
        if (changing().contains(it.key())) {
            if (value.type() != it.value().type())
                return both(here, it.value(), value);
            continue;
        }
        if (const QString found = difference(it.value(), value, whole, here, names); !found.isEmpty())
            return found;
    }
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!recorded.contains(it.key()) && !ignored().contains(it.key()))
            return both(place + QLatin1Char('.') + it.key(), QJsonValue::Undefined, it.value());
    }
    return {};
}

QString inArrays(const QJsonArray &recorded, const QJsonArray &given, Whole whole, const QString &place, Names *names)
{
    if (place.endsWith(QLatin1String(".errors")) && sorted(recorded) == sorted(given))
        return {};
    if (whole == Whole::No) {
        for (const QJsonValue &value : given) {
            if (!value.isObject() && !recorded.contains(value))
                return both(place, recorded, value);
        }
        return {};
    }
    if (recorded.size() != given.size())
        return both(place, recorded, given);
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        const QString here = QStringLiteral("%1[%2]").arg(place).arg(i);
        if (const QString found = difference(recorded.at(i), given.at(i), whole, here, names); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

bool Names::agree(const QString &recorded, const QString &given)
{
    if (!m_given.contains(recorded) && !m_recorded.contains(given)) {
        m_given.insert(recorded, given);
        m_recorded.insert(given, recorded);
    }
    return m_given.value(recorded) == given;
}

QString difference(const QJsonValue &recorded, const QJsonValue &given, Whole whole, const QString &place, Names *names)
{
    if (names && isKeyedById(recorded.toObject()) && isKeyedById(given.toObject()))
        return difference(valuesOf(recorded.toObject()), valuesOf(given.toObject()), whole, place, names);
    if (names && isId(recorded.toString()) && isId(given.toString()) &&
        names->agree(recorded.toString(), given.toString()))
        return {};
    if (recorded.isObject() && given.isObject())
        return inObjects(recorded.toObject(), given.toObject(), whole, place, names);
    if (recorded.isArray() && given.isArray())
        return inArrays(recorded.toArray(), given.toArray(), whole, place, names);
    return recorded == given ? QString() : both(place, recorded, given);
}

} // namespace replay
