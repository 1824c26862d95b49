// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What each of Kong's entities and plugins may hold: tables in Kong's own schema language, read once for a version.
// The same table validates, fills defaults, merges and is what /schemas/... answers.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace twins {

// "3.9.1", "3.9.1.2", "2.8.4.1-enterprise-edition": the first three numbers.
struct KongVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;

    static KongVersion parse(const QString &text);
    auto operator<=>(const KongVersion &) const = default;
};

enum class FieldType { String, Integer, Number, Boolean, Array, Set, Map, Record, Foreign };

struct SchemaField {
    QString name;
    FieldType type = FieldType::String;
    bool required = false;
    bool automatic = false; // Kong makes a value where none was sent
    bool uuid = false;
    bool timestamp = false;
    bool unique = false;
    bool mustBeNull = false;
    bool cascades = false;                          // foreign: goes when what it points to goes
    QJsonValue byDefault{QJsonValue::Undefined};    // undefined: null
    QJsonArray oneOf;                               // empty: anything
    std::optional<std::pair<double, double>> range; // both ends included
    QString reference;                              // foreign: the entity it points to
    QString rule;                                   // the name of a check on the text: kong_text_rules.h
    std::vector<SchemaField> elements;              // of an array, a set, and the values of a map: exactly one
    std::vector<SchemaField> keys;                  // of a map: one or none
    std::vector<SchemaField> fields;                // of a record
};

struct Schema {
    QString name; // "jwt_secrets", or a plugin's name
    std::vector<SchemaField> fields;
    QJsonArray checks; // Kong's entity_checks
    QJsonObject shown; // what GET /schemas/... answers

    const SchemaField *field(const QString &fieldName) const;
};

// An entity and where it stands in the Admin API.
struct EntityKind {
    QString name;        // "jwt_secrets"
    QString path;        // "jwts": the collection at the top
    QString nestedPath;  // "jwt": the collection below what it belongs to
    QString endpointKey; // "key": what may stand in a path instead of the id; empty: nothing may
};

class Schemas {
public:
    explicit Schemas(const KongVersion &version);

    const std::vector<EntityKind> &kinds() const { return m_kinds; }
    const EntityKind *kindNamed(const QString &name) const;

    // nullptr where there is none. For "plugins" the fields that all plugins have.
    const Schema *entity(const QString &name) const;
    // The schema of a row of "plugins" with that name: its own config, its own protocols.
    const Schema *pluginRow(const QString &pluginName) const;
    // What GET /schemas/plugins/{name} answers.
    const Schema *plugin(const QString &pluginName) const;
    QStringList pluginNames() const;
    int priorityOf(const QString &pluginName) const;

private:
    std::vector<EntityKind> m_kinds;
    std::map<QString, Schema> m_entities;
    std::map<QString, Schema> m_plugins;
    std::map<QString, Schema> m_pluginRows;
    std::map<QString, int> m_priorities;
};

// The tables (kong_schema_tables.cpp): JSON in Kong's schema language. Members with a leading underscore are ours and
// are not shown: _rule, _since (the field exists from that version on), _until (up to the one before it).
QByteArray entityTables();
QByteArray pluginTables();

} // namespace twins
