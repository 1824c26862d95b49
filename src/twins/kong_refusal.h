// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's error objects: code, name, message and fields, each with its HTTP status.
#pragma once

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace twins {

struct KongRefusal {
    int status = 400;
    QJsonObject body;
};

template <class T> using KongResult = tl::expected<T, KongRefusal>;

// {"message": ...} and nothing else.
KongRefusal plainRefusal(int status, const QString &message);
KongRefusal notFound();

KongRefusal schemaViolation(const QJsonObject &fields);                 // 2
KongRefusal primaryKeyViolation(const QString &id);                     // 3
KongRefusal missingReference(const QString &field, const QString &kind, // 4
                             const QString &id);
KongRefusal stillReferenced(const QString &kind, const QString &byKind);    // 4
KongRefusal uniqueViolation(const QJsonObject &fields);                     // 5
KongRefusal noSuchEntity(const QString &field, const QString &value);       // 6
KongRefusal invalidOffset(const QString &offset, const QString &complaint); // 7
KongRefusal invalidSize(const QString &complaint);                          // 9
KongRefusal invalidUnique(const QString &field, const QString &complaint);  // 10
KongRefusal invalidOption(const QString &option, const QString &complaint); // 11
// `verb`: "create", "update"...; `byKey` empty: by its id.
KongRefusal notWithoutDatabase(const QString &verb, const QString &kind, const QString &byKey); // 12
KongRefusal unresolvedReference(const QString &field, const QString &kind,                      // 13
                                const QString &key, const QString &value);
KongRefusal invalidDeclaration(const QJsonObject &fields); // 14

// {consumer=null,name="jwt",service={id="..."}}: a Lua table on one line, members sorted.
QString luaTable(const QJsonValue &value);

} // namespace twins
