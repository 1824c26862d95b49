// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_validation.h"

#include "twins/kong_text_rules.h"

#include <QRegularExpression>

#include <cmath>

namespace twins {
namespace {

QString textOf(const char *text)
{
    return QString::fromLatin1(text);
}

// An empty Lua table is a list and a map at once, so [] is an empty record and {} an empty list.
bool isEmptyTable(const QJsonValue &value)
{
    return (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

QString listed(const QJsonArray &values)
{
    QStringList texts;
    for (const QJsonValue &value : values)
        texts.append(value.toVariant().toString());
    return texts.join(QLatin1String(", "));
}

QJsonValue aboutText(const SchemaField &field, const QString &text, const KongVersion &version)
{
    if (field.uuid && !isUuid(text))
        return textOf("expected a valid UUID");
    if (text.isEmpty())
        return textOf("length must be at least 1");
    if (!field.oneOf.isEmpty() && !field.oneOf.contains(text))
        return textOf("expected one of: ") + listed(field.oneOf);
    const QString complaint = complaintAbout(text, field.rule, version);
    return complaint.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(complaint);
}

QJsonValue aboutNumber(const SchemaField &field, double number)
{
    if (!field.oneOf.isEmpty() && !field.oneOf.contains(number))
        return textOf("expected one of: ") + listed(field.oneOf);
    if (field.range && (number < field.range->first || number > field.range->second)) {
        return QStringLiteral("value should be between %1 and %2")
            .arg(QString::number(field.range->first, 'f', 0), QString::number(field.range->second, 'f', 0));
    }
    return QJsonValue::Undefined;
}

QJsonValue aboutElements(const SchemaField &element, const QJsonArray &values, const KongVersion &version)
{
    QJsonArray complaints;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QJsonValue complaint = violationOf(element, values.at(i), version);
        if (complaint.isUndefined())
            continue;
        while (complaints.size() < i)
            complaints.append(QJsonValue::Null); // the good ones before it keep their places
        complaints.append(complaint);
    }
    return complaints.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(complaints);
}

QJsonValue aboutMap(const SchemaField &field, const QJsonObject &map, const KongVersion &version)
{
    QJsonObject complaints;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QJsonValue aboutKey = violationOf(field.keys.front(), it.key(), version);
        const QJsonValue complaint =
            aboutKey.isUndefined() ? violationOf(field.elements.front(), it.value(), version) : aboutKey;
        if (!complaint.isUndefined())
            complaints.insert(it.key(), complaint);
    }
    return complaints.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(complaints);
}

QJsonObject aboutFields(const std::vector<SchemaField> &fields, const QJsonObject &object, const KongVersion &version)
{
    QJsonObject complaints;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool known =
            std::any_of(fields.begin(), fields.end(), [&](const SchemaField &field) { return field.name == it.key(); });
        if (!known)
            complaints.insert(it.key(), textOf("unknown field"));
    }
    for (const SchemaField &field : fields) {
        const QJsonValue complaint = violationOf(field, object.value(field.name), version);
        if (!complaint.isUndefined())
            complaints.insert(field.name, complaint);
    }
    return complaints;
}

QJsonValue aboutRecord(const SchemaField &field, const QJsonValue &value, const KongVersion &version)
{
    if (value.isArray() && !isEmptyTable(value)) {
        // A list as a record: its places are members that nobody knows.
        QJsonArray complaints;
        for (qsizetype i = 0; i < value.toArray().size(); ++i)
            complaints.append(textOf("unknown field"));
        return complaints;
    }
    const QJsonObject complaints = aboutFields(field.fields, value.toObject(), version);
    return complaints.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(complaints);
}

QJsonValue aboutReference(const QJsonValue &value)
{
    const QJsonObject reference = value.toObject();
    const QJsonValue id = reference.value(QLatin1String("id"));
    if (id.isUndefined() || id.isNull())
        return QJsonObject{{QStringLiteral("id"), textOf("missing primary key")}};
    if (!id.isString())
        return QJsonObject{{QStringLiteral("id"), textOf("expected a string")}};
    if (!isUuid(id.toString()))
        return QJsonObject{{QStringLiteral("id"), textOf("expected a valid UUID")}};
    return QJsonValue::Undefined;
}

QJsonValue deduplicated(const QJsonValue &value)
{
    QJsonArray kept;
    for (const QJsonValue &item : value.toArray()) {
        if (!kept.contains(item))
            kept.append(item);
    }
    return kept;
}

QJsonObject filled(const std::vector<SchemaField> &fields, QJsonObject object)
{
    for (const SchemaField &field : fields) {
        QJsonValue value = object.value(field.name);
        if (value.isUndefined())
            value = field.byDefault;
        if (value.isUndefined() && field.type == FieldType::Record && field.required)
            value = QJsonObject();
        if (value.isUndefined() || value.isNull()) {
            object.insert(field.name, QJsonValue::Null);
            continue;
        }
        const bool isList = field.type == FieldType::Array || field.type == FieldType::Set;
        if (isList && isEmptyTable(value))
            value = QJsonArray();
        if (field.type == FieldType::Set && value.isArray())
            value = deduplicated(value);
        if (field.type == FieldType::Map && isEmptyTable(value))
            value = QJsonObject();
        if (field.type == FieldType::Record && isEmptyTable(value))
            value = QJsonObject();
        if (field.type == FieldType::Record && value.isObject())
            value = filled(field.fields, value.toObject());
        object.insert(field.name, value);
    }
    return object;
}

} // namespace

bool isUuid(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"));
    return shape.match(text).hasMatch();
}

QJsonObject withDefaults(const Schema &schema, QJsonObject entity)
{
    return filled(schema.fields, std::move(entity));
}

QJsonValue violationOf(const SchemaField &field, const QJsonValue &value, const KongVersion &version)
{
    if (value.isNull() || value.isUndefined())
        return field.required ? QJsonValue(textOf("required field missing")) : QJsonValue(QJsonValue::Undefined);
    if (field.mustBeNull)
        return textOf("value must be null");
    switch (field.type) {
    case FieldType::String:
        return value.isString() ? aboutText(field, value.toString(), version) : textOf("expected a string");
    case FieldType::Integer:
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble()
                   ? aboutNumber(field, value.toDouble())
                   : textOf("expected an integer");
    case FieldType::Number:
        return value.isDouble() ? aboutNumber(field, value.toDouble()) : textOf("expected a number");
    case FieldType::Boolean: return value.isBool() ? QJsonValue(QJsonValue::Undefined) : textOf("expected a boolean");
    case FieldType::Array:
    case FieldType::Set:
        if (!value.isArray() && !isEmptyTable(value))
            return textOf(field.type == FieldType::Set ? "expected a set" : "expected an array");
        return aboutElements(field.elements.front(), value.toArray(), version);
    case FieldType::Map:
        if (!value.isObject() && !isEmptyTable(value))
            return textOf("expected a map");
        return aboutMap(field, value.toObject(), version);
    case FieldType::Record:
        if (!value.isObject() && !value.isArray())
            return textOf("expected a record");
        return aboutRecord(field, value, version);
    case FieldType::Foreign:
        if (!value.isObject() && !isEmptyTable(value))
            return textOf("expected a record");
        return aboutReference(value);
    }
    Q_UNREACHABLE();
}

QJsonObject violationsOf(const Schema &schema, const QJsonObject &entity, Moment moment, const KongVersion &version)
{
    QJsonObject complaints = aboutFields(schema.fields, entity, version);
    addEntityViolations(schema, entity, moment, version, complaints);
    return complaints;
}

} // namespace twins
