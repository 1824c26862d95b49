// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/fields.h"

namespace model {

Fields::Fields(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

QJsonValue Fields::take(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    m_object.remove(name);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

void Fields::complain(const QString &name, const char *expected)
{
    if (!m_error)
        m_error = base::Error{base::Error::Kind::Malformed,
                              m_path + QLatin1Char('.') + name,
                              QStringLiteral("expected %1").arg(QLatin1String(expected)),
                              0,
                              {}};
}

QString Fields::text(const QString &name, const QString &otherwise)
{
    const QJsonValue value = take(name);
    if (value.isNull())
        return otherwise;
    if (!value.isString())
        complain(name, "a text");
    // Never a null string: null means "not set" here.
    const QString text = value.toString();
    return text.isNull() ? QStringLiteral("") : text;
}

QStringList Fields::texts(const QString &name)
{
    const QJsonValue value = take(name);
    if (value.isNull())
        return {};
    QStringList texts;
    // Kong's cjson writes an empty list as {} where it cannot know better.
    if (value.isObject() && value.toObject().isEmpty())
        return texts;
    if (!value.isArray())
        complain(name, "a list of texts");
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            complain(name, "a list of texts");
        texts.append(item.toString());
    }
    return texts;
}

qint64 Fields::integer(const QString &name, qint64 otherwise)
{
    const QJsonValue value = take(name);
    if (value.isNull())
        return otherwise;
    // Kong writes some instants as doubles with a fraction; the whole seconds are what matters.
    if (!value.isDouble() || !(qAbs(value.toDouble()) < 9.2e18))
        complain(name, "a number");
    return value.toInteger(qint64(value.toDouble()));
}

bool Fields::flag(const QString &name, bool otherwise)
{
    const QJsonValue value = take(name);
    if (value.isNull())
        return otherwise;
    if (!value.isBool())
        complain(name, "true or false");
    return value.toBool();
}

QJsonObject Fields::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isNull() && !value.isObject())
        complain(name, "an object");
    return value.toObject();
}

QString Fields::reference(const QString &name)
{
    const QJsonObject target = object(name);
    const QJsonValue id = target.value(QStringLiteral("id"));
    if (!target.isEmpty() && !id.isString())
        complain(name, "a reference with an id");
    return id.toString();
}

QString Fields::required(const QString &name)
{
    const QString value = text(name);
    if (value.isEmpty())
        complain(name, "a text that is not empty");
    return value;
}

QJsonValue referenceTo(const QString &id)
{
    if (id.isEmpty())
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{QStringLiteral("id"), id}};
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const QStringList &texts)
{
    return texts.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray::fromStringList(texts));
}

} // namespace model
