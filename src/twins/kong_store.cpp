// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_store.h"

namespace twins {
namespace {

// Fields that are unique together: what Kong calls an entity's cache key.
QStringList uniqueTogether(const QString &kind)
{
    if (kind == QLatin1String("plugins"))
        return {QStringLiteral("consumer"), QStringLiteral("name"), QStringLiteral("route"), QStringLiteral("service")};
    if (kind == QLatin1String("acls"))
        return {QStringLiteral("consumer"), QStringLiteral("group")};
    return {};
}

QJsonObject only(const QJsonObject &row, const QStringList &names)
{
    QJsonObject kept;
    for (const QString &name : names)
        kept.insert(name, row.value(name));
    return kept;
}

} // namespace

QString idIn(const QJsonValue &reference)
{
    return reference.toObject().value(QLatin1String("id")).toString();
}

const QMap<QString, QJsonObject> &KongStore::rows(const QString &kind) const
{
    static const QMap<QString, QJsonObject> none;
    const auto found = m_rows.find(kind);
    return found == m_rows.end() ? none : found->second;
}

std::optional<QJsonObject> KongStore::withId(const QString &kind, const QString &id) const
{
    const auto &all = rows(kind);
    const auto found = all.find(id.toLower());
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<QJsonObject> KongStore::withValue(const QString &kind, const QString &field, const QString &value) const
{
    for (const QJsonObject &row : rows(kind)) {
        if (row.value(field) == QJsonValue(value))
            return row;
    }
    return std::nullopt;
}

KongResult<void> KongStore::checkUnique(const QString &kind, const QJsonObject &row) const
{
    const QString id = row.value(QLatin1String("id")).toString();
    for (const SchemaField &field : m_schemas.entity(kind)->fields) {
        const QJsonValue value = row.value(field.name);
        if (!field.unique || !value.isString())
            continue;
        const auto other = withValue(kind, field.name, value.toString());
        if (other && other->value(QLatin1String("id")) != QJsonValue(id))
            return tl::unexpected(uniqueViolation({{field.name, value}}));
    }
    const QStringList together = uniqueTogether(kind);
    if (together.isEmpty())
        return {};
    const QJsonObject mine = only(row, together);
    for (const QJsonObject &other : rows(kind)) {
        if (other.value(QLatin1String("id")) != QJsonValue(id) && only(other, together) == mine)
            return tl::unexpected(uniqueViolation(mine));
    }
    return {};
}

KongResult<void> KongStore::checkReferences(const QString &kind, const QJsonObject &row) const
{
    for (const SchemaField &field : m_schemas.entity(kind)->fields) {
        const QString id = idIn(row.value(field.name));
        if (field.type == FieldType::Foreign && !id.isEmpty() && !withId(field.reference, id))
            return tl::unexpected(missingReference(field.name, field.reference, id));
    }
    return {};
}

KongResult<void> KongStore::put(const QString &kind, const QJsonObject &row)
{
    if (auto unique = checkUnique(kind, row); !unique)
        return unique;
    if (auto references = checkReferences(kind, row); !references)
        return references;
    load(kind, row);
    return {};
}

void KongStore::load(const QString &kind, const QJsonObject &row)
{
    m_rows[kind].insert(row.value(QLatin1String("id")).toString(), row);
    ++m_revision;
}

QStringList KongStore::idsPointingTo(const QString &kind, const QString &field, const QString &id) const
{
    QStringList ids;
    const auto &all = rows(kind);
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (idIn(it->value(field)) == id)
            ids.append(it.key());
    }
    return ids;
}

KongResult<void> KongStore::remove(const QString &kind, const QString &id)
{
    for (const EntityKind &other : m_schemas.kinds()) {
        for (const SchemaField &field : m_schemas.entity(other.name)->fields) {
            if (field.type != FieldType::Foreign || field.reference != kind)
                continue;
            const QStringList pointing = idsPointingTo(other.name, field.name, id);
            if (!field.cascades && !pointing.isEmpty())
                return tl::unexpected(stillReferenced(kind, other.name));
            for (const QString &gone : pointing)
                std::ignore = remove(other.name, gone);
        }
    }
    m_rows[kind].remove(id);
    ++m_revision;
    return {};
}

} // namespace twins
