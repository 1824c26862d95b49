// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's one-line rendering of what is wrong. Clients should read `fields`; people read this.
#include "twins/kong_validation.h"

namespace twins {
namespace {

QString quotedText(const QJsonValue &value)
{
    if (value.isString())
        return QLatin1Char('"') + value.toString() + QLatin1Char('"');
    return value.toVariant().toString();
}

bool isIdentifier(const QString &text)
{
    return !text.isEmpty() && !text.at(0).isDigit() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('_'));
    });
}

QString member(const QString &key, const QJsonValue &value)
{
    return key + QLatin1String(": ") + (value.isString() ? value.toString() : prettyTable(value));
}

// The complaints about one field, each with its path.
QStringList messagesAbout(const QString &field, const QJsonValue &value)
{
    QStringList messages;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!items.at(i).isNull())
                messages.append(member(QStringLiteral("%1.%2").arg(field).arg(i + 1), items.at(i)));
        }
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            messages.append(member(field + QLatin1Char('.') + it.key(), it.value()));
    } else {
        messages.append(member(field, value));
    }
    return messages;
}

} // namespace

QString prettyTable(const QJsonValue &value, int depth)
{
    if (!value.isArray() && !value.isObject())
        return quotedText(value);
    const QString indent(2 * (depth + 1), QLatin1Char(' '));
    QStringList lines;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        bool gap = false; // after a hole, a Lua list goes on with explicit places
        for (qsizetype i = 0; i < items.size(); ++i) {
            gap = gap || items.at(i).isNull();
            if (items.at(i).isNull())
                continue;
            const QString place = gap ? QStringLiteral("[%1] = ").arg(i + 1) : QString();
            lines.append(indent + place + prettyTable(items.at(i), depth + 1));
        }
    } else {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QString key = isIdentifier(it.key()) ? it.key() : QStringLiteral("[\"%1\"]").arg(it.key());
            lines.append(indent + key + QLatin1String(" = ") + prettyTable(it.value(), depth + 1));
        }
    }
    return QLatin1String("{\n") + lines.join(QLatin1String(",\n")) + QLatin1Char('\n') +
           QString(2 * depth, QLatin1Char(' ')) + QLatin1Char('}');
}

QString violationMessage(const QJsonObject &fields)
{
    QStringList messages;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key() != QLatin1String("@entity"))
            messages.append(messagesAbout(it.key(), it.value()));
    }
    messages.sort();
    QStringList all;
    for (const QJsonValue &text : fields.value(QLatin1String("@entity")).toArray())
        all.append(text.toString());
    all.append(messages);
    const QString joined = all.join(QLatin1String("; "));
    return all.size() == 1 ? QStringLiteral("schema violation (%1)").arg(joined)
                           : QStringLiteral("%1 schema violations (%2)").arg(all.size()).arg(joined);
}

} // namespace twins
