// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_refusal.h"

#include "twins/kong_validation.h"

namespace twins {
namespace {

KongRefusal coded(int status, int code, const char *name, const QString &message)
{
    return {status, QJsonObject{{QStringLiteral("code"), code},
                                {QStringLiteral("name"), QLatin1String(name)},
                                {QStringLiteral("message"), message}}};
}

KongRefusal coded(int status, int code, const char *name, const QString &message, const QJsonObject &fields)
{
    KongRefusal refusal = coded(status, code, name, message);
    refusal.body.insert(QLatin1String("fields"), fields);
    return refusal;
}

bool isIdentifier(const QString &text)
{
    return !text.isEmpty() && !text.at(0).isDigit() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('_'));
    });
}

} // namespace

QString luaTable(const QJsonValue &value)
{
    QStringList parts;
    if (value.isString())
        return QLatin1Char('"') + value.toString() + QLatin1Char('"');
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        bool gap = false;
        for (qsizetype i = 0; i < items.size(); ++i) {
            gap = gap || items.at(i).isNull();
            if (!items.at(i).isNull())
                parts.append((gap ? QStringLiteral("[%1]=").arg(i + 1) : QString()) + luaTable(items.at(i)));
        }
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QString key = isIdentifier(it.key()) ? it.key() : QStringLiteral("[\"%1\"]").arg(it.key());
            parts.append(key + QLatin1Char('=') + luaTable(it.value()));
        }
    } else {
        return value.isNull() ? QStringLiteral("null") : value.toVariant().toString();
    }
    return QLatin1Char('{') + parts.join(QLatin1Char(',')) + QLatin1Char('}');
}

KongRefusal plainRefusal(int status, const QString &message)
{
    return {status, QJsonObject{{QStringLiteral("message"), message}}};
}

KongRefusal notFound()
{
    return plainRefusal(404, QStringLiteral("Not found"));
}

KongRefusal schemaViolation(const QJsonObject &fields)
{
    return coded(400, 2, "schema violation", violationMessage(fields), fields);
}

KongRefusal primaryKeyViolation(const QString &id)
{
    const QJsonObject fields{{QStringLiteral("id"), id}};
    return coded(400, 3, "primary key violation",
                 QStringLiteral("primary key violation on key '%1'").arg(luaTable(fields)), fields);
}

KongRefusal missingReference(const QString &field, const QString &kind, const QString &id)
{
    const QJsonObject key{{QStringLiteral("id"), id}};
    return coded(
        400, 4, "foreign key violation",
        QStringLiteral("the foreign key '%1' does not reference an existing '%2' entity.").arg(luaTable(key), kind),
        QJsonObject{{field, key}});
}

KongRefusal stillReferenced(const QString &kind, const QString &byKind)
{
    return coded(400, 4, "foreign key violation",
                 QStringLiteral("an existing '%1' entity references this '%2' entity").arg(byKind, kind),
                 QJsonObject{{QStringLiteral("@referenced_by"), byKind}});
}

KongRefusal uniqueViolation(const QJsonObject &fields)
{
    return coded(409, 5, "unique constraint violation",
                 QStringLiteral("UNIQUE violation detected on '%1'").arg(luaTable(fields)), fields);
}

KongRefusal noSuchEntity(const QString &field, const QString &value)
{
    const QJsonObject key{{field, value}};
    const QString text = field == QLatin1String("id")
                             ? QStringLiteral("could not find the entity with primary key '%1'")
                             : QStringLiteral("could not find the entity with '%1'");
    return coded(404, 6, "not found", text.arg(luaTable(key)), key);
}

KongRefusal invalidOffset(const QString &offset, const QString &complaint)
{
    return coded(400, 7, "invalid offset", QStringLiteral("'%1' is not a valid offset: %2").arg(offset, complaint));
}

KongRefusal invalidSize(const QString &complaint)
{
    return coded(400, 9, "invalid size", complaint);
}

KongRefusal invalidUnique(const QString &field, const QString &complaint)
{
    KongRefusal refusal = coded(400, 10, "", complaint);
    refusal.body.insert(QLatin1String("name"), QStringLiteral("invalid unique ") + field);
    return refusal;
}

KongRefusal invalidOption(const QString &option, const QString &complaint)
{
    KongRefusal refusal =
        coded(400, 11, "invalid options", QStringLiteral("invalid option (%1: %2)").arg(option, complaint));
    refusal.body.insert(QLatin1String("options"), QJsonObject{{option, complaint}});
    return refusal;
}

KongRefusal notWithoutDatabase(const QString &verb, const QString &kind, const QString &byKey)
{
    const QString by = byKey.isEmpty() ? QString() : QStringLiteral(" by '%1'").arg(byKey);
    return coded(405, 12, "operation unsupported",
                 QStringLiteral("cannot %1 '%2' entities%3 when not using a database").arg(verb, kind, by));
}

KongRefusal unresolvedReference(const QString &field, const QString &kind, const QString &key, const QString &value)
{
    const QString complaint = QStringLiteral("the foreign key cannot be resolved with '%1' for an existing '%2' entity")
                                  .arg(luaTable(QJsonObject{{key, value}}), kind);
    return coded(400, 13, "foreign keys unresolved",
                 QStringLiteral("foreign key unresolved (%1.%2: %3)").arg(field, key, complaint),
                 QJsonObject{{field, QJsonObject{{key, complaint}}}});
}

KongRefusal invalidDeclaration(const QJsonObject &fields)
{
    return coded(400, 14, "invalid declarative configuration",
                 QStringLiteral("declarative config is invalid: ") + luaTable(fields), fields);
}

} // namespace twins
