// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_body.h"

#include "base/json.h"

#include <QRegularExpression>

namespace twins {
namespace {

using Pairs = QList<std::pair<QString, QString>>;

constexpr qsizetype mostArguments = 1000;
constexpr qsizetype deepestName = 32; // "config.a.b": no table is deeper

QString decoded(const QByteArray &text)
{
    QByteArray blanks = text;
    blanks.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(blanks));
}

QByteArray parameterOf(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &part : header.split(';')) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.left(name.size() + 1).toLower() != name + '=')
            continue;
        QByteArray value = trimmed.mid(name.size() + 1);
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

// The name of a multipart part; none where it has no Content-Disposition with one.
std::optional<QString> partName(const QByteArray &headers)
{
    for (const QByteArray &line : headers.split('\n')) {
        if (line.toLower().startsWith("content-disposition:")) {
            const QByteArray name = parameterOf(line.trimmed(), "name");
            return name.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(name));
        }
    }
    return std::nullopt;
}

// RFC 7578. A part's content is its value, whether it came from a file or not.
Pairs multipartPairs(const QByteArray &body, const QByteArray &boundary)
{
    Pairs pairs;
    const QByteArray delimiter = "--" + boundary;
    qsizetype at = body.indexOf(delimiter);
    while (at >= 0) {
        const qsizetype begin = at + delimiter.size();
        at = body.indexOf("\r\n" + delimiter, begin);
        if (at < 0 || body.mid(begin, 2) == "--")
            break;
        const QByteArray part = body.mid(begin + 2, at - begin - 2);
        const qsizetype blank = part.indexOf("\r\n\r\n");
        const std::optional<QString> name = blank < 0 ? std::nullopt : partName(part.left(blank));
        if (name)
            pairs.append({*name, QString::fromUtf8(part.mid(blank + 4))});
        at += 2;
    }
    return pairs;
}

// "config.claims_to_verify[]" -> config, claims_to_verify, and: it is a list.
struct ArgumentPath {
    QStringList names;
    bool list = false;
};

ArgumentPath pathOf(QString name)
{
    ArgumentPath path;
    static const QRegularExpression index(QStringLiteral("\\[[0-9]*\\]\\z"));
    path.list = index.match(name).hasMatch();
    name.remove(index);
    path.names = name.split(QLatin1Char('.'));
    if (path.names.size() > deepestName)
        path.names = {name};
    return path;
}

// Puts a text where its name says; a name that is repeated becomes a list.
QJsonObject with(QJsonObject object, const ArgumentPath &path, qsizetype level, const QString &text)
{
    const QString &name = path.names.at(level);
    if (level + 1 < path.names.size()) {
        object.insert(name, with(object.value(name).toObject(), path, level + 1, text));
        return object;
    }
    const QJsonValue before = object.value(name);
    if (before.isUndefined() && !path.list) {
        object.insert(name, text);
        return object;
    }
    QJsonArray items = before.isArray() ? before.toArray() : QJsonArray();
    if (before.isString())
        items.append(before);
    items.append(text);
    object.insert(name, items);
    return object;
}

std::variant<KongArguments, UnreadableBody> fromPairs(const Pairs &pairs)
{
    if (pairs.size() > mostArguments)
        return UnreadableBody::TooMany;
    KongArguments arguments;
    arguments.typed = false;
    arguments.sent = true;
    for (const auto &[name, text] : pairs)
        arguments.values = with(arguments.values, pathOf(name), 0, text);
    return arguments;
}

std::variant<KongArguments, UnreadableBody> fromJson(const QByteArray &body)
{
    const auto value =
        base::readJson(body, QStringLiteral("body"), {.depth = 256, .duplicates = base::Duplicates::KeepLast});
    if (!value)
        return UnreadableBody::NotJson;
    KongArguments arguments;
    arguments.sent = true;
    if (value->isObject()) {
        arguments.values = value->toObject();
        return arguments;
    }
    if (!value->isArray())
        return UnreadableBody::NotAnObject;
    // A list is a table with numbers for names.
    const QJsonArray items = value->toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        arguments.values.insert(QString::number(i + 1), items.at(i));
    return arguments;
}

QJsonValue typed(const SchemaField &field, const QJsonValue &value)
{
    if (value.isString() && value.toString().isEmpty())
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Number: {
        bool isNumber = false;
        const double number = value.toString().toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : value;
    }
    case FieldType::Boolean:
        if (value == QJsonValue(QStringLiteral("true")))
            return true;
        return value == QJsonValue(QStringLiteral("false")) ? QJsonValue(false) : value;
    case FieldType::Array:
    case FieldType::Set: {
        QJsonArray items;
        const QJsonArray texts = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &text : texts) {
            const QJsonValue item = typed(field.elements.front(), text);
            if (!item.isNull())
                items.append(item); // "[]=" with nothing behind it is an empty list
        }
        return items;
    }
    case FieldType::Map: {
        QJsonObject map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it)
            *it = typed(field.elements.front(), it.value());
        return map;
    }
    case FieldType::Record: {
        QJsonObject record = value.toObject();
        for (const SchemaField &inner : field.fields) {
            if (record.contains(inner.name))
                record.insert(inner.name, typed(inner, record.value(inner.name)));
        }
        return value.isObject() ? QJsonValue(record) : value;
    }
    case FieldType::String:
    case FieldType::Foreign: return value;
    }
    Q_UNREACHABLE();
}

} // namespace

Pairs formPairs(const QByteArray &text)
{
    Pairs pairs;
    for (const QByteArray &part : text.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        pairs.append(
            {decoded(equals < 0 ? part : part.left(equals)), equals < 0 ? QString() : decoded(part.mid(equals + 1))});
    }
    return pairs;
}

std::variant<KongArguments, UnreadableBody> argumentsOf(const model::Request &request)
{
    const std::optional<QByteArray> header = model::headerValue(request.headers, "content-type");
    const QByteArray type = header.value_or(QByteArray()).split(';').first().trimmed().toLower();
    if (!header && request.body.isEmpty())
        return KongArguments{};
    if (type == "application/json")
        return fromJson(request.body);
    if (type == "application/x-www-form-urlencoded")
        return fromPairs(formPairs(request.body));
    if (type == "multipart/form-data")
        return fromPairs(multipartPairs(request.body, parameterOf(*header, "boundary")));
    return UnreadableBody::UnsupportedType;
}

QJsonObject typedBySchema(const Schema &schema, const QJsonObject &texts)
{
    QJsonObject values = texts;
    for (const SchemaField &field : schema.fields) {
        if (values.contains(field.name))
            values.insert(field.name, typed(field, values.value(field.name)));
    }
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isString() && it.value().toString().isEmpty())
            it.value() = QJsonValue::Null;
    }
    return values;
}

} // namespace twins
