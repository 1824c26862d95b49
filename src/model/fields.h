// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Reading the members of a foreign object: what matters is taken out by name and type, the rest is kept untouched.
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace model {

// Takes members out of an object. The first one that is missing or of the wrong type becomes error(), named by its
// dotted path; later calls go on, so that a reader can be written top-down without checks in between.
class Fields {
public:
    explicit Fields(QJsonObject object, QString path);

    // Absent and null give the default; another type is an error.
    QString text(const QString &name, const QString &otherwise = {});
    QStringList texts(const QString &name);
    qint64 integer(const QString &name, qint64 otherwise = 0);
    bool flag(const QString &name, bool otherwise);
    QJsonObject object(const QString &name);
    // The `id` inside a reference such as {"service":{"id":"..."}}; null where there is none.
    QString reference(const QString &name);

    // As text(), but absent, null and empty are errors.
    QString required(const QString &name);

    // What nobody took.
    QJsonObject rest() const { return m_object; }
    const std::optional<base::Error> &error() const { return m_error; }

private:
    QJsonValue take(const QString &name);
    void complain(const QString &name, const char *expected);

    QJsonObject m_object;
    QString m_path;
    std::optional<base::Error> m_error;
};

// {"id": id}, or null where the id is empty: how Kong writes a reference.
QJsonValue referenceTo(const QString &id);
// A text or, where it is null (not: empty), JSON null.
QJsonValue orNull(const QString &text);
// A list or, where it is empty, JSON null: how Kong writes a list that is not set.
QJsonValue orNull(const QStringList &texts);

} // namespace model
