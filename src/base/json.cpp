// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include "base/utf8.h"

#include <simdjson.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace base {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

QString textOf(std::string_view text)
{
    return textFromUtf8({text.data(), qsizetype(text.size())});
}

// Copies simdjson's tape into Qt's values, watching for what simdjson lets pass.
class Converter {
public:
    Converter(const QString &subject, Duplicates duplicates)
        : m_subject(subject)
        , m_duplicates(duplicates)
    {}

    Result<QJsonValue> convert(element value)
    {
        switch (value.type()) {
        case element_type::ARRAY: return convertArray(value);
        case element_type::OBJECT: return convertObject(value);
        case element_type::INT64: return QJsonValue(qint64(int64_t(value)));
        case element_type::UINT64:
            // simdjson uses this type only above qint64's range; a double would round it silently.
            return fail(Error::Kind::Malformed, m_subject, QStringLiteral("integer out of range"));
        case element_type::DOUBLE: return QJsonValue(double(value));
        case element_type::STRING: return QJsonValue(textOf(std::string_view(value)));
        case element_type::BOOL: return QJsonValue(bool(value));
        case element_type::NULL_VALUE: return QJsonValue(QJsonValue::Null);
        }
        Q_UNREACHABLE();
    }

private:
    Result<QJsonValue> convertArray(simdjson::dom::array items)
    {
        QJsonArray array;
        for (element item : items) {
            auto converted = convert(item);
            if (!converted)
                return converted;
            array.append(*converted);
        }
        return QJsonValue(array);
    }

    Result<QJsonValue> convertObject(simdjson::dom::object members)
    {
        QJsonObject object;
        for (auto member : members) {
            const QString name = textOf(member.key);
            if (m_duplicates == Duplicates::Refuse && object.contains(name))
                return fail(Error::Kind::Malformed, m_subject, QStringLiteral("member \"%1\" appears twice").arg(name));
            auto converted = convert(member.value);
            if (!converted)
                return converted;
            object.insert(name, *converted);
        }
        return QJsonValue(object);
    }

    QString m_subject;
    Duplicates m_duplicates;
};

} // namespace

Result<QJsonValue> readJson(QByteArrayView text, const QString &subject, JsonLimits limits)
{
    simdjson::dom::parser parser;
    if (parser.allocate(std::size_t(text.size()) + 1, std::size_t(limits.depth)) != simdjson::SUCCESS)
        return fail(Error::Kind::TooLarge, subject, QStringLiteral("no memory for %1 bytes").arg(text.size()));
    if (text.startsWith("\xEF\xBB\xBF"))
        return fail(Error::Kind::Malformed, subject, QStringLiteral("starts with a byte order mark"));

    element root;
    const char *const bytes = text.isEmpty() ? "" : text.data(); // simdjson copies even nothing, but not from null
    const auto error = parser.parse(bytes, std::size_t(text.size())).get(root);
    if (error == simdjson::DEPTH_ERROR)
        return fail(Error::Kind::TooLarge, subject, QStringLiteral("nested deeper than %1 levels").arg(limits.depth));
    if (error != simdjson::SUCCESS)
        return fail(Error::Kind::Malformed, subject, QString::fromUtf8(simdjson::error_message(error)));
    return Converter(subject, limits.duplicates).convert(root);
}

Result<QJsonObject> readJsonObject(QByteArrayView text, const QString &subject, JsonLimits limits)
{
    const auto value = readJson(text, subject, limits);
    if (!value)
        return fail(value.error());
    if (!value->isObject())
        return fail(Error::Kind::Malformed, subject, QStringLiteral("expected a JSON object"));
    return value->toObject();
}

namespace {

QByteArray written(const QJsonValue &value, QJsonDocument::JsonFormat format)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(format);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(format);
    // QJsonDocument writes containers only: borrow an array's brackets for a scalar.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace

QByteArray toBytes(const QJsonValue &value)
{
    return written(value, QJsonDocument::Compact);
}

QByteArray toPrettyBytes(const QJsonValue &value)
{
    QByteArray text = written(value, QJsonDocument::Indented);
    if (!text.endsWith('\n'))
        text.append('\n');
    return text;
}

} // namespace base
