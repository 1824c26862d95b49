// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Holds an object against its table: defaults filled in, and everything that is wrong with it in Kong's words.
#pragma once

#include "twins/kong_schema.h"

namespace twins {

enum class Moment { Insert, Update };

// Members that are not there get their default or null; values of a set appear once. Automatic values are not made.
QJsonObject withDefaults(const Schema &schema, QJsonObject entity);

// `fields` of Kong's error object: text, object or list by the place of each complaint; empty where nothing is wrong.
QJsonObject violationsOf(const Schema &schema, const QJsonObject &entity, Moment moment, const KongVersion &version);

// One value on its own; undefined where nothing is wrong.
QJsonValue violationOf(const SchemaField &field, const QJsonValue &value, const KongVersion &version);

// "schema violation (host: required field missing)", "2 schema violations (...; ...)".
QString violationMessage(const QJsonObject &fields);

// A value as Kong prints tables inside messages.
QString prettyTable(const QJsonValue &value, int depth = 0);

// A canonical UUID in either case.
bool isUuid(const QString &text);

// The checks over several fields (entity_checks), added to `fields`.
void addEntityViolations(const Schema &schema, const QJsonObject &entity, Moment moment, const KongVersion &version,
                         QJsonObject &fields);

} // namespace twins
