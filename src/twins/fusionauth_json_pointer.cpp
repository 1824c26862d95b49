// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_json_pointer.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// RFC 6901 section 4: digits without leading zeros.
std::optional<qsizetype> indexFrom(const QString &segment, qsizetype limit)
{
    bool isNumber = false;
    const int index = segment.toInt(&isNumber);
    if (!isNumber || index < 0 || index >= limit || segment != QString::number(index))
        return std::nullopt;
    return index;
}

QJsonValue childOf(const QJsonValue &value, const QString &segment)
{
    if (value.isObject())
        return value.toObject().value(segment);
    const QJsonArray items = value.toArray();
    const auto index = indexFrom(segment, items.size());
    return index ? items.at(*index) : QJsonValue(QJsonValue::Undefined);
}

// Walks to the container of the last segment, lets `change` alter it, and puts everything back together on the way up.
template <class Change> bool changeAt(QJsonValue &value, const QStringList &segments, Change change)
{
    if (segments.size() == 1)
        return change(value, segments.first());
    QJsonValue child = childOf(value, segments.first());
    if (child.isUndefined() || !changeAt(child, segments.mid(1), change))
        return false;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        object.insert(segments.first(), child);
        value = object;
    } else {
        QJsonArray items = value.toArray();
        items.replace(segments.first().toInt(), child);
        value = items;
    }
    return true;
}

bool addTo(QJsonValue &container, const QString &segment, const QJsonValue &value)
{
    if (container.isObject()) {
        QJsonObject object = container.toObject();
        object.insert(segment, value);
        container = object;
        return true;
    }
    QJsonArray items = container.toArray();
    const auto index = segment == "-"_L1 ? std::optional(items.size()) : indexFrom(segment, items.size() + 1);
    if (!container.isArray() || !index)
        return false;
    items.insert(*index, value);
    container = items;
    return true;
}

bool removeFrom(QJsonValue &container, const QString &segment)
{
    if (childOf(container, segment).isUndefined())
        return false;
    if (container.isObject()) {
        QJsonObject object = container.toObject();
        object.remove(segment);
        container = object;
    } else {
        QJsonArray items = container.toArray();
        items.removeAt(segment.toInt());
        container = items;
    }
    return true;
}

} // namespace

Pointer pointerFrom(const QString &text)
{
    if (!text.startsWith(u'/'))
        return std::nullopt;
    QStringList segments = text.mid(1).split(u'/');
    for (QString &segment : segments)
        segment.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return segments;
}

QJsonValue valueAt(const QJsonValue &document, const Pointer &pointer)
{
    if (!pointer)
        return QJsonValue(QJsonValue::Undefined);
    QJsonValue value = document;
    for (const QString &segment : *pointer)
        value = childOf(value, segment);
    return value;
}

bool addAt(QJsonValue &document, const Pointer &pointer, const QJsonValue &value)
{
    return pointer && changeAt(document, *pointer, [&](QJsonValue &container, const QString &segment) {
               return addTo(container, segment, value);
           });
}

bool removeAt(QJsonValue &document, const Pointer &pointer)
{
    return pointer && changeAt(document, *pointer, removeFrom);
}

} // namespace twins::fusionauth
